import type { Result } from './searcher.ts';
import type { WordMatches } from './word-matches.ts';

/** Least share of the query's weight that the best page must answer. */
const leastCoverage = 0.6;

/** Whether the best results are likely to answer the query, and are not only the nearest pages. */
export function fitsWell(results: readonly Pick<Result, 'coverage'>[], _words: readonly WordMatches[]): boolean {
  return results.slice(0, 1).some(({ coverage }) => coverage >= leastCoverage);
}
