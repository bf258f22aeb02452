import { isAbsolute, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import pc from 'picocolors';
import { createSupportsHyperlinks } from 'supports-hyperlinks';
import { summarize } from '../lint/summary.ts';
import { formatCheckstyle } from '../reporters/checkstyle.ts';
import { formatGithub } from '../reporters/github.ts';
import { formatJson } from '../reporters/json.ts';
import { formatJunit } from '../reporters/junit.ts';
import { formatRdjsonl } from '../reporters/rdjsonl.ts';
import type { ReportContext } from '../reporters/report-context.ts';
import { formatSarif } from '../reporters/sarif.ts';
import { formatStylish } from '../reporters/stylish.ts';
import type { Finding } from '../schema/finding.ts';
import type { LintResult } from './judge.ts';
import { readVersion } from './version.ts';

export const formats = ['stylish', 'json', 'sarif', 'github', 'rdjsonl', 'checkstyle', 'junit'] as const;
export type Format = (typeof formats)[number];

interface Reported {
  findings: readonly Finding[];
  /** How many findings the baseline knows. */
  known: number;
  result: LintResult;
  isFailure(finding: Finding): boolean;
}

/** The report as text. Colors and links are for a terminal alone. */
export function formatReport(format: Format, reported: Reported, isFile: boolean): string {
  const { findings, known, result, isFailure } = reported;
  const { files, library, textOf } = result;
  const uriOf = (file: string) => uriOfPath(result.pathOf(file));
  const context: ReportContext = {
    ...{ files, library, textOf, uriOf, isFailure },
    version: readVersion(),
  };
  if (format === 'json') return formatJson(findings, summarize(findings, result, known));
  if (format === 'sarif') return formatSarif(findings, context);
  if (format === 'github') return formatGithub(findings);
  if (format === 'rdjsonl') return formatRdjsonl(findings, context);
  if (format === 'checkstyle') return formatCheckstyle(findings);
  if (format === 'junit') return formatJunit(findings, context);
  const summary = summarize(findings, result, known);
  return formatStylish(findings, { ...terminalStyle(isFile), summary, textOf, addressOf: addressOf(result) });
}

function terminalStyle(isFile: boolean) {
  const isTerminal = process.stdout.isTTY === true && !isFile;
  const isColored = pc.isColorSupported && !isFile && (isTerminal || Boolean(process.env.FORCE_COLOR));
  const hasLinks = !isFile && createSupportsHyperlinks(process.stdout);
  return { colors: pc.createColors(isColored), link: hasLinks ? hyperlink : undefined };
}

/** The escape code OSC 8, ended by BEL, which every terminal that knows it takes. */
function hyperlink(text: string, address: string): string {
  return `\u001B]8;;${address}\u0007${text}\u001B]8;;\u0007`;
}

function addressOf({ pathOf }: LintResult): (file: string) => string {
  return (file) => pathToFileURL(pathOf(file)).href;
}

/** Relative to the folder of the run where the file is below it. */
function uriOfPath(path: string): string {
  const inside = relative(process.cwd(), path);
  const isBelow = inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
  if (!isBelow) return pathToFileURL(path).href;
  return inside.split(sep).map(encodeURIComponent).join('/');
}
