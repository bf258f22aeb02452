import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/**
 * What Astro and the painter of previews keep from one build to the next, and take again unseen: pictures and the data
 * store. A build that is killed, or a disk that fails, may leave half a picture there. So each build that succeeds
 * writes down what it left, and the next one deletes whatever is not that.
 */
const kept = ['assets', 'data-store.json', 'pitcrew/social'];

/** Size, time of the last change in milliseconds, and digest. */
type Entry = [size: number, changed: number, digest: string];

interface Paths {
  list: string;
  /** Stands there while a build runs, and after one that did not end well. */
  mark: string;
}

const pathsIn = (cache: string): Paths => ({
  list: join(cache, 'pitcrew/kept.json'),
  mark: join(cache, 'pitcrew/unfinished'),
});

/**
 * Deletes every kept file that is not as the last successful build left it. Returns how many of them that build had
 * left otherwise; 0 after a build that did not end well, which may have changed them itself.
 */
export function dropDoubtful(cache: string): number {
  const { list, mark } = pathsIn(cache);
  const entries = readList(list);
  const isUnfinished = exists(mark);
  let damaged = 0;
  for (const file of filesIn(cache)) {
    const entry = entries.get(file);
    if (entry && isSame(join(cache, file), entry)) continue;
    rmSync(join(cache, file));
    if (entry && !isUnfinished) damaged++;
  }
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, '');
  return damaged;
}

/** Writes down what a build that succeeded has left. */
export function noteKept(cache: string): void {
  const { list, mark } = pathsIn(cache);
  const before = readList(list);
  const entries = filesIn(cache).map((file): [string, Entry] => {
    const { size, mtimeMs } = statSync(join(cache, file));
    const old = before.get(file);
    const digest = old?.[0] === size && old[1] === mtimeMs ? old[2] : digestOf(join(cache, file));
    return [file, [size, mtimeMs, digest]];
  });
  writeFileSync(`${list}.next`, JSON.stringify(entries));
  renameSync(`${list}.next`, list);
  rmSync(mark, { force: true });
}

/** A file with the size and the time that it had is not read: that would take longer than to build. */
function isSame(file: string, [size, changed, digest]: Entry): boolean {
  const now = statSync(file);
  if (now.size !== size) return false;
  return now.mtimeMs === changed || digestOf(file) === digest;
}

function digestOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('base64url');
}

/** The kept files below a cache, by their paths in it. */
function filesIn(cache: string): string[] {
  return kept.flatMap((path) => {
    const place = join(cache, path);
    if (!exists(place)) return [];
    if (!statSync(place).isDirectory()) return [path];
    return readdirSync(place, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(cache, join(parentPath, name)).split(sep).join('/'));
  });
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function readList(file: string): Map<string, Entry> {
  try {
    return new Map(JSON.parse(readFileSync(file, 'utf8')) as [string, Entry][]);
  } catch {
    return new Map();
  }
}
