/**
 * The strict way to match a short form against words: their initials spell it. For words that no bracket ties to the
 * letters nothing less will do.
 */

export const numerals: Record<string, string> = {
  1: 'one',
  2: 'two',
  3: 'three',
  4: 'four',
  5: 'five',
  6: 'six',
  7: 'seven',
  8: 'eight',
  9: 'nine',
};

/** What else a digit is read as: 3PAO is a third-party organization, D2D is data to decisions. */
const ordinals: Record<string, string> = { 1: 'first', 2: 'to', 3: 'third', 4: 'for' };

/** Characters that are looked at for a long form. */
export const longestLongForm = 200;

/** How many words back a long form may begin: min(n + 5, 2n) for n letters. */
export function searchWindow(short: string): number {
  const letters = lettersOf(short).length;
  return Math.min(letters + 5, letters * 2);
}

/** The letters and digits of a short form. */
export function lettersOf(short: string): string {
  return short.replace(/[^\p{L}\p{N}]/gu, '');
}

/** Words that give a short form no letter where theirs does not fit. */
export const smallWords: ReadonlySet<string> = new Set(
  'a an and at by de for from in of on or the to with'.split(' '),
);

/**
 * How far into a text its words reach whose initials spell the short form, small words left out where they do not fit.
 * Undefined when they do not spell it.
 */
export function initialsEnd(short: string, text: string): number | undefined {
  for (const letters of spellings(lettersOf(short).toLowerCase())) {
    const end = lettersEnd(letters, text);
    if (end !== undefined) return end;
  }
  return undefined;
}

/** A digit may count letters: EC2 is two words with C, W3C three with W. */
function spellings(letters: string): string[] {
  const [, before = '', letter = '', digit = '', behind = ''] =
    /^(\p{L}*)(\p{L})([2-4])(\p{L}*)$/u.exec(letters) ?? [];
  return digit ? [letters, before + letter.repeat(Number(digit)) + behind] : [letters];
}

function lettersEnd(letters: string, text: string): number | undefined {
  let matched = 0;
  const read = text.replace(insertPattern, (insert) => ' '.repeat(insert.length));
  for (const word of read.matchAll(wordPattern)) {
    const lower = word[0].toLowerCase();
    const gain = initialsOf(word[0], letters.slice(matched));
    if (gain > 0) matched += gain;
    else if (matched === 0 ? lower !== 'the' && lower !== 'a' && lower !== 'an' : !smallWords.has(lower))
      return undefined;
    if (matched === letters.length) return word.index + word[0].length;
  }
  return undefined;
}

/** A word with its possessive: President's. */
export const wordPattern = /[\p{L}\p{N}]+(?:['’]s(?![\p{L}\p{N}]))?/gu;
/** “Project (or Program) Management Office”: what stands in brackets among the words gives no letter. */
const insertPattern = /(?<=\s)\([^()]{1,40}\)(?=\s)/g;

/** How many of the wanted letters a word gives: its first one, and its inner capitals (HyperText gives two). */
function initialsOf(word: string, wanted: string): number {
  const first = word[0]?.toLowerCase() ?? '';
  const numeral = numerals[wanted[0] ?? ''];
  if (numeral === word.toLowerCase() || ordinals[wanted[0] ?? ''] === word.toLowerCase()) return 1;
  if (first !== wanted[0] && !(wanted[0] === 'x' && /^ex/i.test(word))) return 0;
  const inner =
    word
      .slice(1)
      .match(/\p{Lu}/gu)
      ?.join('')
      .toLowerCase() ?? '';
  return inner && wanted.startsWith(first + inner) ? 1 + inner.length : 1;
}

/** The same backwards: where the long form begins that ends where the text ends. */
export function initialsStart(short: string, text: string): number | undefined {
  const words = [...text.matchAll(wordPattern)];
  const most = Math.min(words.length, searchWindow(short));
  for (let count = 1; count <= most; count++) {
    const start = words[words.length - count]?.index ?? 0;
    const rest = text.slice(start);
    if (!/^(?:the|an?)\b/i.test(rest) && initialsEnd(short, rest) === rest.trimEnd().length) return start;
  }
  return undefined;
}
