/**
 * The words of a library, for understanding queries: what can be meant by a slip, what means the same. Written at build
 * time (write-vocabulary.ts), kept beside the index, and fetched with it.
 */
export interface Vocabulary {
  /** Language tag of the pages. */
  language: string;
  /** Words in order of their letters. */
  words: readonly string[];
  /** How many pages hold a word, rounded to a power of two; 0 for a word that is not here. */
  frequencyOf(word: string): number;
  /** The first and the last word with this beginning; undefined when there is none. */
  rangeOf(beginning: string): [first: string, last: string] | undefined;
  synonyms: readonly SynonymGroup[];
  /** Spellings of glossary terms, in lower case. */
  terms: ReadonlySet<string>;
}

/** Phrases that mean the same, in lower case. */
export interface SynonymGroup {
  phrases: string[];
  /** Labels of the topics in which alone they do. */
  only?: string[];
  /** Labels of the topics in which they do not. */
  except?: string[];
  /** Place of the index, among joined ones, on whose pages alone they do. No file says it. */
  part?: number;
}

/** The file: a JSON object. */
export interface VocabularyFile {
  version: typeof vocabularyVersion;
  /** What Pagefind calls the index that the words were taken from. */
  index: string;
  language: string;
  /** Each word as the count of letters it shares with the word before (base 36), the others, and a digit for its frequency. */
  words: string;
  synonyms: SynonymGroup[];
  terms: string[];
}

export const vocabularyVersion = 1;

/** Name of the file inside the folder of the index. */
export const vocabularyFile = 'vocabulary.json';

/** Thrown for a file that is no vocabulary, or one that another version of Pitcrew wrote. */
export class VocabularyError extends Error {}

/** Reads the text of a vocabulary file. */
export function parseVocabulary(text: string): Vocabulary & { index: string } {
  const file = parseFile(text);
  const frequencies = unpackWords(file.words);
  const words = [...frequencies.keys()];
  return {
    index: file.index,
    language: file.language,
    words,
    synonyms: file.synonyms,
    terms: new Set(file.terms),
    frequencyOf: (word) => frequencies.get(word) ?? 0,
    rangeOf: (beginning) => findRange(words, beginning),
  };
}

/** For an index without a vocabulary: no word is corrected, none has a synonym. */
export const emptyVocabulary: Vocabulary = {
  language: 'en',
  words: [],
  synonyms: [],
  terms: new Set(),
  frequencyOf: () => 0,
  rangeOf: () => undefined,
};

function parseFile(text: string): VocabularyFile {
  let file: Partial<VocabularyFile> | null;
  try {
    file = JSON.parse(text) as Partial<VocabularyFile> | null;
  } catch {
    throw new VocabularyError('The vocabulary of the search index is cut off or damaged.');
  }
  if (file?.version !== vocabularyVersion)
    throw new VocabularyError('The vocabulary of the search index is from another version of Pitcrew.');
  return file as VocabularyFile;
}

/** Longest beginning that two neighbors can share in the file, for it is one letter of base 36. */
const longestShared = 35;

export function packWords(frequencies: ReadonlyMap<string, number>): string {
  let last = '';
  return [...frequencies.keys()]
    .sort()
    .map((word) => {
      const shared = sharedLength(last, word);
      last = word;
      return `${shared.toString(36)}${word.slice(shared)}${stepOf(frequencies.get(word) ?? 1)}`;
    })
    .join('');
}

function unpackWords(packed: string): Map<string, number> {
  const frequencies = new Map<string, number>();
  let last = '';
  for (const [, shared = '0', rest = '', step = '0'] of packed.matchAll(/(.)(\D*)(\d)/gu)) {
    last = last.slice(0, Number.parseInt(shared, 36)) + rest;
    frequencies.set(last, 2 ** Number(step));
  }
  return frequencies;
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < longestShared && length < a.length && a[length] === b[length]) length++;
  return length;
}

function stepOf(frequency: number): number {
  return Math.min(9, Math.round(Math.log2(Math.max(1, frequency))));
}

/** The first and the last of sorted words with this beginning. */
export function findRange(words: readonly string[], beginning: string): [string, string] | undefined {
  const start = lowerBound(words, beginning);
  const end = lowerBound(words, `${beginning}\u{10FFFF}`);
  const [first, last] = [words[start], words[end - 1]];
  return start < end && first !== undefined && last !== undefined ? [first, last] : undefined;
}

/** Place of the first word that is not below a text. */
function lowerBound(words: readonly string[], text: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
