import { type Bar, barsOf, count, megabytes } from './bars.ts';
import type { Cost, Figures } from './figures.ts';
import type { Weights } from './folders.ts';

/** What the benchmark says, line by line: what each system needs, what an edit needs, and the bars. */
export function writeTable(figures: Figures): string[] {
  const { aids, runs, own, peers, edited, term, unchanged, growth, weights } = figures;
  const rows = [
    row('Pitcrew: lint + build + search index', own, own),
    ...peers.map((peer) =>
      peer.missing === undefined
        ? row(`${peer.name}: build + search index`, peer, own)
        : `${peer.name}: left out, ${peer.missing}`,
    ),
    row(`Pitcrew, nothing edited${rendered(unchanged)}`, unchanged, own),
    row(`Pitcrew, one aid edited${rendered(edited)}`, edited, own),
    row(`Pitcrew, a glossary term edited${rendered(term)}`, term, own),
  ];
  return [
    `${count(aids)} aids, medians of ${runs}`,
    line('', ['seconds', 'processor s', 'peak', 'to cold']),
    ...rows,
    ...(growth.length > 0 ? ['', 'Pitcrew, cold, as the library grows', ...growthRows(figures)] : []),
    '',
    line('gzipped HTML in bytes', ['the same', 'median aid', 'largest list']),
    weightRow('at 100', weights.small),
    weightRow(`at ${count(aids)}`, weights.large),
    '',
    'Bars',
    ...barsOf(figures).map(verdict),
  ];
}

function rendered({ rendered }: { rendered: number }): string {
  return `: ${count(rendered)} rendered`;
}

function weightRow(name: string, { same, median, largestList, largestListPath }: Weights): string {
  return `${line(name, [count(same), count(median), count(largestList)])}  ${largestListPath}`;
}

function growthRows({ growth }: Figures): string[] {
  const first = growth[0];
  return [
    line('aids', ['seconds', 'processor s', 'peak', 'to first', 'site', 'index', 'files']),
    ...growth.map((point) =>
      line(count(point.aids), [
        ...costCells(point, first),
        megabytes(point.bytes),
        megabytes(point.indexBytes),
        count(point.files),
      ]),
    ),
  ];
}

function row(name: string, cost: Cost, cold: Cost): string {
  return line(name, costCells(cost, cold));
}

function costCells({ seconds, processor, peak }: Cost, base: Cost | undefined): string[] {
  return [
    seconds.toFixed(1),
    processor?.toFixed(1) ?? '',
    peak === undefined ? '' : megabytes(peak),
    base ? `${(seconds / base.seconds).toFixed(2)} x` : '',
  ];
}

function line(name: string, cells: readonly string[]): string {
  return name.padEnd(50) + cells.map((cell) => cell.padStart(12)).join('');
}

function verdict({ name, figure, limit, isMet }: Bar): string {
  const word = isMet === undefined ? 'not measured' : isMet ? 'met' : 'NOT MET';
  return `${name.padEnd(76)}${figure.padStart(10)}   ${limit.padEnd(36)}${word}`;
}
