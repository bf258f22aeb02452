import type { GrowthPoint } from '../bench/build/figures.ts';
import { growthOf, planShards, type ScaleRecord } from './plan.ts';

/** The parts of docs/scale.md that hold figures, by the names of their marks. */
export function writeTables(record: ScaleRecord): Map<string, string> {
  return new Map([
    ['machine', machineLines(record)],
    ['growth', growthTable(record)],
    ['lines', lineTable(record)],
    ['plan', planTable(record)],
  ]);
}

/** Puts texts between their marks: `<!-- growth -->` and `<!-- /growth -->`. Throws where a mark is missing. */
export function fillMarks(page: string, texts: ReadonlyMap<string, string>): string {
  let filled = page;
  for (const [name, text] of texts) {
    const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const from = filled.indexOf(start);
    const to = filled.indexOf(end);
    if (from < 0 || to < from) throw new Error(`docs/scale.md has no marks ${start} and ${end}.`);
    filled = `${filled.slice(0, from + start.length)}\n\n${text}\n\n${filled.slice(to)}`;
  }
  return filled;
}

function machineLines({ command, machine, runs }: ScaleRecord): string {
  const { processors, memory, system, node, load } = machine;
  const shared =
    load !== undefined && load > 0.5
      ? ` The machine was shared: ${load.toFixed(1)} other processes wanted a processor, so that seconds are long; processor time tells more.`
      : '';
  return [
    `- Machine: ${processors}, ${memory}, ${system}, Node ${node}.${shared}`,
    `- Command: \`${command}\`; medians of ${runs}.`,
  ].join('\n');
}

function growthTable({ growth }: ScaleRecord): string {
  return table(
    [
      'Aids',
      'Seconds',
      'Processor seconds',
      'Peak memory',
      'Site',
      'Search index',
      'Index, at the first search',
      'Files',
    ],
    growth.map((point) => [
      count(point.aids),
      point.seconds.toFixed(1),
      point.processor?.toFixed(1) ?? '',
      point.peak === undefined ? '' : megabytes(point.peak),
      megabytes(point.bytes),
      megabytes(point.indexBytes),
      kilobytes(point.indexStartBytes),
      count(point.files),
    ]),
  );
}

type Shown = [name: string, key: Exclude<keyof GrowthPoint, 'aids'>, show: (figure: number) => string];

const shown: Shown[] = [
  ['Processor time', 'processor', (figure) => `${figure.toFixed(1)} s`],
  ['Peak memory', 'peak', megabytes],
  ['Site', 'bytes', megabytes],
  ['Search index', 'indexBytes', megabytes],
  ['Index, at the first search', 'indexStartBytes', kilobytes],
];

function lineTable({ growth }: ScaleRecord): string {
  const rows = shown.flatMap(([name, key, show]) => {
    const line = growthOf(growth, key);
    return line ? [[name, show(line.fixed), show(line.each * 1000), `${(line.off * 100).toFixed(0)} %`]] : [];
  });
  return table(['Figure', 'Fixed', 'For each 1,000 aids', 'Farthest point off the line'], rows);
}

/** Aids of the plan. */
const goal = 1_000_000;

function planTable({ growth, aids, edited }: ScaleRecord): string {
  const plan = planShards(growth, goal);
  const { shard } = plan;
  return table(
    [`${count(goal)} aids`, ''],
    [
      ['Shards', `${count(plan.shards)}, of ${count(shard.aids)} aids each`],
      ['Memory of a runner', shard.peak === undefined ? '' : `${megabytes(shard.peak)} at the peak`],
      ['A cold build, all shards at once', `${shard.seconds.toFixed(0)} s`],
      ['Runner minutes of a cold build', `${count(plan.runnerMinutes)}; each shard counts whole minutes`],
      ['Processor time of a cold build', `${plan.processorHours?.toFixed(1) ?? '?'} hours`],
      ['One aid edited', `one shard; ${edited.seconds.toFixed(1)} s in a shard of ${count(aids)} aids`],
      ['Files', count(plan.files)],
      ['Site', `${gigabytes(plan.bytes)}, of which the search index ${gigabytes(plan.indexBytes)}`],
      ['First search in one shard', `${kilobytes(shard.indexStartBytes)}, and the parts for its words`],
      ['First search in all shards at once', `${megabytes(plan.shards * shard.indexStartBytes)}: too much`],
    ],
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

function count(figure: number): string {
  return Math.round(figure).toLocaleString('en');
}

function kilobytes(bytes: number): string {
  return `${count(bytes / 1e3)} kB`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toLocaleString('en', { maximumFractionDigits: bytes < 1e7 ? 1 : 0 })} MB`;
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}
