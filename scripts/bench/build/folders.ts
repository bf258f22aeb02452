import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { median } from '../median.ts';

/** A digest of each file below a folder, by its path. */
export type Digests = ReadonlyMap<string, string>;

export function digestFiles(folder: string): Digests {
  const digest = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
  return new Map(filesIn(folder).map((path) => [path, digest(join(folder, path))]));
}

/** Paths of files that are not the same in two folders, or are in one of them alone. */
export function differences(one: Digests, other: Digests): string[] {
  const paths = new Set([...one.keys(), ...other.keys()]);
  return [...paths].filter((path) => one.get(path) !== other.get(path)).sort();
}

/** Bytes of HTML as a host sends it, gzipped. */
export interface Weights {
  /** Aids and foundations. */
  pages: number;
  median: number;
  /** The page of an aid that says the same in each library. */
  same: number;
  /** The largest of the others, some of which list the whole library. */
  largestList: number;
  largestListPath: string;
}

/** `same` is the name of the aid that is in each library. */
export function weighPages(folder: string, same: string): Weights {
  const paths = filesIn(folder);
  const known = new Set(paths);
  const hasText = (path: string) =>
    /^[^/]+\/[^/]+\/index\.html$/.test(path) && known.has(path.replace('/index.html', '.md'));
  const weights = paths
    .filter((path) => path.endsWith('.html'))
    .map((path) => ({
      path,
      bytes: gzipSync(readFileSync(join(folder, path))).length,
      isPage: hasText(path),
    }))
    .sort((a, b) => b.bytes - a.bytes);
  const pages = weights.filter(({ isPage }) => isPage);
  const list = weights.find(({ isPage }) => !isPage);
  return {
    pages: pages.length,
    median: median(pages.map(({ bytes }) => bytes)),
    same: pages.find(({ path }) => path.includes(`/${same}/`))?.bytes ?? Number.NaN,
    largestList: list?.bytes ?? 0,
    largestListPath: list?.path ?? '',
  };
}

/** Files and bytes of a built site, and the part of the search index in it. */
export interface SiteSize {
  files: number;
  bytes: number;
  indexFiles: number;
  indexBytes: number;
  /** Bytes that every first search loads, whatever its words: the parts of the index that know all pages. */
  indexStartBytes: number;
}

export function sizeOf(folder: string): SiteSize {
  const sizes = filesIn(folder).map((path) => [path, statSync(join(folder, path)).size] as const);
  const index = sizes.filter(([path]) => path.startsWith('pagefind/'));
  const sum = (list: typeof sizes) => list.reduce((total, [, bytes]) => total + bytes, 0);
  const start = index.filter(([path]) => /^pagefind\/(?:[^/]+\.pf_meta|pagefind-entry\.json)$/.test(path));
  return {
    files: sizes.length,
    bytes: sum(sizes),
    indexFiles: index.length,
    indexBytes: sum(index),
    indexStartBytes: sum(start),
  };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
}
