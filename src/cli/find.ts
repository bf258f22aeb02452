import { resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Library } from '../library/library.ts';
import { linkLibrary } from '../library/link.ts';
import { readContent } from '../library/read.ts';
import { reportOn } from '../search/score-questions.ts';
import { askAll } from './ask.ts';
import { askDocuments } from './find-documents.ts';
import { checkGate, type Gate, readReport } from './find-gate.ts';
import { formatAnswer, formatComparison, formatFindability } from './find-report.ts';
import { openIndex } from './open-index.ts';
import { readQuestions } from './question-file.ts';
import { say } from './say.ts';
import { UsageError } from './usage-error.ts';
import { writeReport } from './write-report.ts';

interface FindOptions extends Gate {
  dist: string;
  content: string;
  /** A file of questions; true for those of the library. */
  questions?: string | true;
  format: 'table' | 'json' | 'jsonl';
  limit: number;
  verbatim?: boolean;
  report?: boolean;
}

/** `pitcrew find`: asks the built index as a browser does, for one query or for all questions. */
export function addFindCommand(program: Command, exit: (code: number) => void): void {
  program
    .command('find [words...]')
    .description('Search the built site as a browser does, and say why each result is found.')
    .option('--questions [file]', 'ask the questions of a file, or those of the library, and measure')
    .option('--dist <dir>', 'the built site', 'dist')
    .option(
      '--content <dir>',
      'the content folder, or any folder of Markdown for questions in .jsonl',
      'content',
    )
    .option('--limit <number>', 'how many results to show for one query', readLimit, 10)
    .option('--verbatim', 'look for the words as typed: correct no spelling')
    .option('--min-success-1 <percent>', 'fail when fewer answers come first', readShare)
    .option('--min-success-3 <percent>', 'fail when fewer answers are among the first three', readShare)
    .option('--max-misspelled-loss <points>', 'fail when slips cost more of the first three', readShare)
    .option(
      '--compare <file>',
      'say which questions moved since an earlier report in JSON; fail for each that fell',
    )
    .option('--report', 'write the report page into the built site, at report/findability/')
    .addOption(
      new Option('--format <format>', 'how to print').choices(['table', 'json', 'jsonl']).default('table'),
    )
    .addHelpText('after', help)
    .action(async (typed: string[], options: FindOptions) => exit(await runFind(typed, options)));
}

const help = `
Questions in a .jsonl file, one object a line, are asked of the Markdown in --content, whatever wrote it:
{ "id": "1", "query": "cert expired", "answers": ["tls/renew.md"], "corpus": "folder" }

Exit codes: 0 the search ran, 1 it missed what an option demands, 2 wrong usage, no index or no questions.`;

function readLimit(value: string): number {
  const limit = Number(value);
  if (!/^\d+$/.test(value) || limit < 1 || limit > 100)
    throw new InvalidArgumentError('Write a whole number from 1 to 100.');
  return limit;
}

function readShare(value: string): number {
  const share = Number(value);
  if (value.trim() === '' || !(share >= 0 && share <= 100))
    throw new InvalidArgumentError('Write a number from 0 to 100.');
  return share;
}

/** Prints what is found; returns the exit code. Throws a UsageError when it cannot search. */
async function runFind(typed: readonly string[], options: FindOptions): Promise<number> {
  const query = typed.join(' ').trim();
  if (options.questions !== undefined && query)
    throw new UsageError(`--questions asks no other words. Leave out \`${query}\`, or quote the file.`);
  if (options.questions !== undefined) return measure(options.questions, options);
  const gate = gateOf(options);
  if (gate) throw new UsageError(`${gate} needs --questions: one query alone says too little.`);
  if (!query) throw new UsageError('Type what to search for: pitcrew find "cert expired".');
  if (options.format === 'jsonl') throw new UsageError('--format jsonl needs --questions FILE.jsonl.');
  const searcher = await openIndex(options.dist);
  const answer = await searcher.search(query, {
    limit: options.limit,
    isVerbatim: options.verbatim ?? false,
  });
  print(options.format === 'json' ? `${JSON.stringify(answer, null, 2)}\n` : formatAnswer(answer));
  return 0;
}

/** An option that was given, and that counts only for many questions. */
function gateOf(options: FindOptions): string | undefined {
  const gates = {
    '--min-success-1': options.minSuccess1,
    '--min-success-3': options.minSuccess3,
    '--max-misspelled-loss': options.maxMisspelledLoss,
    '--compare': options.compare,
    '--report': options.report,
  };
  return Object.entries(gates).find(([, value]) => value !== undefined)?.[0];
}

async function measure(source: string | true, options: FindOptions): Promise<number> {
  const base = options.compare === undefined ? undefined : await readReport(options.compare);
  const isLines = source !== true && source.endsWith('.jsonl');
  if (options.format === 'jsonl' && !isLines)
    throw new UsageError('--format jsonl needs --questions FILE.jsonl.');
  if (options.report && isLines)
    throw new UsageError('--report needs the questions of the library, or a file of questions in YAML.');
  if (options.maxMisspelledLoss !== undefined && isLines)
    throw new UsageError(
      '--max-misspelled-loss is for questions in YAML: those in .jsonl are asked as they are.',
    );
  if (options.verbatim) throw new UsageError('--verbatim is for one query. Leave it out beside --questions.');
  const found = isLines
    ? reportOn(await askDocuments(options.content, source, options.limit), [])
    : await askLibrary(source, options);
  const { failures, comparison } = checkGate(found, options, base);
  if (options.format === 'json') print(`${JSON.stringify(found, null, 2)}\n`);
  else if (options.format === 'jsonl')
    print(
      found.questions.map(({ id, results, fits }) => `${JSON.stringify({ id, results, fits })}\n`).join(''),
    );
  else print(formatFindability(found) + formatComparison(comparison));
  for (const failure of failures) say(failure);
  return failures.length > 0 ? 1 : 0;
}

async function askLibrary(source: string | true, options: FindOptions) {
  const searcher = await openIndex(options.dist);
  const library: Library = linkLibrary(await readContent(resolve(options.content)));
  const { questions, unanswered } = await readQuestions(source, library);
  if (questions.length === 0)
    throw new UsageError(`There are no questions in ${source === true ? options.content : source}.`);
  if (unanswered.length > 0) say(unanswered.join('\n'));
  const found = await askAll(searcher, questions);
  if (options.report) {
    const page = await writeReport(found, library, options);
    say(`Wrote ${page}`);
  }
  return found;
}

function print(text: string): void {
  process.stdout.write(text);
}
