import type { FilterCounts, PagefindFragment, PagefindInstance } from './pagefind.ts';
import { type RankedMatch, type RankedPage, rankPages } from './rank.ts';
import { refineScore } from './refine.ts';
import { createSearchIndex, type SearchIndex } from './search-index.ts';
import { findSections, type Section } from './sections.ts';
import { type Query, type QueryWord, understandQuery } from './understand-query.ts';
import type { WordMatches } from './word-matches.ts';

/**
 * Searches: understands the query, asks the index, ranks. This and search-index.ts are the files here that wait for
 * something, and what they wait for is handed in: browser and `pitcrew find` run the same code, so what CI measures is
 * what a reader gets.
 */
export interface Searcher {
  search(typed: string, options?: SearchOptions): Promise<Answer>;
}

interface SearchOptions {
  /** How many results to describe. */
  limit?: number;
  /** A page must have one of the values of each filter named. */
  filters?: Record<string, readonly string[]>;
  /** Names of filters whose values to count. */
  countBy?: readonly string[];
}

export interface Answer {
  query: Query;
  /** How many pages hold a word of the query, filters applied. */
  count: number;
  /** The same without filters. */
  unfilteredCount: number;
  /** How many pages each value of a filter would leave, the other filters applied. */
  counts: FilterCounts;
  results: Result[];
}

export interface Result {
  /** Address with the base path. */
  address: string;
  title: string;
  /** Id of the kind: `procedure`, or `foundation`. */
  kind: string;
  /** The kind as the reader knows it. */
  kindLabel: string;
  topic: string;
  type: string;
  summary: string;
  score: number;
  /** Share of the query's weight that the page answers, 0 to 1. */
  coverage: number;
  /** The words of the query that the page holds, and where. */
  matches: RankedMatch[];
  /** Parts of the page that hold words of the query, best first. */
  sections: Section[];
}

/** Pages whose text is fetched, so that title and kind can move the best of them to the top. */
const refinedCount = 10;

export function createSearcher(pagefind: PagefindInstance): Searcher {
  const index = createSearchIndex(pagefind);
  return {
    async search(typed, { limit = refinedCount, filters = {}, countBy = [] } = {}) {
      const query = understandQuery(typed);
      const [words, pageCount] = await Promise.all([lookUpAll(index, query.words), countPages(index)]);
      const found = rankPages(words, pageCount);
      const ranked = found.filter(await fits(index, filters));
      const results = await readBest(index, ranked, query, limit);
      const counts = await countValues(index, found, filters, countBy);
      return { query, count: ranked.length, unfilteredCount: found.length, counts, results };
    },
  };
}

async function lookUpAll(index: SearchIndex, words: readonly QueryWord[]): Promise<WordMatches[]> {
  await index.load(words.flatMap(({ key, parts }) => [key, ...parts]));
  const found = await Promise.all(words.map((word) => lookUp(index, word)));
  return [...new Map(found.flat().map((word) => [word.key, word])).values()];
}

/** A code or path that no page holds whole is looked for by its parts. */
async function lookUp(index: SearchIndex, { key, parts }: QueryWord): Promise<WordMatches[]> {
  const whole = await index.lookUp(key);
  return whole.isKnown || parts.length === 0 ? [whole] : Promise.all(parts.map((part) => index.lookUp(part)));
}

/** Every page has one value of each filter, so the fullest filter counts them all. */
async function countPages(index: SearchIndex): Promise<number> {
  const sums = Object.values(await index.filters()).map((values) =>
    Object.values(values).reduce((sum, count) => sum + count, 0),
  );
  return Math.max(0, ...sums);
}

/** Filters stay out of the searches for words, so that no choice changes a score or asks for a word again. */
async function fits(
  index: SearchIndex,
  filters: Record<string, readonly string[]>,
): Promise<(page: RankedPage) => boolean> {
  const chosen = Object.entries(filters).filter(([, values]) => values.length > 0);
  const sets = await Promise.all(
    chosen.map(([name, values]) => Promise.all(values.map((value) => index.pagesWith(name, value)))),
  );
  return ({ id }) => sets.every((alternatives) => alternatives.some((pages) => pages.has(id)));
}

async function readBest(
  index: SearchIndex,
  ranked: readonly RankedPage[],
  query: Query,
  limit: number,
): Promise<Result[]> {
  const best = ranked.slice(0, Math.max(limit, refinedCount));
  const read = await Promise.all(
    best.map(async (page) => {
      const fragment = await index.page(page.id);
      return fragment ? [toResult({ ...page, score: refineScore(page, fragment, query) }, fragment)] : [];
    }),
  );
  return read
    .flat()
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}

function toResult({ score, coverage, matches }: RankedPage, fragment: PagefindFragment): Result {
  const { title = '', kind = '', topic = '', type = '', summary = '' } = fragment.meta;
  return {
    address: fragment.url,
    title,
    kind,
    kindLabel: fragment.filters.kind?.[0] ?? kind,
    topic,
    type,
    summary,
    score,
    coverage,
    matches,
    sections: findSections(fragment, matches),
  };
}

async function countValues(
  index: SearchIndex,
  found: readonly RankedPage[],
  filters: Record<string, readonly string[]>,
  names: readonly string[],
): Promise<FilterCounts> {
  const all = names.length > 0 ? await index.filters() : {};
  const counted = names.map(async (name): Promise<[string, Record<string, number>]> => {
    const pages = found.filter(await fits(index, { ...filters, [name]: [] }));
    const values = Object.keys(all[name] ?? {}).map(async (value): Promise<[string, number]> => {
      const having = await index.pagesWith(name, value);
      return [value, pages.filter(({ id }) => having.has(id)).length];
    });
    return [name, Object.fromEntries(await Promise.all(values))];
  });
  return Object.fromEntries(await Promise.all(counted));
}
