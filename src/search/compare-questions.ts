import type { Findability } from '../schema/findability.ts';

/** A question whose answer stands in another place than before. */
export interface Moved {
  query: string;
  before: number | null;
  after: number | null;
  /** What comes first now. */
  first: string | undefined;
}

export interface Comparison {
  /** Questions whose answer fell, worst first. */
  displaced: Moved[];
  risen: Moved[];
  /** Questions of the earlier report that were not asked again. */
  gone: string[];
}

/** What a change did to each question that both reports hold. */
export function compareReports(before: Findability, after: Findability): Comparison {
  const earlier = new Map(before.questions.map((question) => [question.id, question]));
  const ids = new Set(after.questions.map(({ id }) => id));
  const moved = after.questions.flatMap(({ id, query, rank, results }) => {
    const old = earlier.get(id);
    return old && old.rank !== rank ? [{ query, before: old.rank, after: rank, first: results[0] }] : [];
  });
  const fall = ({ before: was, after: is }: Moved) => (is ?? 99) - (was ?? 99);
  return {
    displaced: moved.filter((one) => fall(one) > 0).sort((a, b) => fall(b) - fall(a)),
    risen: moved.filter((one) => fall(one) < 0),
    gone: before.questions.filter(({ id }) => !ids.has(id)).map(({ query }) => query),
  };
}
