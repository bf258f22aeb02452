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
  pages: number;
  median: number;
  largest: number;
  /** Path of the largest page. */
  largestPath: string;
}

export function weighPages(folder: string): Weights {
  const pages = filesIn(folder).filter((path) => path.endsWith('.html'));
  const weights = pages.map((path) => gzipSync(readFileSync(join(folder, path))).length);
  const largest = Math.max(0, ...weights);
  return {
    pages: pages.length,
    median: median(weights),
    largest,
    largestPath: pages[weights.indexOf(largest)] ?? '',
  };
}

/** Files and bytes of a built site, and the part of the search index in it. */
export interface SiteSize {
  files: number;
  bytes: number;
  indexFiles: number;
  indexBytes: number;
}

export function sizeOf(folder: string): SiteSize {
  const sizes = filesIn(folder).map((path) => [path, statSync(join(folder, path)).size] as const);
  const index = sizes.filter(([path]) => path.startsWith('pagefind/'));
  const sum = (list: typeof sizes) => list.reduce((total, [, bytes]) => total + bytes, 0);
  return { files: sizes.length, bytes: sum(sizes), indexFiles: index.length, indexBytes: sum(index) };
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
