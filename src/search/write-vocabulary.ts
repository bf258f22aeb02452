import { generalSynonyms } from '../language/general-synonyms.ts';
import { createStemmer, splitWords } from '../language/stem.ts';
import { isStopWord } from '../language/stop-words.ts';
import { packWords, type SynonymGroup, type VocabularyFile, vocabularyVersion } from './vocabulary.ts';

/** A page as the index keeps it. */
export interface IndexedText {
  /** Title and other words to find it by. */
  labels: string;
  content: string;
}

interface Library {
  /** What Pagefind calls the index. */
  index: string;
  language: string;
  synonyms: readonly SynonymGroup[];
  /** Spellings of glossary terms, in lower case. */
  terms?: readonly string[];
}

/**
 * Most words of a vocabulary: some 9 kB with gzip, which every first search waits for. Success on 50 questions about
 * other people's documentation is the same with 3,200 words as with 9,000, slips or none. Words of titles and frequent
 * words come first; what is left out stands on few pages, and the index still finds it.
 */
const mostWords = 3200;

/** Most words written both joined and apart: some 1.3 kB with gzip. */
const mostPairs = 250;

/** Words this long are codes and addresses, which nobody types by heart. */
const longestWord = 24;

/** Takes the vocabulary out of the pages of an index. */
export function writeVocabulary(pages: readonly IndexedText[], library: Library): string {
  const { index, language, terms = [] } = library;
  const frequencies = countWords(pages);
  const labeled = new Set(pages.flatMap(({ labels }) => splitWords(labels)));
  const rankOf = (word: string, count: number) => count + (labeled.has(word) ? pages.length : 0);
  const kept = [...frequencies]
    .map(([word, count]) => ({ word, count, rank: rankOf(word, count) }))
    .sort((a, b) => b.rank - a.rank || (a.word < b.word ? -1 : 1))
    .slice(0, mostWords);
  const general = findGeneral(frequencies, language);
  const words = new Map(kept.map(({ word, count }) => [word, count]));
  // No slips of other words, though no page has them.
  for (const word of general.flatMap(splitWords))
    if (isTyped(word) && !frequencies.has(word)) words.set(word, 1);
  const file: VocabularyFile = {
    version: vocabularyVersion,
    index,
    language,
    words: packWords(words),
    joined: findJoinedWords(pages, frequencies).join('|'),
    general: general.join('|'),
    ...splitGlossary(library.synonyms, terms),
  };
  return JSON.stringify(file);
}

/** Most spellings of terms stand among the synonyms: the file says each once. */
function splitGlossary(
  synonyms: readonly SynonymGroup[],
  terms: readonly string[],
): Pick<VocabularyFile, 'named' | 'synonyms' | 'terms'> {
  const all = new Set(terms);
  const isNamed = ({ phrases, ...scope }: SynonymGroup) =>
    Object.keys(scope).length === 0 && phrases.every((phrase) => all.has(phrase));
  const named = synonyms.filter(isNamed).map(({ phrases }) => phrases);
  const said = new Set(named.flat());
  return {
    named: named.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
    synonyms: synonyms.filter((group) => !isNamed(group)),
    terms: terms.filter((term) => !said.has(term)),
  };
}

/** The groups of which the library has a phrase, with what it has in front: readers may type the others. */
function findGeneral(frequencies: ReadonlyMap<string, number>, language: string): string[] {
  if (!/^en\b/i.test(language)) return [];
  const stem = createStemmer(language);
  const stems = new Set([...frequencies.keys()].map(stem));
  const isSaid = (phrase: string) => {
    const words = splitWords(phrase).filter(isTyped);
    return words.length > 0 && words.every((word) => stems.has(stem(word)));
  };
  return generalSynonyms.flatMap((group) => {
    const phrases = group.split(',');
    const said = phrases.filter(isSaid);
    const typed = phrases.filter((phrase) => !said.includes(phrase));
    return said.length > 0 ? `${said};${typed}` : [];
  });
}

/** How many pages hold each word of letters. */
function countWords(pages: readonly IndexedText[]): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const { labels, content } of pages)
    for (const word of new Set(splitWords(`${labels} ${content}`))) {
      const count = frequencies.get(word) ?? 0;
      if (count > 0 || isTyped(word)) frequencies.set(word, count + 1);
    }
  return frequencies;
}

function isTyped(word: string): boolean {
  return word.length > 2 && word.length <= longestWord && !/\p{N}/u.test(word);
}

/**
 * Words that the library writes joined in one place and apart in another: `login`, `log in`. Those that most pages write
 * apart come first.
 */
function findJoinedWords(pages: readonly IndexedText[], frequencies: ReadonlyMap<string, number>): string[] {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const pair of pairsOf(page, (joined) => frequencies.has(joined)))
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, mostPairs)
    .map(([apart]) => apart)
    .sort();
}

/** Words that follow each other, with nothing but a space or a hyphen between them, and are a word when joined. */
function pairsOf({ labels, content }: IndexedText, isWord: (joined: string) => boolean): Set<string> {
  const pairs = new Set<string>();
  for (const run of `${labels}. ${content}`.split(/[^\p{L}\p{M}'’\- ]+/u)) {
    let before = '';
    for (const word of splitWords(run)) {
      if (isWord(before + word) && isPair(before, word)) pairs.add(`${before} ${word}`);
      before = word;
    }
  }
  return pairs;
}

function isPair(first: string, second: string): boolean {
  return first.length > 1 && second.length > 1 && !(isStopWord(first) && isStopWord(second));
}
