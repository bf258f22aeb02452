import type { Findability, FindabilitySummary, QuestionOutcome } from '../schema/findability.ts';

type Ranked = Pick<QuestionOutcome, 'kind' | 'rank' | 'results'>;

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

/** Shares are percentages with one decimal. */
export function summarize(outcomes: readonly Ranked[]): FindabilitySummary {
  const share = (isCounted: (outcome: Ranked) => boolean) =>
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

/** The whole report on a set of questions. Questions that nothing answers are listed, and stay out of the figures. */
export function reportOn(questions: QuestionOutcome[], misspelled: readonly Ranked[]): Findability {
  const answerable = questions.filter(({ answers }) => answers.length > 0);
  return {
    summary: {
      ...summarize(answerable),
      keystrokes: median(answerable.flatMap(({ keystrokes }) => keystrokes ?? [])),
    },
    misspelled: summarize(misspelled),
    kinds: summarizeByKind(answerable),
    questions,
  };
}

/** Summaries by what makes the questions hard, in order of name. */
export function summarizeByKind(outcomes: readonly Ranked[]): Record<string, FindabilitySummary> {
  const nameOf = ({ kind }: Ranked) => kind ?? 'other';
  const names = [...new Set(outcomes.map(nameOf))].sort();
  return Object.fromEntries(
    names.map((name) => [name, summarize(outcomes.filter((outcome) => nameOf(outcome) === name))]),
  );
}

function median(numbers: readonly number[]): number | null {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? null;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
