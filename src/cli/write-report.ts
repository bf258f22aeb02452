import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Library } from '../library/library.ts';
import { type Findability, findabilitySchema } from '../schema/findability.ts';
import { findabilityPage } from '../views/findability-page.ts';
import { writeWhole } from './write-file.ts';

interface Places {
  dist: string;
  content: string;
}

/**
 * Writes the report page into a built site, in the site's own style, and keeps the report for the next one to show what
 * moved. Returns the path of the page.
 */
export async function writeReport(
  found: Findability,
  library: Library,
  { dist, content }: Places,
): Promise<string> {
  const kept = join(dirname(resolve(content)), '.pitcrew', 'findability.json');
  const before = await readLast(kept);
  const home = await readFile(join(dist, 'index.html'), 'utf8').catch(() => '');
  const page = join(dist, 'report', 'findability', 'index.html');
  await writeWhole(page, findabilityPage({ found, before, library, styles: stylesOf(home) }));
  await writeWhole(kept, JSON.stringify(found));
  return page;
}

async function readLast(file: string): Promise<Findability | undefined> {
  try {
    return findabilitySchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Addresses of the style sheets that a page loads. */
function stylesOf(html: string): string[] {
  return [...html.matchAll(/<link\b[^>]*\brel="stylesheet"[^>]*>/g)].flatMap(
    ([link]) => /\bhref="([^"]*)"/.exec(link)?.[1] ?? [],
  );
}
