import { createLocator } from '../library/locate.ts';
import type { Finding } from '../schema/finding.ts';
import type { Changes } from './changed-lines.ts';
import type { LintResult } from './judge.ts';
import type { LineSpan } from './parse-diff.ts';

/** The findings on changed lines, and the number of linted files in which anything changed. */
export async function keepChanged(
  findings: readonly Finding[],
  changes: Changes,
  { pathOf, textOf, files }: LintResult,
): Promise<{ findings: Finding[]; files: number }> {
  const spans = new Map<string, readonly LineSpan[] | 'all' | undefined>();
  for (const file of new Set([...files, ...findings.map((finding) => finding.file)]))
    spans.set(file, await changes.of(pathOf(file)));
  return {
    findings: findings.filter((finding) => isChanged(finding, spans.get(finding.file), textOf)),
    files: files.filter((file) => spans.get(file) !== undefined).length,
  };
}

/**
 * A finding without a place on a line is about the file as a whole, and one about a file that cannot be read may be
 * far from the line that broke it: both count when anything in the file changed.
 */
function isChanged(
  finding: Finding,
  spans: readonly LineSpan[] | 'all' | undefined,
  textOf: LintResult['textOf'],
): boolean {
  if (!spans || spans === 'all') return spans === 'all';
  const isOfFile = finding.line === finding.endLine && finding.column === finding.endColumn;
  if (isOfFile || finding.ruleId === 'no-broken-page' || finding.ruleId === 'no-broken-yaml') return true;
  const [first, last] = linesForGit(finding, textOf(finding.file));
  return spans.some(({ from, to }) => first <= to && last >= from);
}

/** Git ends lines at LF only; a lone CR ends one of ours. */
function linesForGit({ line, endLine }: Finding, source: string | undefined): [number, number] {
  const text = source?.replace(/^\uFEFF/, '');
  if (!text || !/\r(?!\n)/.test(text)) return [line, endLine];
  const locator = createLocator(text);
  const count = (to: number) => text.slice(0, locator.offsetOf(to, 1)).split('\n').length;
  return [count(line), count(endLine)];
}
