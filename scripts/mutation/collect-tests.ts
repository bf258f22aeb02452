import { format } from 'node:util';

export { expect, vi } from 'vitest';

/**
 * Takes Vitest's place for the tests that Stryker runs: collects them once, so that each mutant costs only the tests
 * that reach it, and no new imports. Knows what the linter's tests use; an import of anything else fails at once.
 */

export interface CollectedTest {
  /** Unlike those of all others, and the same in every process. */
  id: string;
  run: Run;
}

type Run = () => unknown;
type Body = (...row: never[]) => unknown;

export const collected: CollectedTest[] = [];
let path: string[] = [];

/** Collects what a file of tests holds as it is imported. */
export async function collectFile(name: string, url: string): Promise<void> {
  path = [name];
  await import(url);
}

export function describe(name: string, body: Run): void {
  path.push(name);
  body();
  path.pop();
}

/** Leaves out a test that asks for more time: it tries size, and would run for most mutants. */
export function test(name: string, ...rest: [options: { timeout: number }, body: Run] | [body: Run]): void {
  const [run] = rest;
  if (typeof run === 'function') collected.push({ id: [collected.length, ...path, name].join(' > '), run });
}

describe.each =
  (rows: readonly unknown[]) =>
  (name: string, body: Body): void =>
    forEachRow(rows, name, body, describe);

test.each =
  (rows: readonly unknown[]) =>
  (name: string, body: Body): void =>
    forEachRow(rows, name, body, test);

function forEachRow(
  rows: readonly unknown[],
  name: string,
  body: Body,
  add: (name: string, body: Run) => void,
): void {
  for (const row of rows) {
    const values = (Array.isArray(row) ? row : [row]) as never[];
    add(format(name, ...values), () => body(...values));
  }
}
