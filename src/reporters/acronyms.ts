import type { AcronymList, AcronymMeaning } from '../schema/acronyms.ts';
import { displayWidth } from './display-width.ts';
import { visible } from './visible.ts';

const reasons: Record<AcronymMeaning['reason'], string> = {
  page: 'page',
  glossary: 'glossary',
  prerequisite: 'prerequisite',
  baseline: 'baseline',
  'another-page': 'another page',
  unknown: 'unknown',
};

/** A table for people: a row for each meaning of each acronym, with its first place. */
export function formatAcronyms({ acronyms, summary }: AcronymList): string {
  const rows = acronyms.flatMap(({ acronym, meanings }) =>
    meanings.map((meaning, i) => [i === 0 ? acronym : '', ...cellsOf(meaning)].map(visible)),
  );
  const { files, uses, unknown } = summary;
  const last = `${count(summary.acronyms, 'acronym')}, ${count(uses, 'use')}, ${unknown} unknown to some reader. ${count(files, 'file')} read.`;
  if (rows.length === 0) return last;
  const table = formatTable([['acronym', 'uses', 'why', 'stands for', 'first place'], ...rows]);
  return `${table}\n\n${last}`;
}

function cellsOf({ reason, expansion, source, scope, places }: AcronymMeaning): string[] {
  const first = places[0];
  const known = scope ? `known to ${scope}` : '';
  const from = reason === 'glossary' || reason === 'prerequisite' ? (source ?? '') : '';
  return [
    String(places.length),
    [reasons[reason], from].filter(Boolean).join(': '),
    (expansion ?? known).replace(/\s+/g, ' '),
    first ? `${first.file}:${first.line}:${first.column}` : '',
  ];
}

/** Columns as wide as their widest cell, the last one as it is. */
function formatTable(rows: readonly string[][]): string {
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => displayWidth(row[i] ?? '')))) ?? [];
  const pad = (cell: string, i: number) =>
    i === widths.length - 1 ? cell : cell + ' '.repeat((widths[i] ?? 0) - displayWidth(cell));
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}

function count(number: number, name: string): string {
  return `${number.toLocaleString('en')} ${number === 1 ? name : `${name}s`}`;
}
