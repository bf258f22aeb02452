import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { linkLibrary } from '../library/link.ts';
import { readContent } from '../library/read.ts';
import type { Searcher } from '../search/searcher.ts';
import { askAll, readQuestions } from './find-questions.ts';
import { formatAnswer, formatOutcomes } from './find-report.ts';
import { openIndex } from './open-index.ts';
import { UsageError } from './usage-error.ts';

interface FindOptions {
  dist: string;
  content: string;
  /** A file of questions; true for those of the library. */
  questions?: string | true;
  format: 'table' | 'json';
  limit: number;
}

/** `pitcrew find`: asks the built index as a browser does, for one query or for all questions. */
export function addFindCommand(program: Command, exit: (code: number) => void): void {
  program
    .command('find [words...]')
    .description('Search the built site as a browser does, and say why each result is found.')
    .option('--questions [file]', 'ask the questions of a file, or those of the library, and measure')
    .option('--dist <dir>', 'the built site', 'dist')
    .option('--content <dir>', 'the content folder, to know which page a question means', 'content')
    .option('--limit <number>', 'how many results to show for one query', readLimit, 10)
    .addOption(new Option('--format <format>', 'how to print').choices(['table', 'json']).default('table'))
    .action(async (typed: string[], options: FindOptions) => exit(await runFind(typed, options)));
}

function readLimit(value: string): number {
  return Math.min(Math.max(Number.parseInt(value, 10) || 10, 1), 100);
}

/** Prints what is found; returns the exit code, 0 whatever was found. Throws a UsageError when it cannot search. */
async function runFind(typed: readonly string[], options: FindOptions): Promise<number> {
  const query = typed.join(' ').trim();
  if (!query && !options.questions)
    throw new UsageError('Type what to search for: pitcrew find "cert expired".');
  const searcher = await openIndex(options.dist);
  if (options.questions) await measure(searcher, options.questions, options);
  else await show(searcher, query, options);
  return 0;
}

async function show(searcher: Searcher, query: string, { format, limit }: FindOptions): Promise<void> {
  const answer = await searcher.search(query, { limit });
  process.stdout.write(format === 'json' ? `${JSON.stringify(answer, null, 2)}\n` : formatAnswer(answer));
}

async function measure(searcher: Searcher, source: string | true, options: FindOptions): Promise<void> {
  const library = linkLibrary(await readContent(resolve(options.content)));
  const { questions, problems, unanswered } = await readQuestions(source, library);
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  if (questions.length === 0)
    throw new UsageError(`There are no questions in ${source === true ? options.content : source}.`);
  if (unanswered.length > 0) process.stderr.write(`${unanswered.join('\n')}\n`);
  const asked = await askAll(searcher, questions);
  process.stdout.write(
    options.format === 'json' ? `${JSON.stringify(asked, null, 2)}\n` : formatOutcomes(asked),
  );
}
