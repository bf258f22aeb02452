import { readFileSync } from 'node:fs';
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

/** What the search of a site knows beside its pages. */
export interface SearchWords {
  synonyms: readonly SynonymGroup[];
  terms: readonly TermEntry[];
}

/**
 * Indexes the pages of a built site and writes the index into it, with the vocabulary and the terms beside it. Only
 * elements marked `data-pagefind-body` are read. The same pages give the same bytes. Throws when Pagefind cannot run or
 * a page cannot be read.
 *
 * Pagefind reads the files itself, once all are there. To hand it each page while the next one is made took longer: two
 * processors are busy with the pages alone, and a page in a message costs more than a page in a file.
 */
export async function buildSearchIndex(
  site: string,
  { synonyms, terms }: SearchWords = { synonyms: [], terms: [] },
): Promise<{ pages: number }> {
  try {
    const { index, errors } = await createIndex({ excludeSelectors });
    if (!index) throw new Error(errors.join(' ') || 'Pagefind did not start.');
    refuse((await index.addDirectory({ path: site })).errors);
    await addTasks(index, site);
    const outputPath = join(site, indexFolder);
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
async function addTasks(index: PagefindIndex, site: string): Promise<void> {
  const names = (await readdir(site, { recursive: true })).filter((name) => name.endsWith('.html')).sort();
  for (const name of names) {
    const html = readFileSync(join(site, name), 'utf8');
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
