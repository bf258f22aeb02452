import { linkSync, lstatSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Gives a file a second name if it holds these bytes, and says whether it did. Nobody may write into such a file: both
 * names would show it.
 */
export function linkIfSame(file: string, name: string, bytes: Buffer): boolean {
  const place = lstatSync(file, { throwIfNoEntry: false });
  return (
    place?.isFile() === true && place.size === bytes.length && readsAs(file, bytes) && linkFile(file, name)
  );
}

/** Whatever has the name already goes. False where a file cannot have two names, as on some disks. */
export function linkFile(file: string, name: string): boolean {
  try {
    if (isSameFile(file, name)) return true;
    rmSync(name, { force: true });
    mkdirSync(dirname(name), { recursive: true });
    linkSync(file, name);
    return true;
  } catch {
    return false;
  }
}

function isSameFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => lstatSync(path, { throwIfNoEntry: false, bigint: true }));
  return a !== undefined && a.ino === b?.ino && a.dev === b.dev;
}

function readsAs(file: string, bytes: Buffer): boolean {
  try {
    return readFileSync(file).equals(bytes);
  } catch {
    return false;
  }
}
