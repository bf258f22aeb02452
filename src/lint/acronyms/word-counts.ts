import type { Document } from '../../library/library.ts';
import { extractProse } from '../../library/prose.ts';
import { isEnglishWord } from './english-dictionary.ts';
import { capital, letterKind, other, small } from './letter-kinds.ts';

/** How often a word stands in small letters, and with one capital. */
export interface WordCounts {
  small: number;
  capitalized: number;
}

/** Two counts in one number, since a library has millions of them: those with a capital weigh this much. */
const one = { small: 1, capitalized: 2 ** 15 };

const byDocument = new WeakMap<Document, ReadonlyMap<string, number>>();

/** How often a page writes a word not in capitals, by the word in capitals. Counted once a document. */
export function wordCountOn(document: Document, key: string): WordCounts {
  let counts = byDocument.get(document);
  if (!counts) {
    counts = countWords(document);
    byDocument.set(document, counts);
  }
  const count = counts.get(key) ?? 0;
  return { small: count % one.capitalized, capitalized: Math.floor(count / one.capitalized) };
}

function countWords(document: Document): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const { text } of extractProse(document)) collectWords(text, words);
  const counts = new Map<string, number>();
  for (const [word, count] of words) {
    const key = word.toUpperCase();
    const weight = one[word === word.toLowerCase() ? 'small' : 'capitalized'];
    counts.set(key, (counts.get(key) ?? 0) + Math.min(count, one.capitalized - 1) * weight);
  }
  return counts;
}

/** Letters with no capital but the first, three or more, that are no part of a longer name, an address or a path. */
function collectWords(text: string, words: Map<string, number>): void {
  for (let at = 0; at < text.length; at++) {
    const start = at;
    let isWord = true;
    for (; at < text.length; at++) {
      const kind = letterKind(text.charCodeAt(at));
      if (kind === other) break;
      if (kind !== small && !(kind === capital && at === start)) isWord = false;
    }
    if (!isWord || at - start < 3 || joints.has(text[start - 1] ?? '') || isContinued(text, at)) continue;
    const word = text.slice(start, at);
    words.set(word, (words.get(word) ?? 0) + 1);
  }
}

const joints: ReadonlySet<string> = new Set(['.', '@', '/', '_', '-']);

function isContinued(text: string, end: number): boolean {
  const next = text[end] ?? '';
  if (next === '.') return end + 1 < text.length && letterKind(text.charCodeAt(end + 1)) !== other;
  return joints.has(next);
}

const byRun = new WeakMap<readonly Document[], Map<string, WordCounts>>();

/** How often all pages of a run write one word not in capitals. Summed once a run and word. */
export function wordCountOfAll(documents: readonly Document[], key: string): WordCounts {
  const sums = byRun.get(documents) ?? new Map<string, WordCounts>();
  byRun.set(documents, sums);
  let sum = sums.get(key);
  if (!sum) {
    sum = { small: 0, capitalized: 0 };
    for (const document of documents) {
      const { small, capitalized } = wordCountOn(document, key);
      sum.small += small;
      sum.capitalized += capitalized;
    }
    sums.set(key, sum);
  }
  return sum;
}

/** Letters that are no English word, and too many to be spelled with one capital by chance: NGINX, Nginx. */
export function isNameKey(key: string): boolean {
  return key.length >= 4 && !isEnglishWord(key.toLowerCase());
}
