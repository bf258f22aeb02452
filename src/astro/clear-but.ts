import { chmodSync, lstatSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Deletes everything in a folder but some plain files, by their paths in it with slashes, and the folders that hold them.
 * Returns the paths that were left. Folders that nobody may write into, as copies from elsewhere can be, become writable.
 */
export function clearBut(folder: string, isLeft: (path: string) => boolean): Set<string> {
  const left = new Set<string>();

  /** True when nothing is left. */
  function clear(path: string): boolean {
    let isEmpty = true;
    makeWritable(join(folder, path));
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      const inner = path ? `${path}/${entry.name}` : entry.name;
      if (entry.isDirectory()) {
        if (clear(inner)) rmdirSync(join(folder, inner));
        else isEmpty = false;
      } else if (entry.isFile() && isLeft(inner)) {
        left.add(inner);
        isEmpty = false;
      } else rmSync(join(folder, inner));
    }
    return isEmpty;
  }

  if (lstatSync(folder, { throwIfNoEntry: false })) clear('');
  return left;
}

function makeWritable(folder: string): void {
  const { mode } = lstatSync(folder);
  if ((mode & 0o200) === 0) chmodSync(folder, (mode & 0o7777) | 0o700);
}
