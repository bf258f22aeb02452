import type { Finding } from '../schema/finding.ts';
import type { Summary } from '../schema/report.ts';
import { groupByFile } from './by-file.ts';
import { displayWidth } from './display-width.ts';
import { plural, share } from './figures.ts';
import { visible } from './visible.ts';

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
  /** Makes a text a link, in a terminal that can show one. Addresses of rules are printed where it is left out. */
  link?: ((text: string, address: string) => string) | undefined;
  /** Where a file is: `file:///…`. */
  addressOf?: ((file: string) => string) | undefined;
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
export function formatStylish(findings: readonly Finding[], context: StylishContext = {}): string {
  const { textOf, colors = plainColors, summary, link, addressOf } = context;
  const blocks: string[] = [];
  for (const [file, found] of groupByFile(findings)) {
    const lines = textOf?.(file)
      ?.replace(/^\uFEFF/, '')
      .split(/\r\n|\n|\r/);
    const head = colors.underline(visible(file));
    blocks.push(link && addressOf ? link(head, addressOf(file)) : head);
    for (const finding of found) blocks.push(formatFinding(finding, lines, context));
  }
  const report = blocks.map((block) => `${block}\n`).join('\n');
  if (!summary) return report.trimEnd();
  return `${report}${report ? '\n' : ''}${formatSummary(summary, colors)}`;
}

function formatFinding(finding: Finding, lines: string[] | undefined, context: StylishContext): string {
  const { line, column, severity, message, hint } = finding;
  const { colors = plainColors } = context;
  const paint = { error: colors.red, warning: colors.yellow, note: colors.cyan }[severity];
  const head = `  ${colors.dim(`${line}:${column}`)}  ${paint(severity)}  ${visible(message)}`;
  const quoted = lines ? quote(finding, lines, paint) : [];
  return [head, ...quoted, ...formatHint(visible(hint), finding, context)].join('\n');
}

/** The hint and the rule. An address that cannot hide behind the rule's name gets a line of its own. */
function formatHint(
  hint: string,
  { ruleId, url }: Finding,
  { colors = plainColors, link }: StylishContext,
): string[] {
  const indent = '    ';
  if (url && !link) return [...(hint ? [indent + hint] : []), indent + colors.dim(`${ruleId}  ${url}`)];
  const rule = colors.dim(url && link ? link(ruleId, url) : ruleId);
  return [`${indent}${hint ? `${hint}  ` : ''}${rule}`];
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

function formatSummary(summary: Summary, colors: Colors): string {
  const { files, words, shownWords, errors, warnings, notes, known } = summary;
  const read = `${plural(files, 'file')}, ${plural(words, 'word')} of prose read: ${share(words, shownWords)} of what a reader sees.`;
  const counts = [
    errors > 0 ? colors.red(plural(errors, 'error')) : '',
    warnings > 0 ? colors.yellow(plural(warnings, 'warning')) : '',
    notes > 0 ? colors.cyan(plural(notes, 'note')) : '',
  ].filter(Boolean);
  const rest = known > 0 ? ` ${plural(known, 'known finding')} left out.` : '';
  return `${colors.bold(counts.length > 0 ? counts.join(', ') : 'No findings')}.${rest} ${read}`;
}
