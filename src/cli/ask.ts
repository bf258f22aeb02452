import type { Findability, QuestionOutcome } from '../schema/findability.ts';
import { misspell } from '../search/misspell.ts';
import { rankOf, reportOn } from '../search/score-questions.ts';
import type { Searcher } from '../search/searcher.ts';
import type { AddressedQuestion } from './question-file.ts';

/** Asks one question after the other, as one reader would in one visit; then each again with a slip in it. */
export async function askAll(
  searcher: Searcher,
  questions: readonly AddressedQuestion[],
): Promise<Findability> {
  const outcomes: QuestionOutcome[] = [];
  for (const question of questions) outcomes.push(await ask(searcher, question));
  const misspelled = [];
  for (const { query, answers, kind } of questions) {
    // A question without a word to misspell is asked as it is, so that both figures are about the same questions.
    const results = await addressesFor(searcher, misspell(query) ?? query);
    misspelled.push({ kind, results, rank: rankOf(results, answers) });
  }
  return reportOn(outcomes, misspelled);
}

async function ask(searcher: Searcher, question: AddressedQuestion): Promise<QuestionOutcome> {
  const { results: found, fits, unknown } = await searcher.search(question.query);
  const results = found.map(({ address }) => address);
  const rank = rankOf(results, question.answers);
  const keystrokes = rank === 1 ? await countKeystrokes(searcher, question) : null;
  return { ...question, results, rank, fits, keystrokes, unknown };
}

async function addressesFor(searcher: Searcher, query: string): Promise<string[]> {
  return (await searcher.search(query)).results.map(({ address }) => address);
}

/** How many letters are typed when a right answer comes first and stays there to the end of the question. */
async function countKeystrokes(searcher: Searcher, { query, answers }: AddressedQuestion): Promise<number> {
  const letters = [...query];
  let count = letters.length;
  while (count > 1) {
    const [first = ''] = await addressesFor(searcher, letters.slice(0, count - 1).join(''));
    if (!answers.includes(first)) break;
    count--;
  }
  return count;
}
