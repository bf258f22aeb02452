import { existsSync } from 'node:fs';
import { isQuestions, pathInside } from '../library/content-path.ts';
import type { Library } from '../library/library.ts';
import { createLocator } from '../library/locate.ts';
import { parseYaml } from '../library/parse-yaml.ts';
import { readSource } from '../library/read.ts';
import { isMisfit } from '../library/unread-lists.ts';
import type { QuestionOutcome } from '../schema/findability.ts';
import type { Finding } from '../schema/finding.ts';
import { questionsSchema } from '../schema/questions.ts';
import { questionId } from '../search/score-questions.ts';
import { UsageError } from './usage-error.ts';

/** A question with the addresses that answer it. */
export type AddressedQuestion = Pick<QuestionOutcome, 'answers' | 'id' | 'kind' | 'query'>;

interface ReadQuestions {
  questions: AddressedQuestion[];
  /** Sentences: questions whose answer is no page of the library. They count as missed. */
  unanswered: string[];
}

/** Reads the questions of a file, or of the library. Throws a UsageError for a file that cannot be used. */
export async function readQuestions(source: string | true, library: Library): Promise<ReadQuestions> {
  const questions = source === true ? questionsOf(library) : await readYamlFile(source);
  const unanswered = questions.flatMap(({ question, answers }) =>
    answers
      .filter((id) => !library.pages.has(id))
      .map((id) => `“${question}” names \`${id}\`, which is no page of the library.`),
  );
  const addressed = questions.map(({ question, answers, kind }) => ({
    id: questionId(question),
    query: question,
    kind,
    // An answer that is no page keeps its name: the question counts as missed.
    answers: answers.map((id) => library.pages.get(id)?.address ?? id),
  }));
  return { questions: addressed, unanswered };
}

/** A file that does not fit has no questions in the library: the others alone would say nothing of the search. */
function questionsOf({ folder, questions, findings }: Library) {
  const broken = findings.filter(
    (finding) => isQuestions(pathInside(folder, finding.file)) && isMisfit(finding),
  );
  if (broken.length > 0) throw new UsageError(broken.map(sentenceOf).join('\n'));
  return questions.map(({ question }) => question);
}

function sentenceOf({ file, line, column, message }: Finding): string {
  return `${file}:${line}:${column}: ${message}`;
}

async function readYamlFile(file: string) {
  const read = await readText(file);
  const place = { file, locator: createLocator(read), offset: 0 };
  const { output = [], findings } = parseYaml(read, questionsSchema, place);
  if (findings.length > 0) throw new UsageError(findings.map(sentenceOf).join('\n'));
  return output;
}

async function readText(file: string): Promise<string> {
  if (!existsSync(file)) throw new UsageError(`there is no file ${file}. Name a file of questions.`);
  const read = await readSource(file, file);
  if ('ruleId' in read) throw new UsageError(`${file}: ${read.message}`);
  return read.text;
}

/** A question of a file of lines: its answers are paths inside a folder of documents. */
export interface LineQuestion extends AddressedQuestion {
  /** The folder whose documents answer it. */
  corpus: string | undefined;
}

/** Reads a file with one JSON object a line: `{ id, query, answers: [path], kind?, corpus? }`. */
export async function readLines(file: string): Promise<LineQuestion[]> {
  const lines = (await readText(file)).split(/\r?\n/);
  return lines.flatMap((line, index) => (line.trim() ? [readLine(line, `${file}:${index + 1}`)] : []));
}

function readLine(line: string, place: string): LineQuestion {
  const value = parseLine(line, place);
  const { id, query, answers, kind, corpus } = value;
  if (typeof query !== 'string')
    throw new UsageError(`${place}: This line has no \`query\`. Write {"id": "1", "query": "cert expired"}.`);
  const text = (field: unknown) => (typeof field === 'string' ? field : undefined);
  return {
    id: text(id) ?? (typeof id === 'number' ? String(id) : questionId(query)),
    query,
    kind: text(kind),
    corpus: text(corpus),
    answers: readAnswers(answers, place),
  };
}

/** An answer that is not read would count as a question that nothing answers. */
function readAnswers(answers: unknown, place: string): string[] {
  if (answers === undefined) return [];
  if (Array.isArray(answers) && answers.every((answer) => typeof answer === 'string')) return answers;
  throw new UsageError(`${place}: \`answers\` is no list of paths. Write "answers": ["tls/renew.md"].`);
}

function parseLine(line: string, place: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {}
  throw new UsageError(`${place}: This line is no JSON object.`);
}
