import { expect, test } from 'vitest';
import type { GrowthPoint } from '../../../scripts/bench/build/figures.ts';
import { drawChart, stepsTo } from '../../../scripts/scale/chart.ts';
import { fitLine } from '../../../scripts/scale/line.ts';
import { growthOf, planShards } from '../../../scripts/scale/plan.ts';
import { fillMarks } from '../../../scripts/scale/tables.ts';

function point(aids: number, seconds: number, processor: number | undefined = seconds): GrowthPoint {
  const size = { files: 3 * aids, bytes: aids * 9000, indexFiles: aids, indexBytes: aids * 2000 };
  return { aids, seconds, processor, peak: 1e9, contentBytes: 1, indexStartBytes: aids * 7, ...size };
}

test('a line goes through points that lie on one, and says how far the others lie off it', () => {
  expect(
    fitLine([
      [1, 5],
      [2, 7],
      [4, 11],
    ]),
  ).toEqual({ fixed: 3, each: 2, off: 0 });
  expect(
    fitLine([
      [0, 1],
      [1, 4],
      [2, 1],
    ]).off,
  ).toBeCloseTo(1);
  expect(growthOf([point(1000, 4), point(10_000, 22)], 'seconds')).toMatchObject({ fixed: 2, each: 0.002 });
  expect(growthOf([{ ...point(1000, 4), peak: undefined }, point(10_000, 22)], 'peak')).toBeUndefined();
});

test('a plan has shards of the largest measured size, and counts whole minutes', () => {
  const plan = planShards([point(10_000, 61), point(1000, 9)], 1_000_001);
  expect(plan).toMatchObject({ shards: 101, runnerMinutes: 202, files: 3_030_000, bytes: 101 * 90e6 });
  expect(plan.processorHours).toBeCloseTo((101 * 61) / 3600);
  expect(() => planShards([], 1)).toThrow('Measure the growth first');
});

test('steps are round, begin at 0, and reach the largest figure', () => {
  expect(stepsTo(10_000)).toEqual([0, 2000, 4000, 6000, 8000, 10_000]);
  expect(stepsTo(37)).toEqual([0, 10, 20, 30, 40]);
  expect(stepsTo(0.9).at(-1)).toBeCloseTo(1);
});

test('a chart puts each point where its figures are, and escapes words', () => {
  const svg = drawChart({
    title: 'A < B',
    unit: 's',
    series: [
      {
        name: 'one',
        points: [
          [0, 0],
          [1000, 100],
        ],
      },
    ],
    bar: { name: 'limit', level: 50 },
  });
  expect(svg).toContain('<polyline points="64,312 500,48"');
  expect(svg).toContain('x1="64" y1="180" x2="500" y2="180"');
  expect(svg).toContain('A &lt; B (s)');
});

test('figures stand between their marks, whatever stood there, and a page without marks is an error', () => {
  const page = 'a\n<!-- growth -->\nold\n<!-- /growth -->\nb\n';
  const filled = fillMarks(page, new Map([['growth', 'new']]));
  expect(filled).toBe('a\n<!-- growth -->\n\nnew\n\n<!-- /growth -->\nb\n');
  expect(fillMarks(filled, new Map([['growth', 'new']]))).toBe(filled);
  expect(() => fillMarks(page, new Map([['plan', 'x']]))).toThrow('no marks');
});
