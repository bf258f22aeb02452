import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

const aside: string[] = [];

/**
 * Moves a folder out of the way, to be deleted when the benchmark ends. Some file systems (ext4 without a journal) make
 * new files several times as slowly for minutes after many were deleted: each build would pay for the one before.
 */
export function setAside(folder: string): void {
  if (!existsSync(folder)) return;
  const target = join(dirname(folder), `.aside-${process.pid}-${aside.length}`);
  renameSync(folder, target);
  if (aside.push(target) > 1) return;
  process.once('exit', () => {
    for (const old of aside) rmSync(old, { recursive: true, force: true });
  });
}
