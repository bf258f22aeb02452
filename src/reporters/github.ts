import type { Finding, Severity } from '../schema/finding.ts';

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', note: 'notice' };

/** Workflow commands: GitHub Actions shows each finding beside its line in the pull request. */
export function formatGithub(findings: readonly Finding[]): string {
  return findings.map(toCommand).join('\n');
}

function toCommand({
  severity,
  file,
  line,
  column,
  endLine,
  endColumn,
  ruleId,
  message,
  hint,
}: Finding): string {
  // GitHub drops columns unless the place is on one line.
  const columns = line === endLine ? { col: column, endColumn } : {};
  const properties = { file, line, endLine, ...columns, title: ruleId };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${commands[severity]} ${list.join(',')}::${escapeText(`${message} ${hint}`)}`;
}

function escapeText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
