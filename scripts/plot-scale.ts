import { readFileSync, writeFileSync } from 'node:fs';
import type { GrowthPoint } from './bench/build/figures.ts';
import { type Chart, drawChart } from './scale/chart.ts';
import type { Point } from './scale/line.ts';
import type { ScaleRecord } from './scale/plan.ts';
import { fillMarks, writeTables } from './scale/tables.ts';

/** Draws the plots of docs/scale.md and fills in its tables, from the figures that `bench:build --json` keeps. */

const record = JSON.parse(readFileSync('docs/scale.json', 'utf8')) as ScaleRecord;

function points(key: keyof GrowthPoint, unit: number): Point[] {
  return record.growth.flatMap((point): Point[] => {
    const figure = point[key];
    return figure === undefined ? [] : [[point.aids, figure / unit]];
  });
}

const charts: { [name: string]: Chart } = {
  time: {
    title: 'A cold build: lint, pages, search index',
    unit: 'seconds',
    series: [
      { name: 'processor time', points: points('processor', 1) },
      { name: 'on the clock', points: points('seconds', 1) },
    ],
  },
  memory: {
    title: 'Most memory of all processes together',
    unit: 'MB',
    series: [{ name: 'peak', points: points('peak', 1e6) }],
    bar: { name: 'bar at 10,000', level: 1500 },
  },
  bytes: {
    title: 'What is published',
    unit: 'MB',
    series: [
      { name: 'site', points: points('bytes', 1e6) },
      { name: 'its search index', points: points('indexBytes', 1e6) },
    ],
  },
};

for (const [name, chart] of Object.entries(charts)) writeFileSync(`docs/scale-${name}.svg`, drawChart(chart));
const page = readFileSync('docs/scale.md', 'utf8');
writeFileSync('docs/scale.md', fillMarks(page, writeTables(record)));
