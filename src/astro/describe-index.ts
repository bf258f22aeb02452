import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { siteFile, writeSiteFile } from '../search/site-file.ts';
import { readEntry } from './read-entry.ts';

/** Puts beside the index of a built site what other sites have to know before they search it. */
export async function describeIndex(site: string, title: string): Promise<void> {
  const folder = join(site, 'pagefind');
  const { entry } = await readEntry(folder);
  await writeFile(join(folder, siteFile), writeSiteFile(title, entry.version));
}
