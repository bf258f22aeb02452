import { describe, expect, test } from 'vitest';
import type { Column, Condition } from '../../../src/library/conditions.ts';
import type { Decision } from '../../../src/library/decisions.ts';
import { missingCases, overlappingRows, unreachableRows } from '../../../src/lint/decision-cases.ts';

const numbers = (low: number, high: number): Condition => ({ type: 'numbers', low, high });
const words = (...values: string[]): Condition => ({ type: 'words', values });
const any: Condition = { type: 'any' };
const otherwise: Condition = { type: 'otherwise' };
const [least, most] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

const column = (domain: Column['domain'], ...conditions: Condition[]): Column =>
  ({ domain, conditions, choices: ['yes', 'no'], step: 1 }) as Column;

/** A table of these columns. Each row has an action of its own unless they are given. */
function table(columns: Column[], actions?: string[]): Decision {
  const rows = columns[0]?.conditions.map((_, i) => ({ action: actions?.[i] ?? `Action ${i}` }));
  return { columns, rows } as unknown as Decision;
}

describe('the second row', () => {
  test.each<[string, Condition, Condition, 'apart' | 'behind' | 'crossing']>([
    ['is behind one for anything', any, words('a'), 'behind'],
    ['is behind one for the rest', otherwise, numbers(1, 2), 'behind'],
    ['is behind one for its words and more', words('a', 'b'), words('b'), 'behind'],
    ['is behind one for its words', words('a'), words('a'), 'behind'],
    ['crosses one for some of its words', words('a', 'b'), words('b', 'c'), 'crossing'],
    ['is apart from one for other words', words('a'), words('b'), 'apart'],
    ['is behind one for its numbers', numbers(1, 5), numbers(1, 5), 'behind'],
    ['is behind one for numbers around its own', numbers(1, 5), numbers(2, 4), 'behind'],
    ['crosses one that begins above it', numbers(1, 5), numbers(0, 4), 'crossing'],
    ['crosses one that ends below it', numbers(1, 5), numbers(2, 6), 'crossing'],
    ['crosses one that ends where it begins', numbers(1, 5), numbers(5, 9), 'crossing'],
    ['crosses one that begins where it ends', numbers(5, 9), numbers(1, 5), 'crossing'],
    ['is apart from one that ends below it', numbers(1, 5), numbers(6, 9), 'apart'],
    ['is apart from one that begins above it', numbers(6, 9), numbers(1, 5), 'apart'],
    ['with numbers is apart from words', words('a'), numbers(1, 5), 'apart'],
    ['with words is apart from numbers', numbers(1, 5), words('a'), 'apart'],
    ['for anything is the rule to an exception', words('a'), any, 'apart'],
    ['for the rest is apart from words', words('a'), otherwise, 'apart'],
  ])('%s', (_, first, second, expected) => {
    const decision = table([column('words', first, second)]);
    const pair = [{ row: 1, other: 0 }];
    expect(unreachableRows(decision)).toEqual(expected === 'behind' ? pair : []);
    expect(overlappingRows(decision)).toEqual(expected === 'crossing' ? pair : []);
  });

  test.each<[string, [Condition, Condition], [Condition, Condition], boolean]>([
    ['crosses where each is general in one column', [words('a'), any], [any, words('b')], true],
    ['does not where one takes the rest', [words('a'), any], [otherwise, words('b')], false],
    ['does not where the other takes the rest', [otherwise, any], [words('a'), words('b')], false],
    ['crosses where both take the rest', [otherwise, words('a', 'b')], [otherwise, words('b', 'c')], true],
    [
      'does not where one column is apart',
      [words('a', 'b'), words('x')],
      [words('b', 'c'), words('y')],
      false,
    ],
  ])('of two columns %s', (_, first, second, isCrossing) => {
    const decision = table([column('words', first[0], second[0]), column('words', first[1], second[1])]);
    expect(overlappingRows(decision)).toEqual(isCrossing ? [{ row: 1, other: 0 }] : []);
  });

  test('with the same action crosses nothing', () => {
    const crossing = column('words', words('a', 'b'), words('b', 'c'));
    expect(overlappingRows(table([crossing], ['Go', 'Go']))).toEqual([]);
  });
});

test('the first of several rows is named, and no row is behind a later one', () => {
  const decision = table([column('words', words('a'), any, words('b'), words('a'))]);
  expect(unreachableRows(decision)).toEqual([
    { row: 2, other: 1 },
    { row: 3, other: 0 },
  ]);
});

describe('missing', () => {
  test.each<[string, Column, unknown[]]>([
    ['the other word of a choice', column('choice', words('yes')), ['no']],
    ['no word of a choice', column('choice', words('yes'), words('no')), []],
    ['no word where any is taken', column('choice', words('yes'), any), []],
    ['no free word', column('words', words('a')), []],
    ['a number between two ranges', column('numbers', numbers(least, 4), numbers(6, most)), [5]],
    ['no number between ranges that meet', column('numbers', numbers(least, 5), numbers(6, most)), []],
    ['numbers beside the ends, in order', column('numbers', numbers(6, most), numbers(least, 2)), [3, 5]],
    ['numbers between ranges with ends', column('numbers', numbers(6, 9), numbers(1, 3)), [4, 5]],
    ['no number below or above them', column('numbers', numbers(3, 9)), []],
    ['no number between single ones', column('numbers', numbers(1, 1), numbers(4, 4)), []],
    [
      'no number beside a single one without a whole range',
      column('numbers', numbers(least, 3), numbers(7, 7)),
      [],
    ],
    ['no number above a range without an end', column('numbers', numbers(7, 7), numbers(9, most)), []],
    [
      'a number beside a single one in a whole range',
      column('numbers', numbers(least, 3), numbers(4, 4), numbers(6, most)),
      [5],
    ],
    [
      'no number where the rest is taken',
      column('numbers', numbers(least, 4), numbers(6, most), otherwise),
      [],
    ],
  ])('is %s', (_, one, expected) => {
    expect(missingCases(table([one]))).toEqual(expected.map((value) => [value]));
  });

  test('is what a free word leaves out, for each word that stands in a row', () => {
    const free = column('words', words('red'), words('red'), words('green'), any);
    const choice = column('choice', words('yes'), words('no'), words('yes'), words('yes'));
    expect(missingCases(table([free, choice]))).toEqual([['green', 'no']]);
  });

  test('is not looked for among more than 4096 cases', () => {
    const choices = (count: number) => Array.from({ length: count }, () => column('choice', words('yes')));
    expect(missingCases(table(choices(12)))).toHaveLength(4095);
    expect(missingCases(table(choices(13)))).toEqual([]);
  });
});
