import type { Result } from './searcher.ts';

type Found = Pick<Result, 'coverage' | 'matches' | 'score'>;

/**
 * How sure the best result must be. Measured on 50 questions that three documentation folders answer, 13 that they do
 * not, and the starter library's questions asked of the wrong folder: 85 % of the unanswerable ones fall below,
 * and 6 % of the answerable ones.
 */
const leastSureness = 0.85;

/** Whether the best result is likely to answer the query, and is not only the nearest page. */
export function fitsWell(results: readonly Found[]): boolean {
  const [best] = results;
  return best !== undefined && surenessOf(best) >= leastSureness;
}

/** The share of the query that a page answers, plus what its labels hold of it, plus how strongly it holds the words. */
function surenessOf({ coverage, matches, score }: Found): number {
  const answered = weigh(matches);
  if (answered === 0) return 0;
  const whole = answered / coverage;
  const labeled = weigh(matches.filter(({ fields }) => fields.some((field) => labels.has(field))));
  return coverage + labeled / whole / 2 + score / whole / 10;
}

/** Fields that say what a page is about. */
const labels = new Set(['title', 'aliases', 'symptoms']);

function weigh(matches: Found['matches']): number {
  return matches.reduce((sum, { weight, share }) => sum + weight * share, 0);
}
