import type { Edit, Finding } from '../../schema/finding.ts';
import { createTakenSpans, type Span, type TakenSpans } from './taken-spans.ts';

/** Edits by file, of fixes that do not touch each other. */
export interface Chosen {
  fixes: number;
  edits: Map<string, Edit[]>;
}

/** How many fixes a file may take in a round. */
export type Allowance = (file: string) => number;

/**
 * Takes the safe fixes in order of their findings. A fix is made as a whole: one that overlaps an earlier one in any
 * file waits for the next round.
 */
export function chooseFixes(
  findings: readonly Finding[],
  allowed: Allowance = () => Number.POSITIVE_INFINITY,
): Chosen {
  const counts = new Map<string, number>();
  const edits = new Map<string, Edit[]>();
  const spans = new Map<string, TakenSpans>();
  let fixes = 0;
  for (const { fix, file: own } of findings) {
    const wanted = fix?.edits.map((edit) => ({ ...edit, file: edit.file ?? own })) ?? [];
    const isFree = wanted.every(
      (edit) =>
        (counts.get(edit.file) ?? 0) < allowed(edit.file) &&
        (spans.get(edit.file)?.isFree(spanOf(edit)) ?? true),
    );
    if (wanted.length === 0 || !isFree) continue;
    fixes++;
    for (const file of new Set(wanted.map((edit) => edit.file)))
      counts.set(file, (counts.get(file) ?? 0) + 1);
    for (const edit of wanted) {
      getOrMake(edits, edit.file, () => []).push(edit);
      getOrMake(spans, edit.file, createTakenSpans).take(spanOf(edit));
    }
  }
  return { fixes, edits };
}

function getOrMake<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

/** One number for a place: no line is as long as this. */
const lineFactor = 2 ** 22;

function spanOf({ line, column, endLine, endColumn }: Edit): Span {
  return { start: line * lineFactor + column, end: endLine * lineFactor + endColumn };
}
