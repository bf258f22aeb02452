import type { Finding, Severity } from '../schema/finding.ts';
import { groupByFile } from './by-file.ts';
import { tag } from './xml.ts';

const severities: Record<Severity, string> = { error: 'error', warning: 'warning', note: 'info' };

/** The XML of Checkstyle, which many CI servers read. It knows only the start of a place. */
export function formatCheckstyle(findings: readonly Finding[]): string {
  const files = [...groupByFile(findings)].flatMap(([name, found]) => [
    `  ${tag('file', { name })}`,
    ...found.map((finding) => `    ${toError(finding)}`),
    '  </file>',
  ]);
  const lines = [tag('checkstyle', { version: '4.3' }), ...files, '</checkstyle>'];
  return ['<?xml version="1.0" encoding="UTF-8"?>', ...lines].join('\n');
}

function toError({ line, column, severity, message, hint, ruleId }: Finding): string {
  const source = `pitcrew.${ruleId}`;
  return tag('error/', {
    line,
    column,
    severity: severities[severity],
    message: `${message} ${hint}`,
    source,
  });
}
