import { type Command, Option } from 'commander';
import { dateSchema } from '../schema/fields.ts';
import type { Severity } from '../schema/finding.ts';
import { type Format, formats } from './lint-report.ts';
import { readShard, type Shard } from './shard.ts';
import { UsageError } from './usage-error.ts';

export interface LintOptions {
  content: string;
  site?: string;
  rule: string[];
  format: Format;
  output?: string;
  severity?: Severity;
  fix?: true;
  fixDryRun?: true;
  changed?: string;
  baseline?: string;
  updateBaseline?: true;
  stats?: true;
  shard?: Shard;
  watch?: true;
  today?: string;
  explain?: string;
  printProse?: string;
}

export const severities: readonly Severity[] = ['error', 'warning', 'note'];

export function addLintOptions(command: Command): Command {
  const list = (value: string, all: string[]) => [...all, value];
  return command
    .option('--content <folder>', 'the content folder', 'content')
    .option('--site <file>', 'a site.yaml with baseline and rules, for paths outside the content folder')
    .addOption(
      new Option('--rule <id>', 'run only this rule; may be given several times')
        .argParser(list)
        .default([], 'all rules'),
    )
    .addOption(new Option('--format <name>', 'how to report').choices(formats).default('stylish'))
    .option('--output <file>', 'write the report to a file')
    .addOption(
      new Option('--severity <level>', 'lowest severity to show, and to fail on').choices(severities),
    )
    .option('--fix', 'make the fixes that cannot change the meaning')
    .addOption(new Option('--fix-dry-run', 'show those fixes as a diff, and write nothing').conflicts('fix'))
    .addOption(
      new Option('--changed <ref>', 'only findings on lines that changed since a commit').conflicts([
        'fix',
        'fixDryRun',
        'updateBaseline',
      ]),
    )
    .option('--baseline <file>', 'let the findings pass that the file knows')
    .addOption(
      new Option('--update-baseline', 'write the findings of this run to the file of --baseline').conflicts([
        'fix',
        'fixDryRun',
      ]),
    )
    .option('--stats', 'say how much prose was read, and more figures')
    .addOption(
      new Option(
        '--shard <n/of>',
        'lint one part of the pages, such as 1/4, so that CI jobs can share the work',
      )
        .argParser(readShard)
        .conflicts(['updateBaseline', 'watch']),
    )
    .addOption(
      new Option('--watch', 'lint again after each change, until Ctrl+C').conflicts([
        'fix',
        'fixDryRun',
        'updateBaseline',
        'output',
      ]),
    )
    .option('--today <date>', 'the day by which reviews are judged, as YYYY-MM-DD', readDay)
    .option('--explain <rule>', 'say what a rule asks for and why, and end')
    .option('--print-prose <file>', 'show what the rules read of a file, and end')
    .addHelpText('after', help);
}

function readDay(value: string): string {
  if (dateSchema.safeParse(value).success) return value;
  throw new UsageError(`\`${value}\` is no day. Write it as YYYY-MM-DD, like 2026-11-20.`);
}

const help = `
Without --severity, errors and warnings are shown and errors fail.
With --severity warning, warnings fail, too; with --severity note, everything is shown and fails.

Paths are files, folders, or patterns in quotes such as 'docs/**/*.md'; '!docs/old/**' takes files away.
Paths inside the content folder are judged as part of the whole library. Any other Markdown
and MDX files are judged page by page; .md is read as Markdown, .mdx as MDX.

With --shard, pages are judged with the whole library in mind, too. All shards together find what one
run over everything finds, each finding once: those about lists, settings and the whole stand in the first.

Exit codes: 0 nothing that fails, 1 findings that fail, 2 wrong usage or no file to lint.`;
