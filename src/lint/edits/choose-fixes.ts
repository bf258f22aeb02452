import type { Edit, Finding } from '../../schema/finding.ts';

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
  let fixes = 0;
  for (const { fix, file: own } of findings) {
    const wanted = fix?.edits.map((edit) => ({ ...edit, file: edit.file ?? own })) ?? [];
    const isFree = wanted.every(
      (edit) =>
        (counts.get(edit.file) ?? 0) < allowed(edit.file) &&
        !edits.get(edit.file)?.some((taken) => overlaps(taken, edit)),
    );
    if (wanted.length === 0 || !isFree) continue;
    fixes++;
    for (const file of new Set(wanted.map((edit) => edit.file)))
      counts.set(file, (counts.get(file) ?? 0) + 1);
    for (const edit of wanted) edits.set(edit.file, [...(edits.get(edit.file) ?? []), edit]);
  }
  return { fixes, edits };
}

/** Two insertions at one place overlap, too. */
function overlaps(a: Edit, b: Edit): boolean {
  return (start(a) < end(b) && start(b) < end(a)) || start(a) === start(b);
}

/** One number for a place: no line is as long as this. */
const lineFactor = 2 ** 22;
const start = ({ line, column }: Edit) => line * lineFactor + column;
const end = ({ endLine, endColumn }: Edit) => endLine * lineFactor + endColumn;
