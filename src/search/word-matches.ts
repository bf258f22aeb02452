import type { PagefindHit } from './pagefind.ts';

/** Where one word of the query, or what stands for it, was found. */
export interface WordMatches {
  key: string;
  /** Whether a page holds the word itself, and not only longer or shorter ones. */
  isKnown: boolean;
  /** By id of the page. */
  pages: Map<string, PageMatch>;
}

export interface PageMatch {
  /** How strongly the page holds the word, however rare the word is: Pagefind's score over the word's rarity. */
  strength: number;
  /** How surely this is what was asked for: 1 for the word itself, less for longer words and other words for it. */
  share: number;
  /** Places in the page's text, counted in words. */
  locations: number[];
  /** Names of the metadata fields that hold the word. */
  fields: string[];
  /** The words found. */
  words: string[];
}

/** What a longer or shorter word counts beside the word itself. Measured, in a round figure. */
export const near = 0.5;

/**
 * Joins the two searches for a word: the plain one, which also finds longer words (`cert`: certificate), and the quoted
 * one, which finds the word alone. What the plain search finds beyond it depends on the parts of the index that are
 * loaded, so it counts less wherever the word itself is known.
 */
export function joinMatches(
  key: string,
  plain: readonly PagefindHit[],
  quoted: readonly PagefindHit[],
  pageCount: number,
): WordMatches {
  const exact = new Set(quoted.filter(isReadable).map(({ id }) => id));
  const readable = plain.filter(isReadable);
  const rarity = rarityOf(readable.length, pageCount);
  const pages = new Map<string, PageMatch>();
  for (const { id, score, words: locations, matchedMetaFields = [] } of readable) {
    const fields = matchedMetaFields.filter((field) => searchedFields.has(field));
    const share = exact.has(id) || exact.size === 0 ? 1 : near;
    pages.set(id, { strength: score / rarity, share, locations, fields, words: [key] });
  }
  return { key, isKnown: exact.size > 0, pages };
}

/** Metadata that readers see or search by. Pagefind searches the rest, too: `aid` is the type of most pages. */
const searchedFields = new Set(['title', 'aliases', 'symptoms', 'summary', 'topic']);

function isReadable({ words, matchedMetaFields = [] }: PagefindHit): boolean {
  return words.length > 0 || matchedMetaFields.some((field) => searchedFields.has(field));
}

/** Inverse document frequency as BM25 has it, never negative. */
export function rarityOf(frequency: number, pageCount: number): number {
  const pages = Math.max(pageCount, frequency);
  return Math.log((pages - frequency + 0.5) / (frequency + 0.5) + 1);
}

/**
 * Whether a word that no page holds stands for the word found instead. Pagefind falls back to the longest beginning it
 * has loaded (`wifi`: `w`), which is chance; a beginning that is typed so far, or a long common one, is not.
 */
export function isNear(key: string, found: string): boolean {
  const word = found.toLowerCase();
  if (word.startsWith(key)) return true;
  let shared = 0;
  while (shared < key.length && key[shared] === word[shared]) shared++;
  return shared >= Math.max(3, Math.ceil(key.length * 0.7));
}
