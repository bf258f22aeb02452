import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Keeps a second build of the same project from touching the first one's files, until this process ends. */
export function lockFolder(folder: string): void {
  const file = join(folder, 'lock');
  const holder = holderOf(file);
  if (holder === process.pid) return;
  if (holder !== undefined) takeAway(file);
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new LockError(holderOf(file), file);
  }
  process.once('exit', () => rmSync(file, { force: true }));
}

class LockError extends Error {
  constructor(holder: number | undefined, file: string) {
    super(
      `Another build of this project is running (process ${holder}). Wait until it ends; if there is none, delete ${file}.`,
    );
    this.stack = '';
  }
}

/**
 * Removes the lock of a build that was killed. It is moved before it is looked at: of two builds that begin at once only
 * one gets it, and neither deletes the new lock of the other.
 */
function takeAway(file: string): void {
  const taken = `${file}.${process.pid}`;
  try {
    renameSync(file, taken);
  } catch {
    return;
  }
  const holder = holderOf(taken);
  if (holder !== undefined && isRunning(holder)) {
    renameSync(taken, file);
    throw new LockError(holder, file);
  }
  rmSync(taken);
}

function holderOf(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  // A lock that was cut off while it was written names nobody.
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
