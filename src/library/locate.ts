import type { Range } from '../schema/finding.ts';

/** Turns offsets of a text (UTF-16 code units, from 0) into lines and columns (from 1). */
export interface Locator {
  at(start: number, end?: number): Range;
  /** The way back: the offset of a line and a column; the nearest one where the text has no such place. */
  offsetOf(line: number, column: number): number;
}

/** Line breaks are LF, CRLF and lone CR. The table of line starts is made on first use. */
export function createLocator(text: string): Locator {
  let starts: number[] | undefined;
  const place = (offset: number): [line: number, column: number] => {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return [low + 1, offset - (starts[low] as number) + 1];
  };
  return {
    at(start, end = start) {
      const first = Math.max(0, Math.min(start, text.length));
      const last = Math.max(first, Math.min(end, text.length));
      const [line, column] = place(first);
      const [endLine, endColumn] = place(last);
      return { line, column, endLine, endColumn };
    },
    offsetOf(line, column) {
      starts ??= lineStarts(text);
      const start = starts[Math.max(0, Math.min(line, starts.length) - 1)] as number;
      return Math.min(start + column - 1, starts[line] ?? text.length);
    },
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}
