import { readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';

/** Where a build is made before it is published: inside `.pitcrew/`, with the project's packages in reach. */
export function workFolder(root: string): string {
  const folder = resolve(root);
  return basename(folder) === '.pitcrew' ? folder : join(folder, '.pitcrew');
}

/**
 * The folder that a build replaces, links followed. Throws with what to do if that would delete anything but an
 * earlier build: the content, the project, or a folder that somebody else filled.
 */
export function checkOutput(out: string, { content, kept }: { content: string; kept: string[] }): string {
  const target = realPath(resolve(out));
  const isIn = (inner: string, outer: string) => inner === outer || inner.startsWith(outer + sep);
  const endangered = [content, ...kept]
    .map((path) => realPath(resolve(path)))
    .find((path) => isIn(path, target));
  if (endangered) throw new OutputError(`${out} holds ${endangered}, which a build would replace.`);
  if (isIn(target, realPath(resolve(content))))
    throw new OutputError(`${out} lies inside the content folder.`);
  if (!isReplaceable(target))
    throw new OutputError(`${out} holds files that no earlier build made. Empty it first.`);
  return target;
}

/** A folder that cannot take a build. */
export class OutputError extends Error {
  constructor(reason: string) {
    super(`${reason} Name another folder for the site.`);
    this.stack = '';
  }
}

/** A folder that is not there, is empty, or holds a site of ours: nothing else has this file of the search index. */
function isReplaceable(target: string): boolean {
  try {
    if (!statSync(target).isDirectory()) return false;
    const names = readdirSync(target);
    return (
      names.length === 0 ||
      (names.includes('pagefind') && readdirSync(join(target, 'pagefind')).includes('pagefind-entry.json'))
    );
  } catch {
    return true;
  }
}

/** The path with links followed, as far as it exists. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPath(parent), basename(path));
  }
}

/** Keeps a second build of the same project from touching the first one's files, until this process ends. */
export function lockFolder(folder: string): void {
  const file = join(folder, 'lock');
  const holder = lockHolder(file);
  if (holder === process.pid) return;
  if (holder !== undefined && isRunning(holder)) throw new LockError(holder);
  rmSync(file, { force: true });
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch {
    throw new LockError(lockHolder(file));
  }
  process.once('exit', () => rmSync(file, { force: true }));
}

class LockError extends Error {
  constructor(holder: number | undefined) {
    super(`Another build of this project is running (process ${holder}). Wait until it ends.`);
    this.stack = '';
  }
}

function lockHolder(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Puts a finished build in the place of the last one. Both stand on the same disk by then, so that two renames do it:
 * between them nothing stands at the target, and never half a site.
 */
export async function swap(built: string, target: string): Promise<void> {
  const next = `${target}.next`;
  const old = `${target}.old`;
  await rm(next, { recursive: true, force: true });
  await rm(old, { recursive: true, force: true });
  await mkdir(dirname(target), { recursive: true });
  await move(built, next);
  const isThere = await stat(target).then(
    () => true,
    () => false,
  );
  if (isThere) await rename(target, old);
  await rename(next, target);
  await rm(old, { recursive: true, force: true });
}

/** A rename, or a copy where the two lie on different disks. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true });
  }
}
