import type { Stemmer } from '../language/stem.ts';
import { type Alternative, findAlternatives } from './alternatives.ts';
import { type Correction, correctText } from './correct-text.ts';
import { partOf } from './joined-index.ts';
import type { SearchIndex } from './search-index.ts';
import { correctWord, splitWord } from './spelling.ts';
import { matchAll, matchPhrase, substitute } from './substitute.ts';
import type { Query, QueryWord } from './understand-query.ts';
import type { Vocabulary } from './vocabulary.ts';
import { near, type PageMatch, type WordMatches } from './word-matches.ts';

interface Found {
  words: WordMatches[];
  corrections: Correction[];
}

interface Words {
  index: SearchIndex;
  vocabulary: Vocabulary;
  stem: Stemmer;
}

/** Looks up every word of a query, and what stands for it: the word that was meant, other words for the same thing. */
export async function lookUpAll(query: Query, words: Words, isVerbatim: boolean): Promise<Found> {
  await words.index.load(
    query.words.map(({ key }) => key),
    query.words.flatMap(({ key, parts }) => [...parts, ...neighbors(key, words)]),
  );
  const read = await Promise.all(query.words.map((word) => lookUpWord(word, words, isVerbatim)));
  const corrections = read.flatMap(({ correction }) => correction ?? []);
  const found = [...new Map(read.flatMap(({ matches }) => matches).map((word) => [word.key, word])).values()];
  const corrected = correctQuery(query, corrections);
  const alternatives = findAlternatives(corrected, words.vocabulary, words.stem);
  return { words: await substituteAll(found, alternatives, corrections, words.index), corrections };
}

/** Words around the place of a word: loading them makes what begins with it independent of earlier searches. */
function neighbors(key: string, { vocabulary }: Words): string[] {
  return vocabulary.rangeOf(key) ?? [];
}

interface ReadWord {
  matches: WordMatches[];
  correction?: Correction;
}

async function lookUpWord(
  { text, key, parts }: QueryWord,
  words: Words,
  isVerbatim: boolean,
): Promise<ReadWord> {
  const { index, vocabulary } = words;
  const whole = await index.lookUp(key);
  const read = await Promise.all(parts.map((part) => index.lookUp(part)));
  // Where `db-wal` is meant, a page may say only “the `-wal` file of the db”.
  if (whole.isKnown || vocabulary.frequencyOf(key) > 0)
    return { matches: [substitute(whole, matchAll(read.length > 1 ? read : []), near)] };
  // Else a code or path is looked for by its parts, and each may be on another page.
  if (parts.length > 0) return { matches: read };
  if (isVerbatim || isAcronym(text) || vocabulary.rangeOf(key)) return { matches: [whole] };
  const meant = correctWord(key, vocabulary);
  if (meant !== undefined) {
    const matches = { ...(await index.lookUp(meant)), key };
    return matches.pages.size > 0
      ? { matches: [matches], correction: { typed: text, used: meant } }
      : { matches: [whole] };
  }
  const apart = splitWord(key, vocabulary);
  if (!apart) return { matches: [whole] };
  const pages = matchPhrase(await Promise.all(apart.map((part) => index.lookUp(part))));
  return pages.size > 0
    ? { matches: [{ ...whole, pages }], correction: { typed: text, used: apart.join(' ') } }
    : { matches: [whole] };
}

/** `VPN` is typed as it is meant, and no slip of another word. */
function isAcronym(text: string): boolean {
  return text.length < 6 && text.length > 1 && text === text.toUpperCase();
}

/** The query as it was meant; its words keep their keys where nothing was corrected. */
function correctQuery(query: Query, corrections: readonly Correction[]): Query {
  if (corrections.length === 0) return query;
  return {
    ...query,
    text: correctText(query.text, corrections),
    words: query.words.map((word) => {
      const used = corrections.find(({ typed }) => typed === word.text)?.used;
      return used === undefined ? word : { ...word, key: used };
    }),
  };
}

async function substituteAll(
  found: readonly WordMatches[],
  alternatives: readonly Alternative[],
  corrections: readonly Correction[],
  index: SearchIndex,
): Promise<WordMatches[]> {
  const keyOf = (word: string) => corrections.find(({ used }) => used === word)?.typed.toLowerCase() ?? word;
  const words = new Map(found.map((word) => [word.key, word]));
  for (const alternative of alternatives) {
    const pages = await lookUpAlternative(alternative, index);
    for (const key of alternative.keys.map(keyOf)) {
      const word = words.get(key);
      if (word) words.set(key, substitute(word, pages));
    }
  }
  return [...words.values()];
}

async function lookUpAlternative(
  { words, only, except, part }: Alternative,
  index: SearchIndex,
): Promise<Map<string, PageMatch>> {
  await index.load(words);
  const read = await Promise.all(words.map((word) => index.lookUp(word)));
  const pages = matchPhrase(read);
  const [inScope, outOfScope] = await Promise.all([
    only && pagesOf(only, index),
    except && pagesOf(except, index),
  ]);
  const isHere = (id: string) => part === undefined || partOf(id) === part;
  return new Map(
    [...pages].filter(([id]) => isHere(id) && (inScope?.has(id) ?? true) && !outOfScope?.has(id)),
  );
}

async function pagesOf(topics: readonly string[], index: SearchIndex): Promise<Set<string>> {
  const sets = await Promise.all(topics.map((topic) => index.pagesWith('topic', topic)));
  return new Set(sets.flatMap((set) => [...set]));
}
