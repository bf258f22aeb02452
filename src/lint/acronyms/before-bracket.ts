import { isRomanNumeral } from './acronyms.ts';
import type { Definition } from './definitions.ts';
import { initialsStart, longestLongForm, searchWindow } from './initials.ts';
import { longFormStart } from './long-form.ts';

/** What may be a short form, first in a bracket. */
export interface Head {
  short: string;
  start: number;
  /** Its letters may stand anywhere in the words. */
  isLoose: boolean;
}

/** `long form (SF)`: the long form stands before the bracket. */
export function definedBeforeBracket(text: string, head: Head, bracket: number): Definition | undefined {
  const isSmall = isSmallForm(head.short);
  if (!isSmall && !isShortForm(head.short)) return undefined;
  const startOf = isSmall ? strictStart : head.isLoose ? longFormStart : initialsStart;
  const window = wordsBefore(text, bracket, searchWindow(head.short));
  const before = text.slice(window, bracket);
  for (const [short, letters] of shortForms(head.short)) {
    const at = startOf(letters, before.trimEnd());
    if (at === undefined) continue;
    const long = before.slice(at).trim();
    if (!isLongForm(short, long)) continue;
    const [longStart, longEnd] = [window + at, window + at + long.length];
    return { short, long, start: head.start, end: head.start + short.length, longStart, longEnd };
  }
  return undefined;
}

/** Two words at most, two to ten characters, two letters or digits and a capital in it, a letter or a digit in front. */
function isShortForm(text: string): boolean {
  if (text.length > 10 || !/^[\p{L}\p{N}][^\s]*(?:\s[^\s]+)?$/u.test(text) || isRomanNumeral(text))
    return false;
  return /\p{Lu}|^\p{L}+\p{N}+$/u.test(text) && (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 2;
}

/**
 * One capital, alone or with a digit, or two to four small letters that are no word: what is so common in brackets
 * must fit to the letter.
 */
function isSmallForm(text: string): boolean {
  return /^\p{Lu}\p{N}?$|^(?!(?:as|am|is|it|at|to|of|or|in|an|see|are|not|now|all|and|the|off|for)$)\p{Ll}{2,4}$/u.test(
    text,
  );
}

function strictStart(short: string, before: string): number | undefined {
  const spelled = initialsStart(short, before);
  if (short.length > 1 && (spelled !== undefined || /^\p{Ll}/u.test(short))) return spelled;
  const [word = '', last = ''] = /(?:[\p{L}\p{N}]+-)*(\p{Ll}{4,}|\p{Lu}\p{Ll}{3,})$/u.exec(before) ?? [];
  return last && last[0]?.toUpperCase() === short[0] ? before.length - word.length : undefined;
}

/** Short forms, each with the letters to find: as it stands, and without the ending of a plural: MOUs, CPARS. */
function shortForms(head: string): [short: string, letters: string][] {
  const singular = head.replace(/(?<=\p{Lu}|\p{N})['’]?s$/u, '');
  const isLoudPlural = /^\p{Lu}{3,}S$/u.test(head);
  return [
    [head, head],
    ...(singular === head ? [] : [[singular, singular] satisfies [string, string]]),
    ...(isLoudPlural ? [[head, head.slice(0, -1)] satisfies [string, string]] : []),
  ];
}

function isLongForm(short: string, long: string): boolean {
  if (long.length <= short.length) return false;
  const words = long.split(/\s+/);
  if (words.length > Math.max(2, searchWindow(short))) return false;
  return !words.some((word) => word.replace(/[^\p{L}\p{N}]/gu, '') === short);
}

/** A sentence ends, or a bracket that is no part of a word (as in “benzo(a)pyrene”), or a paragraph. */
const stopPattern =
  /(?<!\b\p{Lu})[.!?]\s+(?=\p{Lu})|(?<![\p{L}\p{N}-])[([]|[)\]](?![\p{L}\p{N}-])|[;\uFFFC]|\n\s{0,80}\n/gu;

/** Where the last words before an offset begin; a sentence end and a bracket stop the search. */
function wordsBefore(text: string, end: number, count: number): number {
  const from = Math.max(0, end - longestLongForm);
  const near = text.slice(from, end);
  let stop = 0;
  for (const match of near.matchAll(stopPattern)) stop = match.index + match[0].length;
  const words = [...near.slice(stop).matchAll(/\S+/g)];
  const first = words[Math.max(0, words.length - count)];
  return from + stop + (first?.index ?? 0);
}
