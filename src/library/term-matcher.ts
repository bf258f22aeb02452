import type { Term } from '../schema/glossary.ts';
import { isWordAt } from './word-codes.ts';

/** One place of a text that names a glossary term, a plural or possessive ending included. */
export interface TermMatch {
  id: string;
  /** Ids of other terms with the same spelling: nobody can tell which of them is meant. */
  others?: readonly string[];
  text: string;
  start: number;
  end: number;
}

/** Finds the glossary terms in a text: longest spelling first, whole words, acronyms case-sensitively. */
/** Ids of all terms that a place may name. */
export function idsAt({ id, others = [] }: Pick<TermMatch, 'id' | 'others'>): string[] {
  return [id, ...others];
}

export interface TermMatcher {
  find(text: string): TermMatch[];
  /** Ids of the terms that a text names, also inside longer ones and across their ends; of a shared spelling, the first. */
  idsIn(text: string): Set<string>;
}

interface Spelling {
  text: string;
  id: string;
  others?: string[];
  isExact: boolean;
  /** In lower case, between white space. */
  words: string[];
}

/**
 * Spellings are looked up by their first word: a glossary of thousands of terms costs no more for each word of a text
 * than one of ten. A table of hashes tells of nearly every word that no spelling begins with it.
 */
export function createTermMatcher(terms: Iterable<Term>): TermMatcher {
  const byFirstWord = indexSpellings(terms);
  if (byFirstWord.size === 0) return { find: () => [], idsIn: () => new Set() };
  const known = new Uint8Array(hashSize);
  for (const first of byFirstWord.keys()) known[hashOf(first)] = 1;
  return {
    idsIn(text) {
      const ids = new Set<string>();
      const folded = fold(text);
      for (let at = 0, end = 0; at < folded.length; at = end) {
        end = endOfFirst(folded, at);
        if (!mayBegin(folded, at, end, known)) continue;
        for (const spelling of candidatesFor(byFirstWord, folded.slice(at, end)))
          if (firstMatch([spelling], { text, folded }, at)) ids.add(spelling.id);
      }
      return ids;
    },
    find(text) {
      const found: TermMatch[] = [];
      const folded = fold(text);
      let at = 0;
      while (at < folded.length) {
        const end = endOfFirst(folded, at);
        const match = mayBegin(folded, at, end, known)
          ? firstMatch(candidatesFor(byFirstWord, folded.slice(at, end)), { text, folded }, at)
          : undefined;
        if (match) found.push(match);
        at = match ? match.end : end;
      }
      return found;
    },
  };
}

/** The end of the word that begins at a place; elsewhere, of one character. */
function endOfFirst(text: string, at: number): number {
  if (!isWordAt(text, at)) return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  let end = at + 1;
  while (end < text.length && isWordAt(text, end)) end++;
  return end;
}

const hashSize = 1 << 16;

/** FNV-1a, folded to 16 bits. */
function hashOf(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 16)) & (hashSize - 1);
}

const letterE = 101;
const letterS = 115;

/** False only where no spelling begins with the word or its singular. */
function mayBegin(text: string, start: number, end: number, known: Uint8Array): boolean {
  if (known[hashOf(text, start, end)]) return true;
  if (text.charCodeAt(end - 1) !== letterS) return false;
  if (known[hashOf(text, start, end - 1)]) return true;
  return text.charCodeAt(end - 2) === letterE && known[hashOf(text, start, end - 2)] === 1;
}

/** Of several terms with one spelling, the first has it. */
function indexSpellings(terms: Iterable<Term>): Map<string, Spelling[]> {
  const spellings = new Map<string, Spelling>();
  for (const { id, ...names } of terms)
    for (const text of spellingsOf(names)) {
      const key = spellingKey(text);
      const known = spellings.get(key);
      if (!known) {
        const words = fold(text).split(/\s+/);
        spellings.set(key, { text, id, isExact: isAcronymShaped(text), words });
      } else if (known.id !== id) known.others = [...(known.others ?? []), id];
    }
  const byFirstWord = new Map<string, Spelling[]>();
  for (const spelling of spellings.values()) {
    const first = /^(?:[\p{L}\p{N}_]+|[\s\S])/u.exec(fold(spelling.text))?.[0] ?? '';
    const others = byFirstWord.get(first);
    if (others) others.push(spelling);
    else byFirstWord.set(first, [spelling]);
  }
  for (const group of byFirstWord.values()) group.sort(byLength);
  return byFirstWord;
}

/** Two spellings with the same key are found in the same places of a text. */
export function spellingKey(spelling: string): string {
  return isAcronymShaped(spelling) ? spelling : spelling.toLowerCase();
}

/** Every spelling that means the term: label, aliases, expansion. */
function spellingsOf({ label, aliases, expansion }: Omit<Term, 'id'>): string[] {
  return [label, ...aliases, ...(expansion ? [expansion] : [])];
}

function byLength(a: Spelling, b: Spelling): number {
  return b.text.length - a.text.length || (a.text < b.text ? -1 : 1);
}

/** `TLS`, `IPv4`, `2FA`: two capitals or digits beside a capital make a spelling that is matched as written. */
function isAcronymShaped(spelling: string): boolean {
  return !spelling.includes(' ') && (spelling.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}

/** Spellings that begin with a word, or with its singular. */
function candidatesFor(byFirstWord: Map<string, Spelling[]>, word: string): Spelling[] {
  const own = byFirstWord.get(word) ?? [];
  if (!word.endsWith('s')) return own;
  const singular = byFirstWord.get(word.slice(0, -1));
  const shorter = word.endsWith('es') ? byFirstWord.get(word.slice(0, -2)) : undefined;
  if (!singular && !shorter) return own;
  return [...own, ...(singular ?? []), ...(shorter ?? [])].sort(byLength);
}

function firstMatch(
  candidates: readonly Spelling[],
  { text, folded }: { text: string; folded: string },
  at: number,
): TermMatch | undefined {
  if (!isWordAt(folded, at) && at > 0 && isWordAt(folded, at - 1)) return undefined;
  for (const { id, others, isExact, words, text: spelling } of candidates) {
    const wordsEnd = isExact && !text.startsWith(spelling, at) ? undefined : endOfWords(words, folded, at);
    const end = wordsEnd === undefined ? undefined : endOfWord(folded, wordsEnd);
    if (end !== undefined)
      return { id, ...(others && { others }), text: text.slice(at, end), start: at, end };
  }
  return undefined;
}

/** Where the words end that stand at a place, with any white space between them. */
function endOfWords(words: readonly string[], folded: string, at: number): number | undefined {
  let end = at;
  for (const [i, word] of words.entries()) {
    const start = end;
    while (i > 0 && isSpace(folded, end)) end++;
    if ((i > 0 && end === start) || !folded.startsWith(word, end)) return undefined;
    end += word.length;
  }
  return end;
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}

const endingPattern = /(?:e?s|['’]s)?(?![\p{L}\p{N}_])/uy;

/** Where a word ends, with its plural or possessive ending; undefined inside a longer word. */
function endOfWord(folded: string, at: number): number | undefined {
  endingPattern.lastIndex = at;
  const ending = endingPattern.exec(folded);
  return ending ? at + ending[0].length : undefined;
}

/** In lower case, of the same length: the few letters that grow stay as they are. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
