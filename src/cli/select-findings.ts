import type { Finding, Severity } from '../schema/finding.ts';
import { type Baseline, withoutKnown } from './baseline-file.ts';
import type { Changes } from './changed-lines.ts';
import type { LintResult } from './judge.ts';
import { keepChanged } from './keep-changed.ts';
import { severities } from './lint-options.ts';
import type { Shard } from './shard.ts';

/** What a run leaves out of its report. */
export interface Selection {
  baseline: Baseline | undefined;
  changes: Changes | undefined;
  only: ReadonlySet<string> | undefined;
  lowest: Severity;
  /** Which part of the pages the run has; unset for all. */
  shard: Shard | undefined;
}

export interface Selected {
  findings: Finding[];
  /** How many the baseline knows. */
  known: number;
  /** Linted files in which anything changed; unset without --changed. */
  changedFiles: number | undefined;
}

export function isAtLeast(severity: Severity, lowest: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(lowest);
}

/** The findings that the baseline does not know, and that matter enough. */
export function selectFresh(
  result: LintResult,
  { baseline, only, lowest, shard }: Selection,
): { findings: Finding[]; known: number } {
  const { findings, known } = baseline
    ? withoutKnown(baseline, { result, only, shard })
    : { ...result, known: 0 };
  return { findings: findings.filter(({ severity }) => isAtLeast(severity, lowest)), known };
}

export async function selectFindings(result: LintResult, selection: Selection): Promise<Selected> {
  const { findings, known } = selectFresh(result, selection);
  if (!selection.changes) return { findings, known, changedFiles: undefined };
  const isOfBaseline = ({ file }: Finding) => file === selection.baseline?.file;
  const changed = await keepChanged(
    findings.filter((finding) => !isOfBaseline(finding)),
    selection.changes,
    result,
  );
  return {
    findings: [...changed.findings, ...findings.filter(isOfBaseline)],
    known,
    changedFiles: changed.files,
  };
}
