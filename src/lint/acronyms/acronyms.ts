import { capitalWords } from './capital-words.ts';
import { months, states, units } from './designators.ts';
import { isLoudAmongOthers, isShoutedWord } from './shouting.ts';

/** An acronym in a text, plural endings and possessives left out. */
export interface Acronym {
  text: string;
  start: number;
  end: number;
}

const noWords: ReadonlySet<string> = new Set();

/** Longer words are names, codes or noise. */
const longestAcronym = 20;

/** Names of headers and licenses: two parts or more after the letters, joined by hyphens. */
const hyphenatedName = /^(?:-\p{Lu}[\p{L}\p{N}]+){2,}/u;
/** Addresses, mailboxes, paths, channels and handles: no reader spells them out. */
const addressPattern =
  /\b(?:[a-z][a-z0-9+.-]{0,30}:\/\/|www\.)\S+|(?<![^\s@])[^\s@]{1,80}@[^\s@]{1,80}|(?<![^\s("'“])\.{0,2}\/(?:[\w.-]{1,80}\/)+\S*|(?<![^\s(["'“])[#@][\p{L}\p{N}][\p{L}\p{N}_-]*/giu;
const mayHoldAddress = /[/@#]|www\./i;
/** Two words in capitals or more, as in “READ THIS FIRST”. */
const capitalsPattern =
  /(?<![\p{L}\p{N}_])\p{Lu}[\p{Lu}'’]+(?:[ \t\n]+\p{Lu}[\p{Lu}'’]*)+(?![\p{L}\p{N}_])/gu;

/**
 * The acronyms of a text, in order: letters and digits with two capitals or more that make up half of it (API, 2FA,
 * DoD, M&IE), and a capital with a digit (S3). Numerals, units, part numbers, identifiers, file extensions, product
 * names in mixed case and shouted words are none.
 */
export function findAcronyms(text: string): Acronym[] {
  return findAcronymsAnd(noWords, text);
}

/** The same, and those words in capitals that are known to be acronyms. */
export function findAcronymsAnd(known: ReadonlySet<string>, text: string): Acronym[] {
  const words = capitalWords(text);
  if (words.length === 0) return [];
  const seen = mayHoldAddress.test(text)
    ? text.replace(addressPattern, (match) => ' '.repeat(match.length))
    : text;
  // A shout is words close to each other, with room for a single “A” between.
  const isClose = words.some(({ end }, i) => (words[i + 1]?.start ?? Infinity) - end <= 4);
  const shouts = isClose ? findShouts(seen) : [];
  const found: Acronym[] = [];
  let next = 0;
  for (const { start, end: wordEnd } of words) {
    if (wordEnd - start > longestAcronym) continue;
    const acronym = stripEnding(seen.slice(start, wordEnd));
    const end = start + acronym.length;
    if (!isAcronymShape(acronym) || isNoAcronym(acronym, known) || isInContext(seen, start, end)) continue;
    while (next < shouts.length && endOf(shouts[next]) < end) next++;
    if (start >= (shouts[next]?.index ?? seen.length)) continue;
    found.push({ text: acronym, start, end });
  }
  return found;
}

function findShouts(text: string): RegExpExecArray[] {
  return [...text.matchAll(capitalsPattern)].filter(([words]) => isShout(words));
}

function endOf(match: RegExpExecArray | undefined): number {
  return match ? match.index + match[0].length : 0;
}

/** Equal for the spellings of one acronym: DoD and DOD, API and APIs. */
export function acronymKey(text: string): string {
  return stripEnding(text).toUpperCase();
}

/** APIs → API, OSes → OS, CNAMEd → CNAME. */
function stripEnding(word: string): string {
  const [, base = word] = /^(.*[\p{Lu}\p{N}])(?:['’]?e?s|['’]?e?d|ing)$/u.exec(word) ?? [];
  return /[\p{Lu}\p{N}].*[\p{Lu}\p{N}]/u.test(base) ? base : word;
}

function isAcronymShape(word: string): boolean {
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  if (/^\p{Lu}\p{N}$/u.test(word)) return true;
  return capitals >= 2 && capitals * 2 >= word.replaceAll('&', '').length;
}

function isNoAcronym(word: string, known: ReadonlySet<string>): boolean {
  return (
    isRomanNumeral(word) ||
    isPlaceholder(word) ||
    (/^\p{N}+\p{L}+$/u.test(word) && units.has(word.replace(/^\p{N}+/u, '').toUpperCase())) ||
    /^\p{Lu}\p{N}\p{Lu}{2,}/u.test(word) ||
    (isShoutedWord(word) && !known.has(word)) ||
    /\p{N}{2}/u.test(word.replace(/^\p{Lu}\p{N}+\p{Lu}$/u, '')) ||
    /\p{Lu}(?!aa)\p{Ll}{2}/u.test(word) ||
    /^\p{Lu}{2,}(?:PATH|ENV|HOME|FLAGS)$/u.test(word) ||
    /^\p{Lu}{7,}$/u.test(word)
  );
}

/** II to XXXIX. Numerals with L, C, D or M are rarer than acronyms of these letters. */
export function isRomanNumeral(word: string): boolean {
  return /^X{0,3}(?:IX|IV|V?I{0,3})$/.test(word);
}

/** Patterns of dates, and letters that stand for others: YYYY, 5XX, ABC. */
function isPlaceholder(word: string): boolean {
  return /^(?:YY|YYYY|MM|DD|HH|SS|MMM|[v\d]?X{2,}|ABCD?|XYZ|FOO)$/.test(word);
}

/** True where the letters are part of a longer name, or stand beside what makes them a unit or a number. */
function isInContext(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 40);
  const word = text.slice(start, end).toUpperCase();
  return (
    /[_$#@\\%.~=]$|(?:^|[^\p{L}\p{N}])\/$|\p{N}-$|--$|\p{Lu}{2}-$|[\p{Lu}:]:$/u.test(before) ||
    /^(?:_|\.[\p{L}\p{N}]|-\p{N}|\(\)|=[^\s=]|:(?:[\\/:]|\p{Lu}{2})|\\)/u.test(after) ||
    hyphenatedName.test(after) ||
    /^\sOS(?![\p{L}\p{N}])/u.test(after) ||
    (/\p{N}\s$/u.test(before) && /^\s(?:§|\p{N})/u.test(after)) ||
    (/[<{]$/.test(before) && /^[>}]/.test(after)) ||
    (units.has(word) && /(?:\p{N}|[AP]M|\b[ap]\.?m\.?|\p{N}[ap]m)[\s\u00A0]*$/u.test(before)) ||
    (months.has(word) && (/\p{N}[\s\u00A0-]$/u.test(before) || /^\.?[\s\u00A0-]\p{N}/u.test(after))) ||
    (states.has(word) && (/\p{Lu}\p{Ll}+\.?,\s*$/u.test(before) || /^,?\s\p{N}{5}(?!\p{N})/u.test(after))) ||
    /(?:^|\s)v?\p{N}+\.\p{N}+\s$/u.test(before)
  );
}

/**
 * Among words in capitals that are too long for an acronym, capitals say nothing of their neighbors. Nor do they where
 * more than half of the words are often shouted.
 */
function isShout(words: string): boolean {
  const all = words.split(/\s+/);
  const loud = all.filter((word) => isLoudAmongOthers(word.replace(/['’].*/, '')));
  return loud.length * 2 > all.length || all.some((word) => word.length >= 7);
}
