import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { PagefindFragment } from '../search/pagefind.ts';
import type { IndexedText } from '../search/write-vocabulary.ts';
import { clearBut } from './clear-but.ts';
import { linkFile } from './link-file.ts';

/** The texts that Pagefind keeps of the pages of an index, a file each, by the names of the files. */
export type Fragments = Map<string, IndexedText>;

/** Where they stand in a site, with a slash at the end. */
export const fragmentFolder = 'pagefind/fragment/';

const folderOf = (indexFolder: string) => join(indexFolder, 'fragment');

/**
 * Gives a new index the sound fragments that another one has of some pages, by their addresses, and no others. Pagefind
 * writes no fragment whose name is taken, and a name is but a short digest: of any other page, it may be another text.
 */
export function takeFragments(from: string, to: string, addresses: ReadonlySet<string>): Fragments {
  const taken: Fragments = new Map();
  for (const name of addresses.size > 0 ? namesIn(from) : []) {
    const file = join(folderOf(from), name);
    const fragment = readIfSound(file);
    if (fragment && addresses.has(fragment.url) && linkFile(file, join(folderOf(to), name)))
      taken.set(name, textOf(fragment));
  }
  clearBut(to, (path) => taken.has(path.slice('fragment/'.length)));
  return taken;
}

/** The texts of all pages of an index, in the order of the names. Those that are known need not be read. */
export function readFragments(indexFolder: string, known: Fragments): IndexedText[] {
  const read = (name: string) => textOf(readFragment(join(folderOf(indexFolder), name)));
  return namesIn(indexFolder).map((name) => known.get(name) ?? read(name));
}

/** Deletes the fragments of pages that an index has no more. */
export function dropOldFragments(indexFolder: string, ids: ReadonlySet<string>): void {
  for (const name of namesIn(indexFolder))
    if (!ids.has(name.replace(/\.pf_fragment$/, ''))) rmSync(join(folderOf(indexFolder), name));
}

function namesIn(indexFolder: string): string[] {
  const folder = folderOf(indexFolder);
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

function textOf({ content, meta }: PagefindFragment): IndexedText {
  const { title = '', aliases = '', symptoms = '' } = meta;
  return { labels: [title, aliases, symptoms].join('. '), content };
}

/** Undefined for a file that was damaged: gzip has a checksum. */
function readIfSound(file: string): PagefindFragment | undefined {
  try {
    return readFragment(file);
  } catch {
    return undefined;
  }
}

/** Node refuses less. */
const shortestChunk = 64;

/**
 * A fragment is a gzipped JSON object behind a mark. One after the other: 5,000 at once take 140 MB for their windows.
 * The last four bytes of a gzip file are its length unzipped (RFC 1952); without it, each one takes 16 kB more.
 */
function readFragment(file: string): PagefindFragment {
  const zipped = readFileSync(file);
  const length = zipped.readUInt32LE(zipped.length - 4);
  const text = gunzipSync(zipped, { chunkSize: Math.max(length, shortestChunk) }).toString('utf8');
  return JSON.parse(text.slice(text.indexOf('{'))) as PagefindFragment;
}
