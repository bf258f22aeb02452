import { Command, Option } from 'commander';
import pc from 'picocolors';
import { findNearest } from '../library/nearest.ts';
import { libraryChecks, ruleIds } from '../lint/registry.ts';
import { type Summary, summarize } from '../lint/summary.ts';
import { formatGithub } from '../reporters/github.ts';
import { formatJson } from '../reporters/json.ts';
import { formatStylish } from '../reporters/stylish.ts';
import type { Finding, Severity } from '../schema/finding.ts';
import { type LintResult, lintPaths } from './lint-paths.ts';
import { UsageError } from './usage-error.ts';

interface LintOptions {
  content: string;
  site?: string;
  rule: string[];
  format: 'github' | 'json' | 'stylish';
  severity?: Severity;
}

const severities: readonly Severity[] = ['error', 'warning', 'note'];

export function lintCommand(exit: (code: number) => void): Command {
  return new Command('lint')
    .description('Says what would trip a reader.')
    .argument('[paths...]', 'files or folders; the whole library if left out')
    .option('--content <folder>', 'the content folder', 'content')
    .option('--site <file>', 'a site.yaml with baseline and rules, for paths outside the content folder')
    .option(
      '--rule <id>',
      'run only this rule; may be given several times',
      (id: string, all: string[]) => [...all, id],
      [],
    )
    .addOption(
      new Option('--format <name>', 'how to report')
        .choices(['stylish', 'json', 'github'])
        .default('stylish'),
    )
    .addOption(
      new Option('--severity <level>', 'lowest severity to show, and to fail on').choices(severities),
    )
    .addHelpText('after', help)
    .action(async (paths: string[], options: LintOptions) => exit(await runLint(paths, options)));
}

const help = `
Without --severity, errors and warnings are shown and errors fail.
With --severity warning, warnings fail, too; with --severity note, everything is shown and fails.

Paths inside the content folder are judged as part of the whole library. Any other Markdown
and MDX files are judged page by page; .md is read as Markdown, .mdx as MDX.

Exit codes: 0 nothing that fails, 1 findings that fail, 2 wrong usage or no file to lint.`;

async function runLint(paths: string[], options: LintOptions): Promise<number> {
  const only = options.rule.length > 0 ? new Set(options.rule.map(knownRule)) : undefined;
  const result = await lintPaths(paths, { content: options.content, site: options.site, only });
  const lowest = options.severity ?? 'warning';
  const gate = options.severity ?? 'error';
  const shown = result.findings.filter((finding) => isAtLeast(finding.severity, lowest));
  const summary = summarize(shown, result.documents, result.files);
  const text = report(shown, summary, result, options.format);
  if (text) process.stdout.write(`${text}\n`);
  if (result.files === 0) {
    process.stderr.write('pitcrew: 0 files linted. Name a folder that holds .md or .mdx files.\n');
    return 2;
  }
  return shown.some((finding) => isAtLeast(finding.severity, gate)) ? 1 : 0;
}

function isAtLeast(severity: Severity, lowest: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(lowest);
}

function report(
  findings: Finding[],
  summary: Summary,
  { textOf }: LintResult,
  format: LintOptions['format'],
): string {
  if (format === 'json') return formatJson(findings, summary);
  if (format === 'github') return formatGithub(findings);
  const isColored =
    pc.isColorSupported && (process.stdout.isTTY === true || Boolean(process.env.FORCE_COLOR));
  return formatStylish(findings, { textOf, summary, colors: pc.createColors(isColored) });
}

function knownRule(id: string): string {
  const known = [...ruleIds, ...Object.keys(libraryChecks)];
  if (known.includes(id)) return id;
  const nearest = findNearest(id, known);
  throw new UsageError(
    `there is no rule \`${id}\`. ${nearest ? `Write \`${nearest}\`.` : `Use one of: ${ruleIds.join(', ')}.`}`,
  );
}
