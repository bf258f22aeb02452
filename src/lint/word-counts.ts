import type { Document } from '../library/library.ts';
import { extractProse } from '../library/prose.ts';
import { isEnglishWord } from './english.ts';

/** How often a word stands in small letters, and with one capital. */
export interface WordCounts {
  small: number;
  capitalized: number;
}

export const noCounts: WordCounts = { small: 0, capitalized: 0 };

const wordPattern = /(?<![\p{L}\p{N}.@/_-])\p{L}?\p{Ll}{2,}(?![\p{L}\p{N}_@/-]|\.\p{L})/gu;

const byDocument = new WeakMap<Document, ReadonlyMap<string, WordCounts>>();

/** How often a page writes each word not in capitals, by the word in capitals. Counted once a document. */
export function wordCounts(document: Document): ReadonlyMap<string, WordCounts> {
  let counts = byDocument.get(document);
  if (!counts) {
    counts = countWords(document);
    byDocument.set(document, counts);
  }
  return counts;
}

function countWords(document: Document): ReadonlyMap<string, WordCounts> {
  const words = new Map<string, number>();
  for (const { text } of extractProse(document))
    for (const [word] of text.matchAll(wordPattern)) words.set(word, (words.get(word) ?? 0) + 1);
  const counts = new Map<string, WordCounts>();
  for (const [word, count] of words) {
    const key = word.toUpperCase();
    const sum = counts.get(key) ?? { ...noCounts };
    sum[word === word.toLowerCase() ? 'small' : 'capitalized'] += count;
    counts.set(key, sum);
  }
  return counts;
}

const byRun = new WeakMap<readonly Document[], Map<string, WordCounts>>();

/** How often all pages of a run write one word not in capitals. Summed once a run and word. */
export function wordCountOfAll(documents: readonly Document[], key: string): WordCounts {
  const sums = byRun.get(documents) ?? new Map<string, WordCounts>();
  byRun.set(documents, sums);
  let sum = sums.get(key);
  if (!sum) {
    sum = { ...noCounts };
    for (const document of documents) {
      const counts = wordCounts(document).get(key);
      sum.small += counts?.small ?? 0;
      sum.capitalized += counts?.capitalized ?? 0;
    }
    sums.set(key, sum);
  }
  return sum;
}

/** Letters that are no English word, and too many to be spelled with one capital by chance: NGINX, Nginx. */
export function isNameKey(key: string): boolean {
  return key.length >= 4 && !isEnglishWord(key.toLowerCase());
}
