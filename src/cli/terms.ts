import { type Command, Option } from 'commander';
import { listAcronyms } from '../lint/acronyms/acronym-list.ts';
import { formatAcronyms } from '../reporters/acronyms.ts';
import { readingsOf } from './acronym-readings.ts';
import { definitionLines } from './definitions.ts';
import { readInput } from './lint-input.ts';
import { say } from './say.ts';
import { UsageError } from './usage-error.ts';
import { writeEntries } from './write-entries.ts';

interface TermsOptions {
  content: string;
  site?: string;
  format: 'json' | 'table';
  write?: true;
  definitions?: true;
}

/** `pitcrew terms`: every acronym, what it stands for, and why we think so. */
export function addTermsCommand(program: Command, exit: (code: number) => void): void {
  program
    .command('terms [paths...]')
    .description(
      'List every acronym: how often and where it is used, what it stands for, and why we think so.',
    )
    .option('--content <folder>', 'the content folder', 'content')
    .option('--site <file>', 'a site.yaml with a baseline, for paths outside the content folder')
    .addOption(new Option('--format <name>', 'how to print').choices(['table', 'json']).default('table'))
    .option(
      '--write',
      'add an entry to the glossary for each acronym that has none, with a definition to write',
    )
    .option('--definitions', 'read lines of {id, text}, and write what each text spells out as {id, pairs}')
    .addHelpText('after', help)
    .action(async (paths: string[], options: TermsOptions) => exit(await runTerms(paths, options)));
}

const help = `
Why we think so: the page spells it out, the glossary explains it, a prerequisite spells it out,
it is in the baseline, another page spells it out, or nothing says (unknown).

Exit codes: 0 the acronyms are listed, 1 a page could not be read, 2 wrong usage or no file to read.`;

async function runTerms(paths: string[], options: TermsOptions): Promise<number> {
  if (options.definitions) return writeDefinitions(paths, options);
  const input = await readInput(paths, options);
  if (options.write && (input.loose || !input.library))
    throw new UsageError('--write needs the content folder alone. Leave out paths outside of it.');
  const readings = readingsOf(input);
  const files = readings.reduce((sum, reading) => sum + reading.files, 0);
  const problems = readings.flatMap(({ findings }) => findings);
  const list = listAcronyms(readings, files);
  const text = options.format === 'json' ? JSON.stringify(list, null, 2) : formatAcronyms(list);
  if (files > 0) process.stdout.write(`${text}\n`);
  for (const { file, line, column, message } of problems) say(`${file}:${line}:${column}: ${message}`);
  if (files === 0) throw new UsageError('0 files read. Name a folder that holds .md or .mdx files.');
  const library = readings[0]?.library;
  if (options.write && input.library && library)
    for (const sentence of await writeEntries(input.library, library, list)) say(sentence);
  return problems.length > 0 ? 1 : 0;
}

async function writeDefinitions(paths: readonly string[], { write }: TermsOptions): Promise<number> {
  if (paths.length > 0 || write)
    throw new UsageError('--definitions reads from standard input. Leave out paths and --write.');
  const lines = await definitionLines(process.stdin);
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  return 0;
}
