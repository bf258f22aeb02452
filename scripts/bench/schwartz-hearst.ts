/**
 * The floor that definitions are measured against: the algorithm of Schwartz and Hearst, “A simple algorithm for
 * identifying abbreviation definitions in biomedical text” (Pacific Symposium on Biocomputing, 2003), as the paper
 * gives it and nothing more.
 */

export interface Pair {
  short: string;
  long: string;
}

/** The pairs `long form (SF)` and `SF (long form)` of a text. */
export function schwartzHearst(text: string): Pair[] {
  return [...text.matchAll(/\(([^()]+)\)/g)].flatMap(({ 1: inside = '', index }) => {
    const before = text.slice(0, index).trimEnd();
    const head = (/^[^,;]*/.exec(inside)?.[0] ?? '').trim();
    const isShort = head.split(/\s+/).length <= 2 && head.length <= 10;
    const short = isShort ? head : (/\S+$/.exec(before)?.[0] ?? '');
    if (!isShortForm(short)) return [];
    const long = bestLongForm(short, isShort ? lastWords(before, short) : inside.trim());
    return long ? [{ short, long }] : [];
  });
}

/** Two to ten characters, a letter among them, a letter or a digit in front. */
function isShortForm(text: string): boolean {
  return text.length >= 2 && text.length <= 10 && /\p{L}/u.test(text) && /^[\p{L}\p{N}]/u.test(text);
}

/** The words in which the long form is looked for: min(n + 5, 2n) of the same sentence. */
function lastWords(text: string, short: string): string {
  const sentence =
    text
      .slice(Math.max(0, text.length - 1000))
      .split(/[.;]\s+(?=\p{Lu})/u)
      .at(-1) ?? '';
  return sentence
    .split(/\s+/)
    .slice(-Math.min(short.length + 5, short.length * 2))
    .join(' ');
}

/** Letters are matched from right to left; the first one must start a word. */
function bestLongForm(short: string, text: string): string | undefined {
  let at = text.length - 1;
  for (let i = short.length - 1; i >= 0; i--) {
    const letter = (short[i] as string).toLowerCase();
    if (!/[\p{L}\p{N}]/u.test(letter)) continue;
    const isWrong = () =>
      text[at]?.toLowerCase() !== letter ||
      (i === 0 && at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1] as string));
    while (at >= 0 && isWrong()) at--;
    if (at < 0) return undefined;
    at--;
  }
  const long = text.slice(text.lastIndexOf(' ', at) + 1);
  return long.length > short.length && !long.split(/\s+/).includes(short) ? long : undefined;
}
