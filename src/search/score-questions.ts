/** How one question fared: what was found, and where the first right answer stood. */
export interface QuestionOutcome {
  id: string;
  query: string;
  kind: string | undefined;
  /** Addresses that answer it. */
  answers: string[];
  /** Addresses found, best first. */
  results: string[];
  /** Rank of the first right answer, from 1; null where none was found. */
  rank: number | null;
}

/** Shares are percentages with one decimal. */
export interface FindabilitySummary {
  questions: number;
  success1: number;
  success3: number;
  success5: number;
  /** Mean reciprocal rank, counted down to the tenth result. */
  mrr10: number;
  /** Share of questions without any result. */
  empty: number;
}

export function rankOf(results: readonly string[], answers: readonly string[]): number | null {
  const index = results.findIndex((address) => answers.includes(address));
  return index < 0 ? null : index + 1;
}

/** A name for a question that stays when the file around it changes. */
export function questionId(query: string): string {
  return query
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

export function summarize(outcomes: readonly QuestionOutcome[]): FindabilitySummary {
  const share = (isCounted: (outcome: QuestionOutcome) => boolean) =>
    outcomes.length ? round((100 * outcomes.filter(isCounted).length) / outcomes.length, 1) : 0;
  const within = (most: number) => share(({ rank }) => rank !== null && rank <= most);
  const reciprocals = outcomes.reduce(
    (sum, { rank }) => sum + (rank !== null && rank <= 10 ? 1 / rank : 0),
    0,
  );
  return {
    questions: outcomes.length,
    success1: within(1),
    success3: within(3),
    success5: within(5),
    mrr10: outcomes.length ? round(reciprocals / outcomes.length, 3) : 0,
    empty: share(({ results }) => results.length === 0),
  };
}

/** Summaries by what makes the questions hard, in order of name. */
export function summarizeByKind(outcomes: readonly QuestionOutcome[]): Record<string, FindabilitySummary> {
  const nameOf = ({ kind }: QuestionOutcome) => kind ?? 'other';
  const names = [...new Set(outcomes.map(nameOf))].sort();
  return Object.fromEntries(
    names.map((name) => [name, summarize(outcomes.filter((o) => nameOf(o) === name))]),
  );
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
