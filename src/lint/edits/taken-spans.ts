/** Half open; an insertion is empty. */
export interface Span {
  start: number;
  end: number;
}

/** Spans that do not touch each other. */
export interface TakenSpans {
  /** False for a span that overlaps a taken one. Two insertions at one place overlap, too: their order would be chance. */
  isFree(span: Span): boolean;
  /** Takes a span that is free. */
  take(span: Span): void;
}

/** Found by halves, since a file may take thousands of edits. */
export function createTakenSpans(): TakenSpans {
  const taken: Span[] = [];
  /** The place of the first span that does not begin before another one. */
  const placeOf = ({ start }: Span) => {
    let low = 0;
    let high = taken.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((taken[middle] as Span).start < start) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    isFree(span) {
      const place = placeOf(span);
      const [before, after] = [taken[place - 1], taken[place]];
      return !(before && overlaps(before, span)) && !(after && overlaps(after, span));
    },
    take(span) {
      taken.splice(placeOf(span), 0, span);
    },
  };
}

function overlaps(a: Span, b: Span): boolean {
  return (a.start < b.end && b.start < a.end) || a.start === b.start;
}
