import type { Edit } from '../schema/finding.ts';

/** An edit that names its file. */
export type FileEdit = Edit & { file: string };

/** Several insertions at one place become one, in their order: what two edits there would do is up to the client. */
export function joinInsertions(edits: readonly FileEdit[]): FileEdit[] {
  const joined: FileEdit[] = [];
  const insertions = new Map<string, FileEdit>();
  for (const edit of edits) {
    const isInsertion = edit.line === edit.endLine && edit.column === edit.endColumn;
    const key = `${edit.file}:${edit.line}:${edit.column}`;
    const before = isInsertion ? insertions.get(key) : undefined;
    if (before) before.text += edit.text;
    else joined.push({ ...edit });
    const last = joined.at(-1);
    if (isInsertion && !before && last) insertions.set(key, last);
  }
  return joined;
}
