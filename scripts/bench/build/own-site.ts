import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { generateLibrary } from '../../generate/library.ts';
import { type Run, run } from './run.ts';

/** A generated library, and the site that Pitcrew builds of it. */
export interface OwnSite {
  folder: string;
  dist: string;
  /** Text of each file, by path inside the content folder. */
  files: Map<string, string>;
}

export function writeLibrary(folder: string, aids: number): OwnSite {
  const site = { folder, dist: join(folder, 'dist'), files: generateLibrary(aids, 1) };
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of site.files) writeContent(site, path, text);
  return site;
}

export function writeContent({ folder, files }: OwnSite, path: string, text: string): void {
  const file = join(folder, 'content', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  files.set(path, text);
}

/** Lints, builds and indexes, with what the last build has left. */
export function build({ folder }: OwnSite): Promise<Run> {
  return run(folder, [[resolve('bin/pitcrew.mjs'), 'build', '--timing']]);
}

/** The same in a folder that has never seen a build. */
export function buildCold(site: OwnSite): Promise<Run> {
  for (const made of ['.pitcrew', 'dist']) rmSync(join(site.folder, made), { recursive: true, force: true });
  return build(site);
}

/** How many pages the report of a build says were rendered, and how many taken over. */
export function readCounts(said: string): { rendered: number; reused: number } {
  const [, rendered, reused] = /^pages: (\d+) rendered, (\d+) reused/m.exec(said) ?? [];
  if (rendered === undefined) throw new Error('The build reported no pages.');
  return { rendered: Number(rendered), reused: Number(reused) };
}
