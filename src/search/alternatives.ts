import { type Stemmer, splitWords } from '../language/stem.ts';
import type { Query } from './understand-query.ts';
import type { SynonymGroup, Vocabulary } from './vocabulary.ts';

/** Other words for a run of words of the query. */
export interface Alternative {
  /** Keys of the query's words that it stands for. */
  keys: string[];
  /** Words that must follow each other on a page. */
  words: string[];
  only?: string[];
  except?: string[];
  /** Place of the only index, among joined ones, in which it counts. */
  part?: number;
}

/** What the library says in other words: synonyms, long and short forms, and words written joined or apart. */
export function findAlternatives(query: Query, vocabulary: Vocabulary, stem: Stemmer): Alternative[] {
  const typed = splitWords(query.text);
  const stems = typed.map(stem);
  const keys = new Set(query.words.map(({ key }) => key));
  const asked = (place: number, length: number) =>
    typed.slice(place, place + length).filter((word) => keys.has(word));
  const groups = groupsByStem(vocabulary, stem);
  const found: Alternative[] = [];
  stems.forEach((first, place) => {
    for (const { phrase, group } of groups.get(first) ?? []) {
      if (!phrase.every((word, i) => word === stems[place + i])) continue;
      const replaced = asked(place, phrase.length);
      if (replaced.length > 0) found.push(...othersIn(group, phrase, replaced, stem));
    }
    const word = typed[place] ?? '';
    for (const twin of keys.has(word) ? twinsOf(word) : [])
      if (vocabulary.frequencyOf(twin) > 0) found.push({ keys: [word], words: [twin] });
    const joined = `${word}${typed[place + 1] ?? ''}`;
    const replaced = asked(place, 2);
    if (place + 1 < typed.length && replaced.length > 0 && vocabulary.frequencyOf(joined) > 0)
      found.push({ keys: replaced, words: [joined] });
  });
  return found;
}

/** British and American spellings differ in these letters. */
const twinLetters = ['is-iz', 'ys-yz', 'our-or', 'tre-ter', 'ogue-og', 'ence-ense'].map((pair) =>
  pair.split('-'),
);

/** A word as the other side of the Atlantic spells it: `organisation`, `colour`. Most of what this makes is no word. */
function twinsOf(word: string): string[] {
  return twinLetters
    .flatMap(([here = '', there = '']) => [swap(word, here, there), swap(word, there, here)])
    .filter((twin) => twin !== word);
}

function swap(word: string, letters: string, others: string): string {
  return word.replace(RegExp(`(..+)${letters}`), `$1${others}`);
}

interface Entry {
  phrase: string[];
  group: SynonymGroup;
}

const entries = new WeakMap<Vocabulary, Map<string, Entry[]>>();

/** The phrases of all groups, stemmed, by their first word. */
function groupsByStem(vocabulary: Vocabulary, stem: Stemmer): Map<string, Entry[]> {
  const known = entries.get(vocabulary);
  if (known) return known;
  const byStem = new Map<string, Entry[]>();
  for (const group of vocabulary.synonyms)
    for (const text of [...group.phrases, ...(group.typed ?? [])]) {
      const phrase = splitWords(text).map(stem);
      const [first] = phrase;
      if (first !== undefined) byStem.set(first, [...(byStem.get(first) ?? []), { phrase, group }]);
    }
  entries.set(vocabulary, byStem);
  return byStem;
}

function othersIn(
  group: SynonymGroup,
  phrase: readonly string[],
  keys: string[],
  stem: Stemmer,
): Alternative[] {
  const { phrases, typed: _, ...scope } = group;
  return phrases
    .map((text) => splitWords(text))
    .filter((words) => words.map(stem).join(' ') !== phrase.join(' '))
    .map((words) => ({ keys, words, ...scope }));
}
