import { createLocator } from '../library/locate.ts';
import type { Finding } from '../schema/finding.ts';
import type { KnownFinding } from '../schema/known-findings.ts';
import { libraryChecks, rules } from './registry.ts';

/** How a finding is told from others when lines have shifted. */
interface Naming {
  textOf(file: string): string | undefined;
  /** The name of a file in the list of known findings. */
  nameOf(file: string): string;
}

export interface Comparison {
  /** Findings that the list does not hold. */
  fresh: Finding[];
  /** How many it holds. */
  known: number;
  /** Entries that fit fewer findings than they count, with the number that is left over. */
  idle: { entry: KnownFinding; left: number }[];
}

/** Takes the known findings away: of several alike, as many as were counted, in order of place. */
export function compareWithKnown(
  findings: readonly Finding[],
  list: readonly KnownFinding[],
  naming: Naming,
): Comparison {
  const left = new Map<string, number>();
  for (const entry of list) left.set(keyOf(entry), (left.get(keyOf(entry)) ?? 0) + entry.count);
  const describe = createDescriber(naming);
  const fresh = findings.filter((finding) => {
    const key = keyOf(describe(finding));
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
  const idle = list.flatMap((entry) => {
    const count = left.get(keyOf(entry)) ?? 0;
    left.delete(keyOf(entry));
    return count > 0 ? [{ entry, left: count }] : [];
  });
  return { fresh, known: findings.length - fresh.length, idle };
}

/** The list that lets exactly these findings pass. */
export function listKnown(findings: readonly Finding[], naming: Naming): KnownFinding[] {
  const entries = new Map<string, KnownFinding>();
  const describe = createDescriber(naming);
  for (const finding of findings) {
    const entry = describe(finding);
    const same = entries.get(keyOf(entry));
    if (same) same.count++;
    else entries.set(keyOf(entry), entry);
  }
  return [...entries.values()];
}

/** Identifies an entry; sorts by file, rule and text. */
export function keyOf({ file, rule, text, about }: KnownFinding): string {
  return [file, rule, text, ...about].join('\u0000');
}

function createDescriber({ textOf, nameOf }: Naming): (finding: Finding) => KnownFinding {
  const opened = new Map<string, (finding: Finding) => string>();
  return (finding) => {
    const { file, ruleId } = finding;
    const read = opened.get(file) ?? placeReader(textOf(file)?.replace(/^\uFEFF/, ''));
    opened.set(file, read);
    return { file: nameOf(file), rule: ruleId, text: read(finding), about: aboutOf(finding), count: 1 };
  };
}

/** Long places, such as a whole list, are known by how they begin. */
const textLength = 80;

function placeReader(text: string | undefined): (finding: Finding) => string {
  if (text === undefined) return () => '';
  const locator = createLocator(text);
  return ({ line, column, endLine, endColumn }) =>
    text
      .slice(locator.offsetOf(line, column), locator.offsetOf(endLine, endColumn))
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, textLength);
}

/**
 * The data that the message names. Numbers are left out: they say how much or where, and change with edits elsewhere
 * on the page. What only the hint names comes from other pages.
 */
function aboutOf({ ruleId, message, data }: Finding): string[] {
  const template = templates.get(ruleId)?.[String(data.messageId)]?.message;
  if (template === undefined || ruleId in libraryChecks) return [withoutNumbers(message)];
  const named = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => data[name]);
  return named.flat().flatMap((value) => (typeof value === 'string' ? [withoutNumbers(value)] : []));
}

const templates = new Map(
  rules.map(({ id, messages }) => [id, messages as Record<string, { message: string }>]),
);

function withoutNumbers(text: string): string {
  return text.replace(/\b\d+\b/g, '0').slice(0, textLength);
}
