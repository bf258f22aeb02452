import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TermEntry } from '../schema/term-entry.ts';
import {
  entryFile,
  nameOfIndex,
  type PagefindEntry,
  searchedLanguage,
  startFiles,
} from '../search/pagefind-entry.ts';
import { termsFile } from '../search/term-file.ts';
import { type SynonymGroup, vocabularyFile } from '../search/vocabulary.ts';
import { writeVocabulary } from '../search/write-vocabulary.ts';
import { type Fragments, readFragments } from './fragments.ts';

/**
 * Puts the vocabulary of the pages of a Pagefind index beside it, for what readers search is what it was made from; and
 * the definitions of terms. `known` are fragments that need not be read.
 */
export async function addVocabulary(
  indexFolder: string,
  synonyms: readonly SynonymGroup[],
  entries: readonly TermEntry[] = [],
  known: Fragments = new Map(),
): Promise<void> {
  const pages = readFragments(indexFolder, known);
  const { index, language } = await readEntry(indexFolder);
  const terms = [...new Set(entries.flatMap(({ spellings }) => spellings))].sort();
  const vocabulary = writeVocabulary(pages, { index, language, synonyms, terms });
  await writeFile(join(indexFolder, vocabularyFile), vocabulary);
  await writeFile(join(indexFolder, termsFile), JSON.stringify(entries));
}

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
