import { createHash } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/**
 * The pages of the last build, each with the key of all that it shows. Whatever is wrong with the files, a page is
 * given back only if its bytes are those that were kept.
 */
export interface PageCache {
  /** The bytes kept under this path and key; undefined if there are none, or if they were damaged. */
  take(path: string, key: string): Buffer | undefined;
  keep(path: string, key: string, body: Buffer): void;
  /** Makes what was taken and kept the cache of the next build. Returns how many pages were damaged. */
  close(): number;
}

/** Key, place in the pack, length, and digest of the bytes. */
type Entry = [key: string, start: number, length: number, digest: string];

export function openPageCache(folder: string): PageCache {
  mkdirSync(folder, { recursive: true });
  const file = (name: string) => join(folder, name);
  const index = readIndex(file('pages.json'));
  const old = index ?? new Map<string, Entry>();
  const oldPack = old.size > 0 ? openPack(file('pages.bin')) : undefined;
  const pack = openSync(file('pages.bin.next'), 'w');
  const pages = new Map<string, Entry>();
  let end = 0;
  let damaged = 0;

  function keep(path: string, key: string, body: Buffer): void {
    writeSync(pack, body);
    pages.set(path, [key, end, body.length, digest(body)]);
    end += body.length;
  }

  return {
    take(path, key) {
      if (!index) damaged++;
      const entry = old.get(path);
      if (!entry || entry[0] !== key) return undefined;
      const body = oldPack === undefined ? undefined : readPart(oldPack, entry[1], entry[2]);
      if (!body || digest(body) !== entry[3]) {
        damaged++;
        return undefined;
      }
      keep(path, key, body);
      return body;
    },
    keep,
    close() {
      closeSync(pack);
      if (oldPack !== undefined) closeSync(oldPack);
      // Between the two renames the index fits no pack; the digests show it.
      writeFileSync(file('pages.json.next'), JSON.stringify([...pages]));
      renameSync(file('pages.bin.next'), file('pages.bin'));
      renameSync(file('pages.json.next'), file('pages.json'));
      return damaged;
    },
  };
}

/** Forgets all pages. */
export function clearPageCache(folder: string): void {
  for (const name of ['pages.json', 'pages.bin']) rmSync(join(folder, name), { force: true });
}

/** Empty before the first build; undefined for a file that is damaged, and may have held any page. */
function readIndex(file: string): Map<string, Entry> | undefined {
  try {
    const entries: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return Array.isArray(entries) && entries.every(isEntry) ? new Map(entries) : undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? new Map() : undefined;
  }
}

function isEntry(value: unknown): value is [string, Entry] {
  if (!Array.isArray(value) || typeof value[0] !== 'string' || !Array.isArray(value[1])) return false;
  const [key, start, length, sum] = value[1] as unknown[];
  return (
    typeof key === 'string' &&
    typeof sum === 'string' &&
    Number.isSafeInteger(start) &&
    Number.isSafeInteger(length)
  );
}

function openPack(file: string): number | undefined {
  try {
    return openSync(file, 'r');
  } catch {
    return undefined;
  }
}

/** No page is as long: a length that the index got wrong must not take all memory. */
const longest = 64 * 1024 * 1024;

function readPart(pack: number, start: number, length: number): Buffer | undefined {
  if (start < 0 || length < 0 || length > longest) return undefined;
  const body = Buffer.alloc(length);
  return readSync(pack, body, 0, length, start) === length ? body : undefined;
}

function digest(body: Buffer): string {
  return createHash('sha256').update(body).digest('base64url');
}
