/**
 * Matches a short form against the words that it may stand for. After Schwartz and Hearst, “A simple algorithm for
 * identifying abbreviation definitions in biomedical text” (PSB 2003): letters are matched from right to left, and the
 * first one must start a word.
 */

const numerals: Record<string, string> = {
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

/** How many words back a long form may begin: min(n + 5, 2n) for n letters. */
export function searchWindow(short: string): number {
  const letters = lettersOf(short).length;
  return Math.min(letters + 5, letters * 2);
}

/**
 * Where in a text the long form begins that ends where the text ends; undefined when the letters do not fit. Words
 * whose initials spell the short form come first: they are right where a letter inside a word would fit earlier.
 */
export function longFormStart(short: string, text: string): number | undefined {
  const spelled = initialsStart(short, text);
  const lower = text.toLowerCase();
  if (spelled !== undefined && text[spelled - 1] !== '-') return wholeName(lower, spelled);
  const letters = lettersOf(short).toLowerCase();
  let at = lower.length - 1;
  let last = at;
  for (let i = letters.length - 1; i >= 0; i--) {
    const letter = letters[i] as string;
    while (at >= 0 && !fits(letter, lower, at, i === 0)) at--;
    if (at < 0) return undefined;
    if (i === letters.length - 1) last = at;
    if (i > 0) at--;
  }
  return isChance(lower, at, last) ? undefined : wholeName(lower, wordStart(lower, at));
}

/**
 * Words behind the last letter are part of the name when they are few (“virtual hard disk files (VHD)”) and when the
 * letters did not all fit into one word before them.
 */
function isChance(text: string, first: number, last: number): boolean {
  const behind = (text.slice(last).match(/\s+\p{L}[\p{L}\p{N}'’-]*/gu) ?? []).filter(
    (word) => !smallWords.has(word.trim()),
  );
  return behind.length > 1 || (behind.length === 1 && !/\s/.test(text.slice(first, last)));
}

/** “Office of Management (OM)” matches from “of” already: the name begins at the word before. */
function wholeName(text: string, start: number): number {
  const small = /^[a-z]+/.exec(text.slice(start))?.[0] ?? '';
  if (!smallWords.has(small)) return start;
  const before = /([\p{L}\p{N}]\S*)\s+$/u.exec(text.slice(0, start));
  return before?.[1]?.startsWith(small[0] as string) ? before.index : start;
}

function fits(letter: string, text: string, at: number, mustStart: boolean): boolean {
  const isStart = !isLetter(text[at - 1]);
  if (text[at] === letter) return !mustStart || isStart;
  const word = numerals[letter];
  if (word !== undefined && isStart && text.startsWith(word, at)) return true;
  return letter === 'x' && isStart && /^(?:ex|cross|trans)/.test(text.slice(at, at + 5));
}

/** A long form takes the whole of a word with hyphens and of a chemical name, wherever in it the first letter stands. */
function wordStart(text: string, at: number): number {
  const before = text.slice(0, at);
  const rest =
    /(?:(?<![\p{L}\p{N}-])[\p{N}][\p{N},'’-]*-|(?:[\p{L}\p{N}'’]+-(?!-))*[\p{L}\p{N}'’]*)$/u.exec(
      before,
    )?.[0] ?? '';
  return at - rest.replace(/^['’]+/, '').length;
}

function isLetter(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}]/u.test(char);
}

function lettersOf(short: string): string {
  return short.replace(/[^\p{L}\p{N}]/gu, '');
}

const smallWords = new Set([
  'a',
  'an',
  'and',
  'at',
  'by',
  'de',
  'for',
  'from',
  'in',
  'of',
  'on',
  'or',
  'the',
  'to',
  'with',
]);

/**
 * The stricter way, for words that no parenthesis ties to the short form: how far into a text its words reach whose
 * initials spell the short form, small words left out where they do not fit. Undefined when they do not spell it.
 */
export function initialsEnd(short: string, text: string): number | undefined {
  const letters = lettersOf(short).toLowerCase();
  let matched = 0;
  for (const word of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const lower = word[0].toLowerCase();
    const gain = initialsOf(word[0], letters.slice(matched));
    if (gain > 0) matched += gain;
    else if (matched === 0 ? lower !== 'the' && lower !== 'a' && lower !== 'an' : !smallWords.has(lower))
      return undefined;
    if (matched === letters.length) return word.index + word[0].length;
  }
  return undefined;
}

/** How many of the wanted letters a word gives: its first one, and its inner capitals (HyperText gives two). */
function initialsOf(word: string, wanted: string): number {
  const first = word[0]?.toLowerCase() ?? '';
  const numeral = numerals[wanted[0] ?? ''];
  if (numeral === word.toLowerCase()) return 1;
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
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
  const most = Math.min(words.length, searchWindow(short));
  for (let count = 1; count <= most; count++) {
    const start = words[words.length - count]?.index ?? 0;
    const rest = text.slice(start);
    if (!/^(?:the|an?)\b/i.test(rest) && initialsEnd(short, rest) === rest.trimEnd().length) return start;
  }
  return undefined;
}
