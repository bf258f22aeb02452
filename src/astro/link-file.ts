import { linkSync, lstatSync, readFileSync } from 'node:fs';

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

/** False where a file cannot have two names, as on some disks, or where the second one is taken. */
export function linkFile(file: string, name: string): boolean {
  try {
    linkSync(file, name);
    return true;
  } catch {
    return false;
  }
}

function readsAs(file: string, bytes: Buffer): boolean {
  try {
    return readFileSync(file).equals(bytes);
  } catch {
    return false;
  }
}
