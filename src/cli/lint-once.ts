import type { LintSettings } from '../lint/lint.ts';
import { collectStats } from '../lint/stats.ts';
import { plural } from '../reporters/figures.ts';
import { formatStats } from '../reporters/stats.ts';
import type { Finding } from '../schema/finding.ts';
import { type Baseline, readBaseline, updateBaseline } from './baseline-file.ts';
import { readChanges } from './changed-lines.ts';
import { fixInput } from './fix-files.ts';
import { judge, type LintResult } from './judge.ts';
import { readInput } from './lint-input.ts';
import type { LintOptions } from './lint-options.ts';
import { formatReport } from './lint-report.ts';
import { say } from './say.ts';
import { isAtLeast, type Selected, type Selection, selectFindings } from './select-findings.ts';
import { writeWhole } from './write-file.ts';

/** Lints, prints, and returns the exit code. Throws a UsageError for what was called wrongly. */
export async function lintOnce(paths: readonly string[], options: LintOptions): Promise<number> {
  const selection = await openSelection(options);
  const { only } = selection;
  const settings: LintSettings = { only, today: options.today };
  const start = performance.now();
  const input = await readInput(paths, options);
  const read = performance.now() - start;
  const before = judge(input, settings);
  const isFixing = options.fix || options.fixDryRun;
  const result = isFixing ? await fixInput({ input, before, settings, selection, options }) : before;
  if (selection.baseline && options.updateBaseline)
    selection.baseline = await writeBaseline(selection.baseline, result, only);
  const selected = await selectFindings(result, selection);
  const gate = options.severity ?? 'error';
  const isFailure = ({ severity }: Finding) => isAtLeast(severity, gate);
  if (!options.fixDryRun) await report(selected, { result, isFailure, options, read });
  const namesLists = paths.length > 0 && result.library !== undefined && result.sources.length > 0;
  const isEmptyShard = result.files.length === 0 && (options.shard?.index ?? 1) > 1;
  if (isEmptyShard) say('Nothing to lint: there are more shards than pages.');
  else if (result.files.length === 0 && !namesLists) {
    say('pitcrew: 0 files linted. Name a folder that holds .md or .mdx files.');
    return 2;
  }
  if (selected.changedFiles === 0)
    say(`Nothing to lint: no linted file has changed since ${options.changed}.`);
  return selected.findings.some(isFailure) ? 1 : 0;
}

async function openSelection(options: LintOptions): Promise<Selection> {
  const { baseline, changed, rule, severity, shard } = options;
  return {
    baseline:
      baseline === undefined ? undefined : await readBaseline(baseline, options.updateBaseline === true),
    changes: changed === undefined ? undefined : await readChanges(changed),
    only: rule.length > 0 ? new Set(rule) : undefined,
    lowest: severity ?? 'warning',
    shard,
  };
}

interface Reported {
  result: LintResult;
  isFailure(finding: Finding): boolean;
  options: LintOptions;
  /** Milliseconds that reading took. */
  read: number;
}

async function report(
  { findings, known }: Selected,
  { result, isFailure, options, read }: Reported,
): Promise<void> {
  const start = performance.now();
  const isFile = options.output !== undefined;
  const text = formatReport(options.format, { findings, known, result, isFailure }, isFile);
  if (options.output !== undefined) {
    await writeWhole(options.output, text === '' ? '' : `${text}\n`);
  } else if (text !== '') process.stdout.write(`${text}\n`);
  if (!options.stats) return;
  const times = { read, ...result.times, report: performance.now() - start };
  const stats = formatStats(collectStats(findings, result), times);
  // A report for programs stays one.
  if (options.format === 'stylish' && !isFile) process.stdout.write(`\n${stats}\n`);
  else say(stats);
}

async function writeBaseline(
  old: Baseline,
  result: LintResult,
  only: ReadonlySet<string> | undefined,
): Promise<Baseline> {
  const updated = await updateBaseline(old, { result, only });
  const count = ({ entries }: Baseline) => entries.reduce((sum, entry) => sum + entry.count, 0);
  const compared = old.text !== undefined ? `, ${compare(count(updated) - count(old))} before` : '';
  say(`Wrote ${plural(count(updated), 'known finding')} to ${old.file}${compared}.`);
  return updated;
}

function compare(change: number): string {
  if (change === 0) return 'as many as';
  return `${Math.abs(change)} ${change > 0 ? 'more' : 'fewer'} than`;
}
