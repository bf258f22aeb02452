import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { InstrumenterContext } from '@stryker-mutator/api/core';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import type { CollectedTest } from './collect-tests.ts';

/**
 * Runs the tests that judge the linter inside Stryker's own process: all are imported once, and a mutant is a value that
 * the code looks up. Vitest would start a worker and import the linter anew for each of thousands of mutants. Two files
 * are not mutated: the tables that they fill last as long as the process, and mutants would outlive their run in them.
 */

const testFiles = 'tests/unit/lint/**/*.test.ts';

/** More lookups of one mutant in one test come from a loop without end. Without mutants, a test makes fewer than a tenth. */
const mostHits = 1_000_000;

/** How long each test took with no mutant, for the processes that Stryker starts later. */
const timesFile = 'test-times.json';

const standIn = new URL('collect-tests.ts', import.meta.url).href;

/** What a mutated file reads and writes while it runs. */
const context: { [Name in keyof InstrumenterContext]: InstrumenterContext[Name] | undefined } = {};
Object.assign(globalThis, { __stryker__: context });

let tests: readonly CollectedTest[] = [];

const runner: TestRunner = {
  // With `ignoreStatic` no mutant lives while files load, so there is never a reason to load them again.
  capabilities: () => ({ reloadEnvironment: true }),
  init: importTests,
  dryRun: runAll,
  mutantRun: runForMutant,
};

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'in-process', () => runner)];

async function importTests(): Promise<void> {
  registerHooks({
    resolve: (specifier, { parentURL = '', ...rest }, next) =>
      specifier === 'vitest' && parentURL !== standIn
        ? { url: standIn, shortCircuit: true }
        : next(specifier, { parentURL, ...rest }),
  });
  const { collectFile, collected } = await import(standIn);
  for (const file of globSync(testFiles).sort()) await collectFile(file, pathToFileURL(resolve(file)).href);
  tests = existsSync(timesFile)
    ? quickFirst(collected, JSON.parse(readFileSync(timesFile, 'utf8')))
    : collected;
}

/** Most mutants fall to one of the quick tests. */
function quickFirst(all: readonly CollectedTest[], times: Record<string, number>): CollectedTest[] {
  return all.toSorted((a, b) => (times[a.id] ?? 0) - (times[b.id] ?? 0));
}

async function runAll(): Promise<DryRunResult> {
  const results: TestResult[] = [];
  for (const test of tests) {
    context.currentTestId = test.id;
    results.push(await run(test));
  }
  context.currentTestId = undefined;
  const times = Object.fromEntries(results.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
  writeFileSync(timesFile, JSON.stringify(times));
  tests = quickFirst(tests, times);
  const { mutantCoverage = { static: {}, perTest: {} } } = context;
  return { status: DryRunStatus.Complete, tests: results, mutantCoverage };
}

async function runForMutant({ activeMutant, testFilter }: MutantRunOptions): Promise<MutantRunResult> {
  const asked = new Set(testFilter);
  Object.assign(context, { activeMutant: activeMutant.id, hitLimit: mostHits });
  const results: TestResult[] = [];
  for (const test of tests.filter(({ id }) => !testFilter || asked.has(id))) {
    context.hitCount = 0;
    const result = await run(test);
    results.push(result);
    const isEndless = context.hitCount > mostHits;
    if (result.status === TestStatus.Failed) await requirePass(test);
    if (result.status === TestStatus.Failed || isEndless) break;
  }
  context.activeMutant = undefined;
  const endless = determineHitLimitReached(context.hitCount, mostHits);
  return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests: results });
}

/**
 * A test that fails without the mutant, too, fails because of what a mutant left in a cache. Throws then: Stryker tries
 * again in a new process.
 */
async function requirePass(test: CollectedTest): Promise<void> {
  const { activeMutant } = context;
  context.activeMutant = undefined;
  const { status } = await run(test);
  if (status === TestStatus.Failed) throw new Error(`A mutant outlived its run, as ${test.id} shows.`);
  context.activeMutant = activeMutant;
}

async function run({ id, run }: CollectedTest): Promise<TestResult> {
  const start = performance.now();
  const failure = await failureOf(run);
  const timeSpentMs = performance.now() - start;
  if (failure === undefined) return { id, name: id, timeSpentMs, status: TestStatus.Success };
  return { id, name: id, timeSpentMs, status: TestStatus.Failed, failureMessage: failure };
}

async function failureOf(run: () => unknown): Promise<string | undefined> {
  try {
    await run();
  } catch (error) {
    return String(error).slice(0, 1000);
  }
}
