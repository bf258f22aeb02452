import { readFile } from 'node:fs/promises';
import { type Findability, findabilitySchema } from '../schema/findability.ts';
import { type Comparison, compareReports } from '../search/compare-questions.ts';
import { UsageError } from './usage-error.ts';

/** What a search must reach; per cent and points of per cent. */
export interface Gate {
  minSuccess1?: number;
  minSuccess3?: number;
  maxMisspelledLoss?: number;
  /** File of an earlier report. */
  compare?: string;
}

interface Verdict {
  /** Sentences: what was missed. */
  failures: string[];
  comparison: Comparison | undefined;
}

/** Holds a report against what was demanded of it, and against an earlier one. */
export function checkGate(found: Findability, gate: Gate, base: Findability | undefined): Verdict {
  const { summary, misspelled } = found;
  const failures = [
    ...below('success@1', summary.success1, gate.minSuccess1),
    ...below('success@3', summary.success3, gate.minSuccess3),
  ];
  const loss = summary.success3 - misspelled.success3;
  if (gate.maxMisspelledLoss !== undefined && misspelled.questions > 0 && loss > gate.maxMisspelledLoss)
    failures.push(
      `A slip costs ${loss.toFixed(1)} points of success@3; at most ${gate.maxMisspelledLoss} are allowed.`,
    );
  const comparison = base && compareReports(base, found);
  const fallen = comparison?.displaced.length ?? 0;
  if (fallen > 0)
    failures.push(`${fallen} ${fallen === 1 ? 'answer' : 'answers'} fell since the earlier report.`);
  return { failures, comparison };
}

function below(name: string, share: number, least: number | undefined): string[] {
  return least !== undefined && share < least
    ? [`${name} is ${share} %; at least ${least} % is demanded.`]
    : [];
}

/** Reads a report that `--format json` printed. */
export async function readReport(file: string): Promise<Findability> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`${file} cannot be read. Write one with pitcrew find --questions --format json.`);
  });
  try {
    return findabilitySchema.parse(JSON.parse(text));
  } catch {
    throw new UsageError(`${file} is no report of pitcrew find --questions --format json.`);
  }
}
