import { accessSync, constants, readdirSync, realpathSync, statSync } from 'node:fs';
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
  if (statSync(target, { throwIfNoEntry: false })?.isFile()) throw new OutputError(`${out} is a file.`);
  if (!isReplaceable(target)) throw new OutputError(`${out} holds files that no earlier build made.`);
  const problem = whyNotWritable(target);
  if (problem) throw new OutputError(`${out} cannot be written: ${problem}.`);
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
  if (!statSync(target, { throwIfNoEntry: false })) return true;
  try {
    const names = readdirSync(target);
    return names.length === 0 || readdirSync(join(target, 'pagefind')).includes('pagefind-entry.json');
  } catch {
    return false;
  }
}

/** Why nothing can be put in the place of a folder, asked before a build and not after it. */
function whyNotWritable(target: string): string | undefined {
  const parent = nearestThere(dirname(target));
  const place = statSync(target, { throwIfNoEntry: false });
  if (!statSync(parent).isDirectory()) return `${parent} is a file`;
  if (place && place.dev !== statSync(parent).dev)
    return 'it is a disk of its own, and a build replaces the folder as a whole. A folder inside it will do';
  if (!isWritable(parent)) return `nothing can be written into ${parent}`;
  // It could be put aside, but not be deleted.
  if (place && !isWritable(target)) return 'it is read-only';
  return undefined;
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path itself, or what is there of it. */
function nearestThere(path: string): string {
  try {
    statSync(path);
    return path;
  } catch {
    return nearestThere(dirname(path));
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
