import type { Column, Condition } from '../library/conditions.ts';
import type { Decision } from '../library/decisions.ts';

/** What can be proven about the rows of a decision table. */

/** One value for each column. */
type Case = readonly (number | string)[];

/** Two rows, by their places. */
export interface RowPair {
  row: number;
  other: number;
}

/** Rows that an earlier row takes all cases of: a reader who goes from the top never gets to them. */
export function unreachableRows({ columns, rows }: Decision): RowPair[] {
  return rows.flatMap((_, row) => {
    const other = rows.findIndex(
      (_, earlier) => earlier < row && columns.every((column) => holds(column, earlier, row)),
    );
    return other < 0 ? [] : [{ row, other }];
  });
}

function holds({ conditions }: Column, outer: number, inner: number): boolean {
  const [a, b] = [conditions[outer] as Condition, conditions[inner] as Condition];
  if (isOpen(a)) return true;
  if (a.type === 'words' && b.type === 'words') return b.values.every((value) => a.values.includes(value));
  return a.type === 'numbers' && b.type === 'numbers' && a.low <= b.low && b.high <= a.high;
}

/**
 * Pairs of rows with different actions that both hold for some case, and neither of which is the general rule to the
 * other's exception.
 */
export function overlappingRows(decision: Decision): RowPair[] {
  const { columns, rows } = decision;
  return rows.flatMap(({ action }, row) => {
    const other = rows.findIndex(
      (earlier, i) =>
        i < row &&
        earlier.action !== action &&
        columns.every((column) => meet(column, i, row)) &&
        !columns.every((column) => holds(column, i, row)) &&
        !columns.every((column) => holds(column, row, i)),
    );
    return other < 0 ? [] : [{ row, other }];
  });
}

/** “Otherwise” takes what the others leave, so it meets none. */
function meet({ conditions }: Column, one: number, two: number): boolean {
  const [a, b] = [conditions[one] as Condition, conditions[two] as Condition];
  if (a.type === 'otherwise' || b.type === 'otherwise') return a.type === b.type;
  if (a.type === 'any' || b.type === 'any') return true;
  if (a.type === 'words' && b.type === 'words') return b.values.some((value) => a.values.includes(value));
  return a.type === 'numbers' && b.type === 'numbers' && a.low <= b.high && b.low <= a.high;
}

function isOpen({ type }: Condition): boolean {
  return type === 'any' || type === 'otherwise';
}

/** More cases than a person would write down; a table of so many is not judged. */
const maxCases = 4096;

/**
 * Cases that no row holds for, as far as the columns say what cases there are: both words of a choice, every number
 * between two ranges that were named, and of free words those that stand together in a row.
 */
export function missingCases({ columns, rows }: Decision): Case[] {
  const domains = columns.map(domainOf);
  const combinations = freeCombinations(columns, rows.length);
  const count = domains.reduce((product, domain) => product * (domain?.length ?? 1), combinations.length);
  if (domains.every((domain) => domain === undefined) || count > maxCases) return [];
  return combinations.flatMap((words) =>
    expand(words, domains).filter((values) => !rows.some((_, row) => isTaken(columns, row, values))),
  );
}

/** The values of a column that must all be answered; undefined for free words. */
function domainOf({ domain, conditions, choices }: Column): Case | undefined {
  if (domain === 'choice') return choices;
  return domain === 'numbers' ? numbersOf(conditions) : undefined;
}

/** Every end of a range with the numbers beside it, between the least and the greatest that stand in the column. */
function numbersOf(conditions: readonly Condition[]): number[] {
  const ranges = conditions.filter((condition) => condition.type === 'numbers');
  const ends = ranges.flatMap(({ low, high }) => [low, high]).filter(Number.isFinite);
  const isWhole =
    ranges.some(({ low }) => low === Number.NEGATIVE_INFINITY) &&
    ranges.some(({ high }) => high === Number.POSITIVE_INFINITY);
  if (!isWhole && ranges.some(({ low, high }) => low === high)) return [ends[0] ?? 0];
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const near = ends
    .flatMap((end) => [end - 1, end, end + 1])
    .filter((value) => value >= least && value <= most);
  return [...new Set(near)].sort((a, b) => a - b);
}

/** For each row the free words that it asks for; `undefined` where a column is no free words, or the row takes any. */
function freeCombinations(columns: readonly Column[], rows: number): (string | undefined)[][] {
  const found = new Map<string, (string | undefined)[]>();
  for (let row = 0; row < rows; row++) {
    const asked = columns.map(({ domain, conditions }) => {
      const condition = conditions[row] as Condition;
      return domain === 'words' && condition.type === 'words' ? condition.values[0] : undefined;
    });
    const isFull = columns.every(({ domain }, i) => domain !== 'words' || asked[i] !== undefined);
    if (isFull) found.set(JSON.stringify(asked), asked);
  }
  return [...found.values()];
}

function expand(words: readonly (string | undefined)[], domains: readonly (Case | undefined)[]): Case[] {
  return domains.reduce<Case[]>(
    (cases, domain, i) =>
      cases.flatMap((values) => (domain ?? [words[i] ?? '']).map((value) => [...values, value])),
    [[]],
  );
}

function isTaken(columns: readonly Column[], row: number, values: Case): boolean {
  return columns.every(({ conditions }, i) => {
    const condition = conditions[row] as Condition;
    const value = values[i];
    if (condition.type === 'words') return condition.values.includes(String(value));
    if (condition.type !== 'numbers') return true;
    return typeof value === 'number' && condition.low <= value && value <= condition.high;
  });
}
