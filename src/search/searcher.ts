import { createStemmer } from '../language/stem.ts';
import type { Correction } from './correct-text.ts';
import { fitsWell } from './fit.ts';
import { lookUpAll } from './look-up.ts';
import type { FilterCounts, PagefindFragment } from './pagefind.ts';
import { type RankedMatch, type RankedPage, rankPages } from './rank.ts';
import { createRefiner, type Refiner } from './refine.ts';
import type { SearchIndex } from './search-index.ts';
import { findFirstStep, findSections, type Section } from './sections.ts';
import { type Query, understandQuery } from './understand-query.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Searches: understands the query, asks the index, ranks. This and search-index.ts are the files here that wait for
 * something, and what they wait for is handed in: browser and `pitcrew find` run the same code, so what CI measures is
 * what a reader gets.
 */
export interface Searcher {
  search(typed: string, options?: SearchOptions): Promise<Answer>;
}

export interface SearchOptions {
  /** How many results to describe. */
  limit?: number;
  /** A page must have one of the values of each filter named. */
  filters?: Record<string, readonly string[]>;
  /** Names of filters whose values to count. */
  countBy?: readonly string[];
  /** True to look for the words as typed, and correct none. */
  isVerbatim?: boolean;
}

export interface Answer {
  query: Query;
  /** The words that were looked for in place of words that no page holds. */
  corrections: Correction[];
  /** Words of the query that no page holds, and that none was found to stand for. */
  unknown: string[];
  /** False when nothing fits well, and the results are only the nearest pages. */
  fits: boolean;
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
  /** Anchor of its first step. */
  firstStep?: string;
}

/** Pages whose text is fetched, so that title and kind can move the best of them to the top. */
const refinedCount = 10;

/** What a searcher works with, beside the index. */
interface Settings {
  vocabulary: Vocabulary;
  /** The day it is, as YYYY-MM-DD: pages past their review lose rank. */
  today: string;
}

export function createSearcher(index: SearchIndex, { vocabulary, today }: Settings): Searcher {
  const stem = createStemmer(vocabulary.language);
  const refine = createRefiner({ stem, today });
  return {
    async search(typed, { limit = refinedCount, filters = {}, countBy = [], isVerbatim = false } = {}) {
      const query = understandQuery(typed);
      const [{ words, corrections }, pageCount] = await Promise.all([
        lookUpAll(query, { index, vocabulary, stem }, isVerbatim),
        index.countPages(),
      ]);
      const found = rankPages(words, pageCount);
      const ranked = found.filter(await passes(index, filters));
      const results = await readBest(index, ranked, query, refine, limit);
      const counts = await countValues(index, found, filters, countBy);
      const unknown = words.filter(({ pages }) => pages.size === 0).map(({ key }) => key);
      return {
        query,
        corrections,
        unknown,
        fits: fitsWell(results),
        count: ranked.length,
        unfilteredCount: found.length,
        counts,
        results,
      };
    },
  };
}

/** Filters stay out of the searches for words, so that no choice changes a score or asks for a word again. */
async function passes(
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
  refine: Refiner,
  limit: number,
): Promise<Result[]> {
  const best = ranked.slice(0, Math.max(limit, refinedCount));
  const read = await Promise.all(
    best.map(async (page) => {
      const fragment = await index.page(page.id);
      return fragment ? [{ page: { ...page, score: refine(page, fragment, query) }, fragment }] : [];
    }),
  );
  return read
    .flat()
    .sort((a, b) => b.page.score - a.page.score)
    .slice(0, limit)
    .map(({ page, fragment }) => toResult(page, fragment));
}

function toResult({ score, coverage, matches }: RankedPage, fragment: PagefindFragment): Result {
  const { title = '', kind = '', topic = '', type = '', summary = '' } = fragment.meta;
  const firstStep = findFirstStep(fragment);
  return {
    ...(firstStep === undefined ? {} : { firstStep }),
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
    const pages = found.filter(await passes(index, { ...filters, [name]: [] }));
    const values = Object.keys(all[name] ?? {}).map(async (value): Promise<[string, number]> => {
      const having = await index.pagesWith(name, value);
      return [value, pages.filter(({ id }) => having.has(id)).length];
    });
    return [name, Object.fromEntries(await Promise.all(values))];
  });
  return Object.fromEntries(await Promise.all(counted));
}
