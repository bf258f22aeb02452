import { chmod, mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UsageError } from './usage-error.ts';

const reasons: Record<string, string> = {
  EACCES: 'you may not write there',
  EEXIST: 'a file stands where a folder is wanted',
  EISDIR: 'it is a folder',
  ENOENT: 'that is no name of a file',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file stands where a folder is wanted',
  EPERM: 'you may not write there',
  EROFS: 'the disk can only be read',
};

/**
 * Writes a file as a whole or not at all: readers see the old text or the new one. The mode stays; a link stays a
 * link, and the file that it leads to is written. Folders above it are made. Throws a UsageError that says why it cannot
 * be written.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const mode = await stat(target).then(
    (stats) => stats.mode & 0o7777,
    () => undefined,
  );
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.pitcrew`);
  try {
    await mkdir(dirname(target), { recursive: true });
    await writeFile(draft, text);
    if (mode !== undefined) await chmod(draft, mode);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new UsageError(`\`${path}\` cannot be written: ${reasons[code] ?? String(error)}.`, {
      cause: error,
    });
  }
}
