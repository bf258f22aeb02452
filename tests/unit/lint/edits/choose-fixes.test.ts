import { describe, expect, test } from 'vitest';
import { chooseFixes } from '../../../../src/lint/edits/choose-fixes.ts';
import type { Edit, Finding } from '../../../../src/schema/finding.ts';
import { makeFinding } from '../../../support/findings.ts';

/** An edit of `from` up to `to`, each a line and a column; `at` names another file. */
function edit([line, column]: [number, number], [endLine, endColumn]: [number, number], at?: string): Edit {
  return { line, column, endLine, endColumn, text: 'x', ...(at && { file: at }) };
}

const inLine = (from: number, to: number, at?: string) => edit([1, from], [1, to], at);

const fixing = (...edits: Edit[]): Finding =>
  makeFinding({ file: 'a.mdx', fix: { description: 'Mend it.', edits } });

/** The edits that are made, as `file:line:column-line:column`, and how many fixes they are. */
function chosen(findings: Finding[], allowed?: (file: string) => number): [number, ...string[]] {
  const { fixes, edits } = chooseFixes(findings, allowed);
  const made = [...edits].flatMap(([file, all]) =>
    all.map((one) => `${file}:${one.line}:${one.column}-${one.endLine}:${one.endColumn}`),
  );
  return [fixes, ...made];
}

test('takes what is safe, by file', () => {
  const findings = [
    makeFinding(),
    fixing(inLine(1, 2), inLine(3, 4, 'b.mdx')),
    fixing(inLine(5, 6)),
    fixing(),
  ];
  expect(chosen(findings)).toEqual([2, 'a.mdx:1:1-1:2', 'a.mdx:1:5-1:6', 'b.mdx:1:3-1:4']);
});

describe('of two fixes', () => {
  test.each<[string, Edit, Edit, number]>([
    ['that overlap the first is made', inLine(1, 5), inLine(4, 6), 1],
    ['that overlap the first is made, in whatever order they stand', inLine(4, 6), inLine(1, 5), 1],
    ['one of which lies inside the other the first is made', inLine(1, 9), inLine(4, 6), 1],
    ['one of which lies around the other the first is made', inLine(4, 6), inLine(1, 9), 1],
    ['that insert at one place the first is made', inLine(4, 4), inLine(4, 4), 1],
    ['one of which inserts where the other begins the first is made', inLine(4, 6), inLine(4, 4), 1],
    ['that touch both are made', inLine(1, 3), inLine(3, 5), 2],
    ['that touch both are made, in whatever order they stand', inLine(3, 5), inLine(1, 3), 2],
    ['in other lines both are made', edit([1, 1], [1, 9]), edit([2, 1], [2, 9]), 2],
    ['in other lines, the later one first, both are made', edit([2, 1], [2, 9]), edit([1, 1], [1, 99]), 2],
    ['over a line break the first is made', edit([1, 9], [2, 3]), edit([2, 2], [2, 4]), 1],
    ['that touch over a line break both are made', edit([1, 9], [2, 3]), edit([2, 3], [2, 4]), 2],
    ['at one place of other files both are made', inLine(1, 5), inLine(1, 5, 'b.mdx'), 2],
  ])('%s', (_, first, second, count) => {
    expect(chosen([fixing(first), fixing(second)])[0]).toBe(count);
  });
});

test('a fix is made as a whole, or waits', () => {
  const findings = [fixing(inLine(1, 5)), fixing(inLine(1, 2, 'b.mdx'), inLine(4, 6)), fixing(inLine(7, 8))];
  expect(chosen(findings)).toEqual([2, 'a.mdx:1:1-1:5', 'a.mdx:1:7-1:8']);
});

test('a fix is compared with all that were taken', () => {
  const findings = [fixing(inLine(1, 2)), fixing(inLine(5, 8)), fixing(inLine(7, 9))];
  expect(chosen(findings)).toEqual([2, 'a.mdx:1:1-1:2', 'a.mdx:1:5-1:8']);
});

test('a file takes as many fixes as it may, however many edits each has', () => {
  const pair = (from: number) => fixing(inLine(from, from + 1), inLine(from + 2, from + 3));
  const other = fixing(inLine(1, 2, 'b.mdx'));
  expect(chosen([pair(1), pair(11), pair(21), other], (file) => (file === 'a.mdx' ? 2 : 1))).toEqual([
    3,
    'a.mdx:1:1-1:2',
    'a.mdx:1:3-1:4',
    'a.mdx:1:11-1:12',
    'a.mdx:1:13-1:14',
    'b.mdx:1:1-1:2',
  ]);
  expect(chosen([pair(1), other], (file) => (file === 'a.mdx' ? 0 : 1))).toEqual([1, 'b.mdx:1:1-1:2']);
});
