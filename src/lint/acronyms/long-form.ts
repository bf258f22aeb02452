import { initialsStart, lettersOf, numerals, smallWords, wordPattern } from './initials.ts';

/**
 * Matches a short form against the words that it may stand for. After Schwartz and Hearst, “A simple algorithm for
 * identifying abbreviation definitions in biomedical text” (PSB 2003): letters are matched from right to left, and the
 * first one must start a word.
 */

/**
 * Where in a text the long form begins that ends where the text ends; undefined when the letters do not fit. Words
 * whose initials spell the short form come first: they are right where a letter inside a word would fit earlier.
 */
export function longFormStart(short: string, text: string): number | undefined {
  const spelled = initialsStart(short, text);
  if (spelled !== undefined && text[spelled - 1] !== '-') return wholeName(text.toLowerCase(), spelled);
  const letters = lettersOf(short).toLowerCase();
  const other = numeronymStart(letters, text) ?? permutedStart(short, text);
  if (other !== undefined) return other;
  const start = lettersStart(letters, text);
  if (start !== undefined || !/^(?=\p{Lu}{2,3}\p{N}$|\p{Lu}\p{N}\p{Lu}$)/u.test(short)) return start;
  // The digit of a formula or a version stands for no word: N2O is nitrous oxide.
  return lettersStart(letters.replace(/\p{N}/gu, ''), text);
}

/** A11Y: the number counts the letters of the word that are left out. */
function numeronymStart(letters: string, text: string): number | undefined {
  const [, first, count, last] = /^(\p{L})(\p{N}{1,2})(\p{L})$/u.exec(letters) ?? [];
  if (count === undefined) return undefined;
  const word = /\p{L}+$/u.exec(text)?.[0] ?? '';
  const fits = word.length === Number(count) + 2 && word[0]?.toLowerCase() === first;
  return fits && word.at(-1)?.toLowerCase() === last ? text.length - word.length : undefined;
}

/** Five capitals or more, of which a slip of the pen swapped two: “Veteran-Owned Small Business (VSOB)”. */
function permutedStart(short: string, text: string): number | undefined {
  if (!/^\p{Lu}{5,}$/u.test(short)) return undefined;
  const words = [...text.matchAll(wordPattern)]
    .filter(([word]) => !smallWords.has(word))
    .slice(-short.length);
  const initials = words.map(([word]) => word[0]?.toUpperCase()).sort();
  if (initials.join('') !== [...short].sort().join('') || words[0]?.[0][0]?.toUpperCase() !== short[0])
    return undefined;
  return words[0]?.index;
}

/** Where a long form begins whose letters, from right to left, hold those of the short form. */
function lettersStart(letters: string, text: string): number | undefined {
  const lower = text.toLowerCase();
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
