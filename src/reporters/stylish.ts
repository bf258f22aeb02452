import type { Summary } from '../lint/summary.ts';
import type { Finding, Severity } from '../schema/finding.ts';
import { displayWidth } from './display-width.ts';

/** The few ways to mark text that the report uses. The colors of picocolors fit. */
interface Colors {
  bold(text: string): string;
  cyan(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  underline(text: string): string;
  yellow(text: string): string;
}

export interface StylishContext {
  /** The text of a file, so that the line in question can be quoted. */
  textOf?: ((file: string) => string | undefined) | undefined;
  colors?: Colors | undefined;
  /** Printed last. */
  summary?: Summary | undefined;
}

const plain = (text: string) => text;
const plainColors: Colors = {
  bold: plain,
  cyan: plain,
  dim: plain,
  red: plain,
  underline: plain,
  yellow: plain,
};

/** A report for people: grouped by file, each finding with its line quoted and the place underlined. */
export function formatStylish(
  findings: readonly Finding[],
  { textOf, colors = plainColors, summary }: StylishContext = {},
): string {
  const blocks: string[] = [];
  let file: string | undefined;
  let lines: string[] | undefined;
  for (const finding of findings) {
    if (finding.file !== file) {
      file = finding.file;
      lines = textOf?.(file)
        ?.replace(/^\uFEFF/, '')
        .split(/\r\n|\n|\r/);
      blocks.push(colors.underline(file));
    }
    blocks.push(formatFinding(finding, lines, colors));
  }
  const report = blocks.map((block) => `${block}\n`).join('\n');
  if (!summary) return report.trimEnd();
  return `${report}${report ? '\n' : ''}${formatSummary(summary, colors)}`;
}

function formatFinding(finding: Finding, lines: string[] | undefined, colors: Colors): string {
  const { line, column, severity, message, hint, ruleId } = finding;
  const paint = { error: colors.red, warning: colors.yellow, note: colors.cyan }[severity];
  const head = `  ${colors.dim(`${line}:${column}`)}  ${paint(severity)}  ${message}`;
  const quoted = lines ? quote(finding, lines, paint) : [];
  const last = hint ? `    ${hint}  ${colors.dim(ruleId)}` : `    ${colors.dim(ruleId)}`;
  return [head, ...quoted, last].join('\n');
}

/** How much of a long line is quoted, in characters. */
const quoteLength = 96;

/** The line of a finding, and a line under it that marks the place. Nothing for a finding of the whole file. */
function quote(
  { line, column, endLine, endColumn }: Finding,
  lines: string[],
  paint: (text: string) => string,
): string[] {
  const text = lines[line - 1];
  const end = endLine === line ? endColumn - 1 : (text?.trimEnd().length ?? 0);
  if (text === undefined || end <= column - 1) return [];
  const start = column - 1;
  const from = start > quoteLength * 0.6 ? start - Math.floor(quoteLength / 3) : 0;
  const to = Math.min(text.length, from + quoteLength);
  const ahead = from > 0 ? '…' : '';
  const shown = `${ahead}${visible(text.slice(from, to))}${to < text.length ? '…' : ''}`;
  const offset = displayWidth(ahead + visible(text.slice(from, start)));
  const width = Math.max(1, displayWidth(visible(text.slice(start, Math.min(end, to)))));
  return [`    ${shown}`, `    ${' '.repeat(offset)}${paint('~'.repeat(width))}`];
}

/** Tabs are shown as two spaces, control characters not at all: a file may hold escape codes. */
function visible(text: string): string {
  return text.replaceAll('\t', '  ').replace(/\p{Cc}/gu, '\uFFFD');
}

function formatSummary({ files, words, errors, warnings, notes }: Summary, colors: Colors): string {
  const read = `${plural(files, 'file')}, ${plural(words, 'word')} of prose read.`;
  const counts = [
    errors > 0 ? colors.red(plural(errors, 'error')) : '',
    warnings > 0 ? colors.yellow(plural(warnings, 'warning')) : '',
    notes > 0 ? colors.cyan(plural(notes, 'note')) : '',
  ].filter(Boolean);
  return `${colors.bold(counts.length > 0 ? counts.join(', ') : 'No findings')}. ${read}`;
}

function plural(count: number, name: Severity | 'file' | 'word'): string {
  return `${count.toLocaleString('en')} ${count === 1 ? name : `${name}s`}`;
}
