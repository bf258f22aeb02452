import type { PagefindHit } from './pagefind.ts';

/** Where one word was found. */
export interface WordMatches {
  key: string;
  /** Whether a page holds the word itself, and not only longer or shorter ones. */
  isKnown: boolean;
  /** By id of the page. */
  pages: Map<string, PageMatch>;
}

export interface PageMatch {
  /** Pagefind's score for this word alone. */
  score: number;
  /** Places in the page's text, counted in words. */
  locations: number[];
  /** Names of the metadata fields that hold the word. */
  fields: string[];
  /** Whether the page holds the word itself (or a form with the same stem). */
  isExact: boolean;
}

/**
 * Joins the two searches for a word: the plain one, which also finds longer words (`cert`: certificate), and the quoted
 * one, which finds the word alone. What the plain search finds beyond it depends on the parts of the index that earlier
 * searches have loaded, so it counts less wherever the word itself is known.
 */
export function joinMatches(
  key: string,
  plain: readonly PagefindHit[],
  quoted: readonly PagefindHit[],
): WordMatches {
  const exact = new Set(quoted.filter(isReadable).map(({ id }) => id));
  const pages = new Map<string, PageMatch>();
  for (const { id, score, words, matchedMetaFields = [] } of plain.filter(isReadable)) {
    const fields = matchedMetaFields.filter((field) => searchedFields.has(field));
    pages.set(id, { score, locations: words, fields, isExact: exact.has(id) });
  }
  return { key, isKnown: exact.size > 0, pages };
}

/** Metadata that readers see. Pagefind searches the rest, too: `aid` is the type of most pages. */
const searchedFields = new Set(['title', 'summary', 'topic']);

function isReadable({ words, matchedMetaFields = [] }: PagefindHit): boolean {
  return words.length > 0 || matchedMetaFields.some((field) => searchedFields.has(field));
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
