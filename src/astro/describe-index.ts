import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { siteFile, writeSiteFile } from '../search/site-file.ts';

/** Puts beside the index of a built site what other sites have to know before they search it. */
export async function describeIndex(site: string, title: string): Promise<void> {
  const entry = await readFile(join(site, 'pagefind/pagefind-entry.json'), 'utf8');
  const { version } = JSON.parse(entry) as { version: string };
  await writeFile(join(site, 'pagefind', siteFile), writeSiteFile(title, version));
}
