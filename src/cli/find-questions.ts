import type { Library } from '../library/library.ts';
import { createLocator } from '../library/locate.ts';
import { parseYaml } from '../library/parse-yaml.ts';
import { readSource } from '../library/read.ts';
import { questionsSchema } from '../schema/questions.ts';
import {
  type FindabilitySummary,
  type QuestionOutcome,
  questionId,
  rankOf,
  summarize,
  summarizeByKind,
} from '../search/score-questions.ts';
import type { Searcher } from '../search/searcher.ts';

/** A question with the addresses that answer it. */
export type AddressedQuestion = Pick<QuestionOutcome, 'query' | 'kind' | 'answers'>;

export interface Asked {
  summary: FindabilitySummary;
  kinds: Record<string, FindabilitySummary>;
  questions: QuestionOutcome[];
}

interface ReadQuestions {
  questions: AddressedQuestion[];
  /** Sentences with their place: the file cannot be used. */
  problems: string[];
  /** Sentences: questions whose answer is no page of the library. They count as missed. */
  unanswered: string[];
}

/** Reads the questions of a file, or of the library. */
export async function readQuestions(source: string | true, library: Library): Promise<ReadQuestions> {
  const { questions, problems } =
    source === true
      ? { questions: library.questions.map(({ question }) => question), problems: [] }
      : await readFileOf(source);
  const unanswered = questions.flatMap(({ question, answers }) =>
    answers
      .filter((id) => !library.pages.has(id))
      .map((id) => `“${question}” names \`${id}\`, which is no page of the library.`),
  );
  const addressed = questions.map(({ question, answers, kind }) => ({
    query: question,
    kind,
    answers: answers.flatMap((id) => library.pages.get(id)?.address ?? []),
  }));
  return { questions: addressed, problems, unanswered };
}

async function readFileOf(file: string) {
  const read = await readSource(file, file);
  if ('ruleId' in read) return { questions: [], problems: [`${file}: ${read.message}`] };
  const place = { file, locator: createLocator(read.text), offset: 0 };
  const { output = [], findings } = parseYaml(read.text, questionsSchema, place);
  return {
    questions: output,
    problems: findings.map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`),
  };
}

/** Asks one question after the other, as one reader would in one visit. */
export async function askAll(searcher: Searcher, questions: readonly AddressedQuestion[]): Promise<Asked> {
  const outcomes: QuestionOutcome[] = [];
  for (const { query, kind, answers } of questions) {
    const results = (await searcher.search(query)).results.map(({ address }) => address);
    outcomes.push({ id: questionId(query), query, kind, answers, results, rank: rankOf(results, answers) });
  }
  return { summary: summarize(outcomes), kinds: summarizeByKind(outcomes), questions: outcomes };
}
