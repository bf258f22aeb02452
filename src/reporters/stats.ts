import type { Stats } from '../lint/stats.ts';
import { plural, share } from './figures.ts';

/** Milliseconds by phase. */
export type Times = Record<'read' | 'parse' | 'rules' | 'report', number>;

/** Figures for people. Nothing here fails a run. */
export function formatStats(stats: Stats, times: Times): string {
  const { read, skipped, unjudged, unjudgedFiles, code, byKind, byRule, grade } = stats;
  const shown = read + skipped + unjudged;
  return [
    `Prose read: ${share(read, shown)}, ${plural(read, 'word')} of ${shown.toLocaleString('en')}`,
    ...definition,
    ...table([
      ...byKind.map(([kind, words]): Row => [kindNames[kind], words]),
      ['not read: places that rules skip', skipped],
      [`not read: ${plural(unjudgedFiles, 'file')} that could not be judged`, unjudged],
      ['no prose: code, keys, text to copy', code],
    ]),
    '',
    'Findings by rule, and in 1,000 words read',
    ...(byRule.length > 0
      ? table(byRule.map(([rule, count]): Row => [rule, count, perThousand(count, read)]))
      : ['  none']),
    '',
    grade === undefined
      ? 'Reading grade: no sentence to measure'
      : `Reading grade: ${grade.toFixed(1)} (Automated Readability Index). A note, no gate: formulas misread labels and code.`,
    '',
    'Time in milliseconds',
    ...table(Object.entries(times).map(([phase, time]): Row => [phase, Math.round(time)])),
  ].join('\n');
}

const definition = [
  '  Words in the prose that rules read, of all words that a reader sees on the page: text, headings, lists, cells,',
  '  shown fields and properties, also where rules skip them, and every word of a file that could not be judged.',
];

const kindNames: Record<Stats['byKind'][number][0], string> = {
  alt: 'alternatives of pictures',
  cell: 'table cells',
  field: 'fields above the page',
  heading: 'headings',
  item: 'list items',
  paragraph: 'paragraphs',
  property: 'properties of components',
  title: 'titles',
};

type Row = [name: string, ...figures: (number | string)[]];

function table(rows: readonly Row[]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  return rows.map(([name, ...figures]) => {
    const cells = figures.map((figure) => figure.toLocaleString('en').padStart(10));
    return `  ${name.padEnd(width)}${cells.join('')}`;
  });
}

function perThousand(count: number, words: number): string {
  return words === 0 ? '' : ((count / words) * 1000).toFixed(2);
}
