import type { Finding } from '../schema/finding.ts';
import { groupByFile } from './by-file.ts';
import type { ReportContext } from './report-context.ts';
import { escapeXml, tag } from './xml.ts';

/**
 * The XML of JUnit: a suite for each file, and in it a case for each finding. A finding that does not fail the run is
 * a case that passes and says so; a file without findings is one case that passes.
 */
export function formatJunit(findings: readonly Finding[], { files, isFailure }: ReportContext): string {
  const byFile = groupByFile(findings);
  for (const file of files) if (!byFile.has(file)) byFile.set(file, []);
  const suites = [...byFile].flatMap(([name, found]) => suite(name, found, isFailure));
  const tests = [...byFile.values()].reduce((sum, found) => sum + Math.max(1, found.length), 0);
  const totals = { name: 'pitcrew', tests, failures: findings.filter(isFailure).length, errors: 0 };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    tag('testsuites', totals),
    ...suites,
    '</testsuites>',
  ].join('\n');
}

function suite(name: string, found: Finding[], isFailure: ReportContext['isFailure']): string[] {
  const tests = Math.max(1, found.length);
  const failures = found.filter(isFailure).length;
  const cases =
    found.length > 0
      ? found.flatMap((finding) => testCase(finding, isFailure(finding)))
      : [`    ${tag('testcase/', { classname: name, name: 'no findings' })}`];
  return [`  ${tag('testsuite', { name, tests, failures, errors: 0 })}`, ...cases, '  </testsuite>'];
}

function testCase(finding: Finding, isFailure: boolean): string[] {
  const { file, line, column, severity, ruleId, message, hint, url } = finding;
  const name = `${ruleId} ${line}:${column}`;
  const text = escapeXml(`${file}:${line}:${column} ${severity}: ${message} ${hint}${url ? ` ${url}` : ''}`);
  return [
    `    ${tag('testcase', { classname: file, name })}`,
    isFailure
      ? `      ${tag('failure', { message, type: ruleId })}${text}</failure>`
      : `      <system-out>${text}</system-out>`,
    '    </testcase>',
  ];
}
