import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  entryFile,
  nameOfIndex,
  type PagefindEntry,
  searchedLanguage,
  startFiles,
} from '../search/pagefind-entry.ts';

interface Entry {
  /** With the version of Pagefind. */
  entry: PagefindEntry & { version: string };
  /** What Pagefind calls the index. */
  index: string;
  /** Language of most of its pages. */
  language: string;
  /** Files without which no search can begin. */
  files: string[];
}

/** What an index says about itself. */
export async function readEntry(indexFolder: string): Promise<Entry> {
  const entry = JSON.parse(await readFile(join(indexFolder, entryFile), 'utf8')) as Entry['entry'];
  return {
    entry,
    index: nameOfIndex(entry),
    language: searchedLanguage(entry)?.[0] ?? 'en',
    files: Object.values(entry.languages).flatMap(startFiles),
  };
}
