import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { judge, type LintResult } from '../../src/cli/judge.ts';
import { readInput } from '../../src/cli/lint-input.ts';
import { extractProse } from '../../src/library/prose.ts';
import { acronymKey } from '../../src/lint/acronyms/acronyms.ts';
import { findDefinitions } from '../../src/lint/acronyms/definitions.ts';
import { type Pair, schwartzHearst } from './schwartz-hearst.ts';

interface Label {
  file: string;
  token: string;
  label: 'undefined' | 'defined' | 'ignore' | 'disputed';
}

interface Abstract {
  id: string;
  text: string;
  pairs: Pair[];
}

/** Right, raised in vain, missed. */
interface Score {
  right: number;
  vain: number;
  missed: number;
}

/** Prints how right no-undefined-acronym and findDefinitions are, each beside its floor in the same run. */
export async function benchAcronyms(folder: string | undefined): Promise<void> {
  if (folder === undefined) {
    console.log(
      'Left out: precision and recall of no-undefined-acronym and of findDefinitions.\n' +
        'They need labeled pages and abstracts, which are no part of the project: name their folder with --eval DIR.',
    );
    return;
  }
  await benchPages(folder);
  benchDefinitions(readLines<Abstract>(join(folder, 'definitions.jsonl')));
}

function readLines<Row>(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
}

/** The tokens flagged in a file, by the end of its path. */
type Flagged = Map<string, Set<string>>;

async function benchPages(folder: string): Promise<void> {
  const labels = readLines<Label>(join(folder, 'pages.jsonl')).filter(({ label }) => label !== 'disputed');
  const ours: Flagged = new Map();
  const floor: Flagged = new Map();
  let words = 0;
  for (const corpus of await readdir(join(folder, 'pages'))) {
    const result = await lintCorpus(join(folder, 'pages', corpus));
    for (const { ruleId, file, data } of result.findings)
      if (ruleId === 'no-undefined-acronym') add(ours, file, String(data.token));
    for (const document of result.documents) {
      const text = extractProse(document)
        .map((prose) => prose.text)
        .join('\n\n');
      words += text.split(/\s+/).length;
      for (const token of undefinedTokens(text)) add(floor, document.file, token);
    }
  }
  console.log(`\nno-undefined-acronym: ${labels.length} labels, ${words} words of prose`);
  printHead(['defined, yet flagged', 'false in 1,000 words']);
  for (const [name, flagged] of [
    ['Pitcrew', ours],
    ['capitals, Schwartz–Hearst', floor],
  ] as const) {
    const isHit = ({ file, token }: Label) => flaggedIn(flagged, file).has(acronymKey(token));
    const hits = labels.filter(isHit);
    const right = hits.filter(({ label }) => label === 'undefined').length;
    const defined = labels.filter(({ label }) => label === 'defined');
    const missed = labels.filter(({ label }) => label === 'undefined').length - right;
    const vain = hits.length - right;
    printRow(name, { right, vain, missed }, [
      `${defined.filter(isHit).length} of ${defined.length}`,
      ((1000 * vain) / words).toFixed(2),
    ]);
  }
}

async function lintCorpus(folder: string): Promise<LintResult> {
  const only = new Set(['no-undefined-acronym']);
  const input = await readInput([folder], { content: 'content', site: join(folder, 'site.yaml') });
  return judge(input, { only });
}

function add(flagged: Flagged, file: string, token: string): void {
  const tokens = flagged.get(file) ?? new Set();
  flagged.set(file, tokens.add(acronymKey(token)));
}

function flaggedIn(flagged: Flagged, file: string): Set<string> {
  for (const [path, tokens] of flagged) if (path.endsWith(file)) return tokens;
  return new Set();
}

/** The floor: every word of two capitals or more that no parenthesis of the page defines. */
function undefinedTokens(text: string): Set<string> {
  const defined = new Set(schwartzHearst(text).map(({ short }) => acronymKey(short)));
  const tokens = new Set<string>();
  for (const [token] of text.matchAll(/\b[A-Z][A-Z0-9&]+s?\b/g))
    if (!defined.has(acronymKey(token))) tokens.add(token);
  return tokens;
}

function benchDefinitions(abstracts: readonly Abstract[]): void {
  console.log(`\nfindDefinitions: ${abstracts.length} abstracts`);
  printHead([]);
  for (const [name, find] of [
    ['Pitcrew', findDefinitions],
    ['Schwartz–Hearst', schwartzHearst],
  ] as const) {
    const score: Score = { right: 0, vain: 0, missed: 0 };
    for (const { text, pairs } of abstracts) {
      const gold = new Set(pairs.map(pairKey));
      const found = new Set(find(text).map(pairKey));
      for (const key of found) score[gold.has(key) ? 'right' : 'vain']++;
      for (const key of gold) if (!found.has(key)) score.missed++;
    }
    printRow(name, score, []);
  }
}

function pairKey({ short, long }: Pair): string {
  return `${short}|${long.replace(/\s+/g, ' ').trim().toLowerCase()}`;
}

function printHead(more: string[]): void {
  console.log(
    [''.padEnd(28), ...['precision', 'recall', 'F1', ...more].map((name) => name.padStart(12))].join('  '),
  );
}

function printRow(name: string, { right, vain, missed }: Score, more: string[]): void {
  const precision = right / (right + vain);
  const recall = right / (right + missed);
  const shares = [precision, recall, (2 * precision * recall) / (precision + recall)];
  const cells = [...shares.map((share) => (100 * share).toFixed(1).padStart(12))];
  console.log([name.padEnd(28), ...cells, ...more.map((cell) => cell.padStart(20))].join('  '));
}
