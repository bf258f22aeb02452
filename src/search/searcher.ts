import { createStemmer } from '../language/stem.ts';
import type { Correction } from './correct-text.ts';
import { fitsWell } from './fit.ts';
import { lookUpAll } from './look-up.ts';
import type { FilterCounts } from './pagefind.ts';
import { type RankedMatch, type RankedPage, rankPages } from './rank.ts';
import { type ReadPage, readBest } from './read-best.ts';
import { createRefiner } from './refine.ts';
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
  /** `onEarly` may get an answer whose results are the first of those to come, before the rest is read. */
  search(typed: string, options?: SearchOptions, onEarly?: (answer: Answer) => void): Promise<Answer>;
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
  /** Address with the base path; a whole one for a page of another site. */
  address: string;
  /** Name of the other site that the page stands on. */
  site?: string;
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
    async search(typed, options = {}, onEarly = undefined) {
      const { limit = 10, filters = {}, countBy = [], isVerbatim = false } = options;
      const query = understandQuery(typed);
      const [{ words, corrections }, pageCount] = await Promise.all([
        lookUpAll(query, { index, vocabulary, stem }, isVerbatim),
        index.countPages(),
      ]);
      const found = rankPages(words, pageCount);
      const ranked = found.filter(await passes(index, filters));
      const answerWith = (results: Result[], counts: FilterCounts): Answer => ({
        query,
        corrections,
        unknown: words.filter(({ pages }) => pages.size === 0).map(({ key }) => key),
        fits: fitsWell(results),
        count: ranked.length,
        unfilteredCount: found.length,
        counts,
        results,
      });
      const tellFirst = (first: readonly ReadPage[]) => onEarly?.(answerWith(first.map(toResult), {}));
      const [best, counts] = await Promise.all([
        readBest(ranked, { index, query, refine, limit }, tellFirst),
        countValues(index, found, filters, countBy),
      ]);
      return answerWith(best.map(toResult), counts);
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

function toResult({ page, fragment }: ReadPage): Result {
  const { score, coverage, matches } = page;
  const { title = '', kind = '', topic = '', type = '', summary = '' } = fragment.meta;
  const firstStep = findFirstStep(fragment);
  return {
    ...(firstStep === undefined ? {} : { firstStep }),
    ...(fragment.site === undefined ? {} : { site: fragment.site }),
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
