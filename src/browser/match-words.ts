import type { ShownWords } from '../schema/toolbar.ts';

/**
 * Finds words of the source in the text of the page: offsets of the part that is meant. Between words the page may have
 * any white space or none, and where the source has code or a picture, anything short.
 */
export function matchWords(
  page: string,
  { text, start, end, nth }: ShownWords,
): [number, number] | undefined {
  const parts = [text.slice(0, start), text.slice(start, end), text.slice(end)].map(toPattern);
  const whole = new RegExp(`(?:${parts[0]})(${parts[1]})(?:${parts[2]})`, 'dgu');
  const matches = [...page.matchAll(whole)];
  const found = matches[nth] ?? matches[0] ?? alone(page, parts[1] ?? '');
  return found?.indices?.[1];
}

/** The part by itself: the page may show more between the words than the source says. */
function alone(page: string, part: string): RegExpExecArray | null {
  return part ? new RegExp(`(${part})`, 'du').exec(page) : null;
}

const anything = '[\\s\\S]{0,300}?';

function toPattern(text: string): string {
  return text
    .split(/(\s+|\uFFFC)/)
    .map((piece) => {
      if (piece === '\uFFFC') return anything;
      return /^\s+$/.test(piece) ? '\\s*' : piece.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    })
    .join('');
}
