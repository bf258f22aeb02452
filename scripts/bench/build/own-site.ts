import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { generateLibrary } from '../../generate/library.ts';
import { setAside } from '../set-aside.ts';
import { type Run, run } from './run.ts';

/** A generated library, and the site that Pitcrew builds of it. */
export interface OwnSite {
  folder: string;
  dist: string;
  /** Text of each file, by path inside the content folder. */
  files: Map<string, string>;
}

/** The generated library with the same aid more in each. */
export function writeLibrary(folder: string, aids: number): OwnSite {
  const files = generateLibrary(aids, 1);
  files.set(`aids/${firstTopic(files)}/${weighedAid}.mdx`, weighedText);
  const site = { folder, dist: join(folder, 'dist'), files };
  setAside(folder);
  for (const [path, text] of site.files) writeContent(site, path, text);
  return site;
}

/**
 * In a larger library, aids stand on more others and use more terms, so that their pages say more. Whether the library
 * weighs on a page shows in one that says the same in each.
 */
export const weighedAid = 'weigh-the-same-page';

const weighedText = `---
task: Weigh the same page
kind: procedure
summary: The scale shows how heavy the page is.
prerequisites: []
terms: []
owner: Courier team
review: { last: 2026-03-05, every: 1826 }
---

<Steps>

1. **Put the page on the scale.** It lies flat.

2. **Read the number.** The needle stands still.

</Steps>

<Outcome>The number is the same each time.</Outcome>
`;

function firstTopic(files: ReadonlyMap<string, string>): string {
  return /^- id: (.+)$/m.exec(files.get('topics.yaml') ?? '')?.[1] ?? '';
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
  for (const made of ['.pitcrew', 'dist']) setAside(join(site.folder, made));
  return build(site);
}

/** How many pages the report of a build says were rendered, and how many taken over. */
export function readCounts(said: string): { rendered: number; reused: number } {
  const [, rendered, reused] = /^pages: (\d+) rendered, (\d+) reused/m.exec(said) ?? [];
  if (rendered === undefined) throw new Error('The build reported no pages.');
  return { rendered: Number(rendered), reused: Number(reused) };
}
