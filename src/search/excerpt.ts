/** A piece of text, and whether the reader looked for it. Never HTML. */
export interface TextPart {
  text: string;
  isMatch: boolean;
}

const length = 22;
/** Words shown before the first match, where the text is cut. */
const lead = 4;

/** The stretch of a text with most matches. Places count words; the end is left out. */
export function takeExcerpt(
  tokens: readonly string[],
  start: number,
  end: number,
  marked: ReadonlySet<number>,
): TextPart[] {
  const first = findDensest(start, end, marked);
  const last = Math.min(first + length, end);
  const parts: TextPart[] = [];
  const add = (text: string, isMatch: boolean) => {
    const previous = parts.at(-1);
    if (!previous) parts.push({ text, isMatch });
    else if (previous.isMatch === isMatch) previous.text += ` ${text}`;
    else if (isMatch) {
      previous.text += ' ';
      parts.push({ text, isMatch });
    } else parts.push({ text: ` ${text}`, isMatch });
  };
  if (first > start) add('…', false);
  for (let place = first; place < last; place++) add(tokens[place] ?? '', marked.has(place));
  if (last < end) add('…', false);
  return parts;
}

/** Start of the stretch that shows most matches, a few words before the first of them; at best the start of the text. */
function findDensest(start: number, end: number, marked: ReadonlySet<number>): number {
  let best = start;
  let most = 0;
  for (const place of [...marked].sort((a, b) => a - b)) {
    const from = Math.max(start, Math.min(place - lead, end - length));
    let count = 0;
    for (let shown = from; shown < Math.min(from + length, end); shown++) if (marked.has(shown)) count++;
    if (count > most) [best, most] = [from, count];
  }
  return best;
}
