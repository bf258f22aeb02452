import { existsSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { createLocator } from '../library/locate.ts';
import { parseYaml } from '../library/parse-yaml.ts';
import { readSource } from '../library/read.ts';
import { hasUnread } from '../library/unread-lists.ts';
import { compareWithKnown, keyOf, listKnown } from '../lint/known-findings.ts';
import { reportApart } from '../lint/lint.ts';
import { idleProblem, noOutdatedBaseline } from '../lint/outdated-baseline.ts';
import { ruleIds } from '../lint/registry.ts';
import { compareFindings, type Finding } from '../schema/finding.ts';
import { type KnownFinding, knownFindingsSchema } from '../schema/known-findings.ts';
import type { LintResult } from './judge.ts';
import { shownName } from './lint-input.ts';
import type { Shard } from './shard.ts';
import { UsageError } from './usage-error.ts';
import { writeWhole } from './write-file.ts';

/** A file of known findings, as read. */
export interface Baseline {
  /** Its path, as typed. */
  file: string;
  entries: KnownFinding[];
  /** The text of the file; unset when there is none yet. */
  text: string | undefined;
}

/** Reads a file of known findings. One that is wrong is no reason to let anything pass. */
export async function readBaseline(path: string, isOptional: boolean): Promise<Baseline> {
  const file = shownName(path);
  if (!existsSync(path)) {
    if (isOptional) return { file, entries: [], text: undefined };
    throw new UsageError(`there is no file ${path}. Add --update-baseline to make it.`);
  }
  const read = await readSource(path, file, Number.POSITIVE_INFINITY);
  if ('ruleId' in read) throw new UsageError(`${file}: ${read.message} ${read.hint}`);
  const text = read.text.replace(/^\uFEFF/, '');
  const fitting = knownFindingsSchema.safeParse(parseJson(text));
  if (fitting.success) return { file, entries: fitting.data.findings, text };
  const [first] = locate(file, text).findings;
  const place = first ? `Line ${first.line}: ${first.message}` : 'It is no JSON.';
  throw new UsageError(
    `the baseline ${file} cannot be used. ${place} Mend it, or delete it and write it anew with --update-baseline.`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** JSON is YAML, whose parser knows the places; it takes too long for a large file in every run. */
function locate(file: string, text: string) {
  return parseYaml(text, knownFindingsSchema, { file, locator: createLocator(text), offset: 0 });
}

export interface BaselineContext {
  result: LintResult;
  /** The rules that ran; all of them if unset. */
  only: ReadonlySet<string> | undefined;
  /** Which part of the pages the run had; all of them if unset. */
  shard?: Shard | undefined;
}

/** Takes the known findings away, and reports entries of the file that fit nothing any more. */
export function withoutKnown(
  baseline: Baseline,
  context: BaselineContext,
): { findings: Finding[]; known: number } {
  const { result, only } = context;
  const { library, site } = result;
  const { file, entries } = baseline;
  const { fresh, known, idle } = compareWithKnown(result.findings, entries, namingOf(file, result));
  const isJudged = judgedBy(file, context);
  const judged = idle.filter(({ entry }) => isJudged(entry));
  const located = judged.length > 0 ? locate(file, baseline.text ?? '').located : undefined;
  const indexes = new Map(entries.map((entry, index) => [entry, index]));
  const problems = judged.map(({ entry, left }) => {
    const range = located?.at(['findings', indexes.get(entry) ?? 0]) ?? startOfFile;
    return idleProblem({ rule: entry.rule, page: entry.file, count: entry.count, left, range });
  });
  const outdated = reportApart(noOutdatedBaseline, problems, { file, library, site, only });
  return { findings: [...fresh, ...outdated].sort(compareFindings), known };
}

const startOfFile = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** Writes all findings of the run to the file; entries on which it has no say stay. */
export async function updateBaseline(baseline: Baseline, context: BaselineContext): Promise<Baseline> {
  const { result } = context;
  const isJudged = judgedBy(baseline.file, context);
  const kept = baseline.entries.filter((entry) => !isJudged(entry));
  const found = listKnown(result.findings, namingOf(baseline.file, result));
  const entries = [...new Map([...kept, ...found].map((entry) => [keyOf(entry), entry])).values()];
  entries.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const text = formatBaseline(entries);
  await writeWhole(baseline.file, text);
  return { ...baseline, entries, text };
}

/** One entry a line: a version history then shows each that came or went. */
function formatBaseline(entries: readonly KnownFinding[]): string {
  const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`);
  return `{\n  "findings": [${lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : ''}]\n}\n`;
}

function namingOf(baselineFile: string, { textOf, pathOf }: LintResult) {
  const folder = dirname(resolve(baselineFile));
  return { textOf, nameOf: (file: string) => relative(folder, pathOf(file)).split(sep).join('/') };
}

/**
 * An entry is judged if its rule ran and its file was linted, or is gone: that is for the first shard to say. None is
 * while a list cannot be read, for which some rules wait.
 */
function judgedBy(
  baselineFile: string,
  { result, only, shard }: BaselineContext,
): (entry: KnownFinding) => boolean {
  if (result.library && hasUnread(result.library)) return () => false;
  const { nameOf } = namingOf(baselineFile, result);
  const linted = new Set([...result.sources, ...result.findings.map(({ file }) => file)].map(nameOf));
  const folder = dirname(resolve(baselineFile));
  const hasRun = (rule: string) => !only || only.has(rule) || !ruleIds.includes(rule);
  const isGone = (file: string) => (shard?.index ?? 1) === 1 && !existsSync(resolve(folder, file));
  return ({ file, rule }) => hasRun(rule) && (linted.has(file) || isGone(file));
}
