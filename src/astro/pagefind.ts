import { readdir, readFile, rm } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { TermEntry } from '../schema/term-entry.ts';
import type { SynonymGroup } from '../search/vocabulary.ts';
import { sortFilters } from './stable-filters.ts';
import { addVocabulary } from './vocabulary.ts';

/** The folder of the index inside a built site. */
const indexFolder = 'pagefind';

/** What stands in a page for the hand, not for the search. */
const excludeSelectors = ['.copy-button', '.step-link', '.term-number', '.term-tip', '.transcript'];

/** Pagefind's own interfaces, and its worker: Pitcrew has its own. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.(?:js|css)$/;

/**
 * Indexes the pages of a built site and writes the index into it. Only elements marked `data-pagefind-body` are read.
 * The same pages give the same bytes. A vocabulary goes beside it, with these synonyms and
 * terms. Throws when Pagefind cannot run or a page cannot be read.
 */
export async function buildSearchIndex(
  distFolder: string,
  synonyms: readonly SynonymGroup[] = [],
  terms: readonly TermEntry[] = [],
): Promise<{ pages: number }> {
  try {
    const { index, errors } = await createIndex({ excludeSelectors });
    if (!index) throw new Error(errors.join(' ') || 'Pagefind did not start.');
    refuse((await index.addDirectory({ path: distFolder })).errors);
    await addLabels(index, distFolder);
    const outputPath = join(distFolder, indexFolder);
    await rm(outputPath, { recursive: true, force: true });
    refuse((await index.writeFiles({ outputPath })).errors);
    await dropUnused(outputPath);
    await sortFilters(outputPath);
    await addVocabulary(outputPath, synonyms, terms);
    return { pages: await countPages(outputPath) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The search index was not built: ${reason}`, { cause: error });
  } finally {
    await close();
  }
}

/** Pagefind skips labels, but a checklist's tasks are labels: its pages are added again, and replace the first ones. */
async function addLabels(index: PagefindIndex, distFolder: string): Promise<void> {
  const names = (await readdir(distFolder, { recursive: true }))
    .filter((name) => name.endsWith('.html'))
    .sort();
  for (const name of names) {
    const html = await readFile(join(distFolder, name), 'utf8');
    if (!html.includes('data-pagefind-body') || !html.includes('class="check"')) continue;
    const content = html.replace(/<(\/?)label\b/g, '<$1span');
    refuse((await index.addHTMLFile({ sourcePath: name.split(sep).join('/'), content })).errors);
  }
}

/** Pagefind's own answer counts the files it looked at. */
async function countPages(folder: string): Promise<number> {
  const entry = await readFile(join(folder, 'pagefind-entry.json'), 'utf8');
  const { languages } = JSON.parse(entry) as { languages: Record<string, { page_count: number }> };
  return Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join(' '));
}

async function dropUnused(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => unused.test(name));
  await Promise.all(names.map((name) => rm(join(folder, name))));
}
