import { initialsEnd } from './initials.ts';

/** Words that carry no meaning of their own in the name of a thing. */
const smallWords = new Set('a an and as at by de for from in of on or the to with'.split(' '));

/** Letters at the start that two forms of one word share: “manage” and “management”. */
const stemLength = 4;

/**
 * True when the letters stand for these words beyond doubt: their initials spell the letters, and they name one thing.
 * What only shares letters with the acronym may be a chance neighbor.
 */
export function isSpelledBy(short: string, long: string): boolean {
  return /^[\p{L}\p{N}&]+$/u.test(short) && !/[,;:/]/.test(long) && initialsEnd(short, long) === long.length;
}

/**
 * True when two expansions of one acronym name one thing: they differ in case, plural, hyphens, small words, in
 * the order or the ending of words, one is part of the other, or one has letters where the other has words (IT,
 * information technology).
 */
export function isSameExpansion(a: string, b: string): boolean {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  const isReordered = short.toSorted().join() === long.toSorted().join();
  return isReordered || isWithin(short.join(''), long.join('')) || fitsInto(short, long);
}

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !smallWords.has(word));
}

function isWithin(short: string, long: string): boolean {
  return short !== '' && long.includes(short.replace(/s$/, ''));
}

/** Each word of the shorter one has its fellow in the longer one, in the same order. */
function fitsInto(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const word of short) {
    let taken = 0;
    while (at < long.length && taken === 0) {
      taken = wordsMeant(word, long.slice(at));
      at += taken || 1;
    }
    if (taken === 0) return false;
  }
  return short.length > 0;
}

/** How many of the words one word stands for: the same word, or words whose initials it is. */
function wordsMeant(word: string, words: readonly string[]): number {
  if (isSameWord(word, words[0] as string)) return 1;
  const initials = words
    .slice(0, word.length)
    .map((other) => other[0])
    .join('');
  return word.length > 1 && initials === word ? word.length : 0;
}

function isSameWord(a: string, b: string): boolean {
  if (a === b || a.startsWith(b) || b.startsWith(a)) return true;
  const shared = Math.min(stemLength, a.length, b.length);
  return shared >= 3 && a.slice(0, shared) === b.slice(0, shared);
}
