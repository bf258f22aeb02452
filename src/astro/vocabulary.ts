import { readFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { TermEntry } from '../schema/term-entry.ts';
import type { PagefindFragment } from '../search/pagefind.ts';
import {
  entryFile,
  nameOfIndex,
  type PagefindEntry,
  searchedLanguage,
  startFiles,
} from '../search/pagefind-entry.ts';
import { termsFile } from '../search/term-file.ts';
import { type SynonymGroup, vocabularyFile } from '../search/vocabulary.ts';
import { type IndexedText, writeVocabulary } from '../search/write-vocabulary.ts';

/**
 * Puts the vocabulary of the pages of a Pagefind index beside it, for what readers search is what it was made from; and
 * the definitions of terms.
 */
export async function addVocabulary(
  indexFolder: string,
  synonyms: readonly SynonymGroup[],
  entries: readonly TermEntry[] = [],
): Promise<void> {
  const folder = join(indexFolder, 'fragment');
  const names = (await readdir(folder).catch(() => [])).sort();
  const pages = names.map((name) => readText(join(folder, name)));
  const { index, language } = await readEntry(indexFolder);
  const terms = [...new Set(entries.flatMap(({ spellings }) => spellings))].sort();
  const vocabulary = writeVocabulary(pages, { index, language, synonyms, terms });
  await writeFile(join(indexFolder, vocabularyFile), vocabulary);
  await writeFile(join(indexFolder, termsFile), JSON.stringify(entries));
}

/** Node refuses less. */
const shortestChunk = 64;

interface Entry {
  entry: PagefindEntry;
  /** What Pagefind calls the index. */
  index: string;
  /** Language of most of its pages. */
  language: string;
  /** Files without which no search can begin. */
  files: string[];
}

/** What an index says about itself. */
export async function readEntry(indexFolder: string): Promise<Entry> {
  const entry = JSON.parse(await readFile(join(indexFolder, entryFile), 'utf8')) as PagefindEntry;
  return {
    entry,
    index: nameOfIndex(entry),
    language: searchedLanguage(entry)?.[0] ?? 'en',
    files: Object.values(entry.languages).flatMap(startFiles),
  };
}

/**
 * A fragment is a gzipped JSON object behind a mark. One after the other: 5,000 at once take 140 MB for their windows.
 * The last four bytes of a gzip file are its length unzipped (RFC 1952); without it, each one takes 16 kB more.
 */
function readText(file: string): IndexedText {
  const zipped = readFileSync(file);
  const length = zipped.readUInt32LE(zipped.length - 4);
  const text = gunzipSync(zipped, { chunkSize: Math.max(length, shortestChunk) }).toString('utf8');
  const { content, meta } = JSON.parse(text.slice(text.indexOf('{'))) as PagefindFragment;
  const { title = '', aliases = '', symptoms = '' } = meta;
  return { labels: [title, aliases, symptoms].join('. '), content };
}
