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
  /** More of them that no page has: readers may type them, but nobody need look for them. */
  typed?: string[];
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
  words: PackedWords;
  /** Words that the library writes joined and apart, as they are apart, with a bar between them. */
  joined: string;
  /** Phrases that mean the same in most libraries, those that no page has after a semicolon: `folder;directory|app,application;`. */
  general: string;
  /** All spellings of each glossary term that has several and means the same everywhere. */
  named: string[][];
  /** The other phrases that mean the same. */
  synonyms: SynonymGroup[];
  /** The other spellings of glossary terms. */
  terms: string[];
}

/** Words in order of their letters. Like stands by like, for so gzip makes the file a tenth smaller. */
interface PackedWords {
  /** For each word a letter, in base 36: how many letters it shares with the word before. */
  shared: string;
  /** What follows them, with a space between words. */
  rests: string;
  /** For each word a digit: the power of two that is nearest to its frequency. */
  steps: string;
}

export const vocabularyVersion = 3;

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
    synonyms: [
      ...file.synonyms,
      ...file.named.map((phrases) => ({ phrases })),
      ...splitList(file.general, '|').map((group) => {
        const [phrases = [], typed = []] = group.split(';').map((list) => splitList(list, ','));
        return { phrases, typed };
      }),
      ...splitList(file.joined, '|').map((apart) => ({ phrases: [joinPhrase(apart), apart] })),
    ],
    terms: new Set([...file.named.flat(), ...file.terms]),
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

export function packWords(frequencies: ReadonlyMap<string, number>): PackedWords {
  const words = [...frequencies.keys()].sort();
  const shared = words.map((word, place) => sharedLength(words[place - 1] ?? '', word));
  return {
    shared: shared.map((length) => length.toString(36)).join(''),
    rests: words.map((word, place) => word.slice(shared[place])).join(' '),
    steps: words.map((word) => stepOf(frequencies.get(word) ?? 1)).join(''),
  };
}

function unpackWords({ shared, rests, steps }: PackedWords): Map<string, number> {
  const frequencies = new Map<string, number>();
  let last = '';
  for (const [place, rest] of splitList(rests, ' ').entries()) {
    last = last.slice(0, Number.parseInt(shared[place] ?? '0', 36)) + rest;
    frequencies.set(last, 2 ** Number(steps[place] ?? 0));
  }
  return frequencies;
}

/** Two words that follow each other, as one. */
function joinPhrase(apart: string): string {
  return apart.replace(' ', '');
}

const splitList = (list: string, separator: string) => (list === '' ? [] : list.split(separator));

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
