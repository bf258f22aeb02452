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

const byRun = new WeakMap<readonly Document[], ReadonlyMap<string, WordCounts>>();

/** The same for all pages of a run. */
export function wordCountsOfAll(documents: readonly Document[]): ReadonlyMap<string, WordCounts> {
  let all = byRun.get(documents);
  if (!all) {
    const sums = new Map<string, WordCounts>();
    for (const document of documents)
      for (const [word, counts] of wordCounts(document)) {
        const sum = sums.get(word) ?? { ...noCounts };
        sum.small += counts.small;
        sum.capitalized += counts.capitalized;
        sums.set(word, sum);
      }
    all = sums;
    byRun.set(documents, all);
  }
  return all;
}

/** Letters that are no English word, and too many to be spelled with one capital by chance: NGINX, Nginx. */
export function isNameKey(key: string): boolean {
  return key.length >= 4 && !isEnglishWord(key.toLowerCase());
}
