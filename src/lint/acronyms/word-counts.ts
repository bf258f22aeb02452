import type { Document } from '../../library/library.ts';
import { extractProse } from '../../library/prose.ts';
import { isEnglishWord } from './english-dictionary.ts';
import { capital, letterKind, other, small } from './letter-kinds.ts';

/** How often a word stands in small letters, and with one capital. */
export interface WordCounts {
  small: number;
  capitalized: number;
}

/** Two counts in one number, since a library has so many words: those with a capital weigh this much. */
const one = { small: 1, capitalized: 2 ** 26 };

function weightOf(word: string): number {
  return word === word.toLowerCase() ? one.small : one.capitalized;
}

function unpack(weight: number): WordCounts {
  return { small: weight % one.capitalized, capitalized: Math.floor(weight / one.capitalized) };
}

/** How often a page writes a word not in capitals, by the word in capitals. */
export function wordCountOn(document: Document, key: string): WordCounts {
  let weight = 0;
  eachWord(document, key.length, (word) => {
    if (word.toUpperCase() === key) weight += weightOf(word);
  });
  return unpack(weight);
}

/**
 * Letters with no capital but the first, three or more and `most` at most, that are no part of a longer name, an
 * address or a path.
 */
function eachWord(document: Document, most: number, visit: (word: string) => void): void {
  for (const { text } of extractProse(document))
    for (let at = 0; at < text.length; at++) {
      const start = at;
      let isWord = true;
      for (; at < text.length; at++) {
        const kind = letterKind(text.charCodeAt(at));
        if (kind === other) break;
        if (kind !== small && !(kind === capital && at === start)) isWord = false;
      }
      if (!isWord || at - start < 3 || at - start > most) continue;
      if (!joints.has(text[start - 1] ?? '') && !isContinued(text, at)) visit(text.slice(start, at));
    }
}

const joints: ReadonlySet<string> = new Set(['.', '@', '/', '_', '-']);

function isContinued(text: string, end: number): boolean {
  const next = text[end] ?? '';
  if (next === '.') return end + 1 < text.length && letterKind(text.charCodeAt(end + 1)) !== other;
  return joints.has(next);
}

/** How often all pages of a run write each word that is not in capitals. */
interface Tally {
  /** The run that it holds for now. */
  run: readonly Document[];
  documents: Set<Document>;
  /** By the word as it is spelled. */
  times: Map<string, number>;
  /** The spellings of a word in capitals. */
  spellings: Map<string, string[]>;
}

/** The tally in which a page is counted. */
const tallies = new WeakMap<Document, Tally>();

/**
 * How often all pages of a run write one word not in capitals. The pages are counted once; for a run that differs from
 * the one before it by some pages, as after an edit, only those.
 */
export function wordCountOfAll(documents: readonly Document[], key: string): WordCounts {
  const { times, spellings } = tallyOf(documents);
  const weights = (spellings.get(key) ?? []).map((word) => (times.get(word) ?? 0) * weightOf(word));
  return unpack(weights.reduce((sum, weight) => sum + weight, 0));
}

function tallyOf(run: readonly Document[]): Tally {
  const counted = run.find((document) => tallies.has(document));
  const known = counted && tallies.get(counted);
  const tally = known ?? { run: [], documents: new Set(), times: new Map(), spellings: new Map() };
  if (tally.run === run) return tally;
  const documents = new Set(run);
  for (const document of tally.documents) if (!documents.has(document)) count(document, tally, -1);
  for (const document of documents) {
    if (tally.documents.has(document)) continue;
    count(document, tally, 1);
    tallies.set(document, tally);
  }
  return Object.assign(tally, { run, documents });
}

function count(document: Document, { times, spellings }: Tally, by: 1 | -1): void {
  eachWord(document, Number.POSITIVE_INFINITY, (word) => {
    const before = times.get(word);
    times.set(word, (before ?? 0) + by);
    if (before !== undefined) return;
    const key = word.toUpperCase();
    spellings.set(key, [...(spellings.get(key) ?? []), word]);
  });
}

/** Letters that are no English word, and too many to be spelled with one capital by chance: NGINX, Nginx. */
export function isNameKey(key: string): boolean {
  return key.length >= 4 && !isEnglishWord(key.toLowerCase());
}
