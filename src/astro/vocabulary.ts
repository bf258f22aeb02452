import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TermEntry } from '../schema/term-entry.ts';
import { termsFile } from '../search/term-file.ts';
import { type SynonymGroup, vocabularyFile } from '../search/vocabulary.ts';
import { writeVocabulary } from '../search/write-vocabulary.ts';
import { type Fragments, readFragments } from './fragments.ts';
import { readEntry } from './read-entry.ts';

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
