import { cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { clearBut } from './clear-but.ts';
import { OutputError } from './output.ts';

/** What stands beside a published folder while it is replaced. Whatever has one of these names is whole. */
const besides = (target: string) => ({
  /** The new site. */
  next: `${target}.next`,
  /** The last site, until the new one has its place. */
  old: `${target}.old`,
  /** What is being deleted. */
  gone: `${target}.gone`,
});

/**
 * Puts a finished build in the place of the last one, and the last one in its place: most of its folders and files are
 * those of the next build, too. Both stand on the same disk by then, so that two renames do it: between them nothing
 * stands at the target, and never half a site. What fails leaves the last build where it was.
 */
export async function swap(built: string, target: string): Promise<void> {
  const { next, old, gone } = besides(target);
  try {
    await rm(next, { recursive: true, force: true });
    await mkdir(dirname(target), { recursive: true });
    await move(built, next);
    const isThere = await exists(target);
    if (isThere) await rename(target, old);
    await rename(next, target).catch(async (error) => {
      if (isThere) await rename(old, target);
      throw error;
    });
  } catch (error) {
    await rm(next, { recursive: true, force: true }).catch(() => {});
    const reason = error instanceof Error ? error.message : String(error);
    throw new OutputError(`${target} could not be replaced, and was left as it was: ${reason}.`);
  }
  await rename(old, built).catch(() => remove(old, gone));
}

/**
 * Ends a swap that was cut off. A build that was killed between the two renames has left the last site aside: it comes
 * back, so that it is there even if no build succeeds any more.
 */
export async function settle(target: string): Promise<void> {
  const { old, gone } = besides(target);
  if (!(await exists(old))) return;
  if (await exists(target)) await remove(old, gone);
  else await rename(old, target);
}

/** Renames before it deletes, so that no half deleted site is taken for a whole one. */
async function remove(old: string, gone: string): Promise<void> {
  await removeWhole(gone);
  if (await exists(old)) await rename(old, gone);
  await removeWhole(gone);
}

async function removeWhole(folder: string): Promise<void> {
  clearBut(folder, () => false);
  await rm(folder, { recursive: true, force: true });
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
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
