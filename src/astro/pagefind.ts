import { readFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { TermEntry } from '../schema/term-entry.ts';
import { pageIdsOf } from '../search/index-facts.ts';
import { metaFile } from '../search/pagefind-entry.ts';
import type { SynonymGroup } from '../search/vocabulary.ts';
import { dropOldFragments, takeFragments } from './fragments.ts';
import { giveBackMemory } from './memory.ts';
import { readEntry } from './read-entry.ts';
import { addVocabulary } from './vocabulary.ts';

/** The folder of the index inside a built site. */
const indexFolder = 'pagefind';

/** What stands in a page for the hand, not for the search. */
const excludeSelectors = ['.copy-button', '.step-link', '.term-number', '.term-tip', '.transcript'];

/** Pagefind's own interfaces, and its worker: Pitcrew has its own. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.(?:js|css)$/;

/** What an index is made of beside the pages in a folder. */
interface IndexSource {
  synonyms?: readonly SynonymGroup[];
  terms?: readonly TermEntry[];
  /** Paths in the folder of the pages with tasks to tick. */
  withTasks?: Iterable<string>;
  last?: LastSite;
}

/** The site that a new one will replace. */
interface LastSite {
  /** Path of its folder. */
  site: string;
  /** Addresses of the pages that are the same in the new one. */
  unchanged: ReadonlySet<string>;
}

/**
 * Indexes the pages of a built site and writes the index into it, with the vocabulary and the terms beside it. Only
 * elements marked `data-pagefind-body` are read. The same pages give the same bytes. Throws when Pagefind cannot run or
 * a page cannot be read. What the index of the last site keeps of pages that are unchanged is taken over.
 *
 * Pagefind reads the files itself, once all are there. To hand it each page while the next one is made took longer: two
 * processors are busy with the pages alone, and a page in a message costs more than a page in a file.
 */
export async function buildSearchIndex(
  site: string,
  { synonyms = [], terms = [], withTasks = [], last }: IndexSource = {},
): Promise<{ pages: number }> {
  const outputPath = join(site, indexFolder);
  try {
    const { index, errors } = await createIndex({ excludeSelectors });
    if (!index) throw new Error(errors.join(' ') || 'Pagefind did not start.');
    const adding = index.addDirectory({ path: site });
    // Meanwhile: Pagefind is another process, and will need as much memory as this one.
    giveBackMemory();
    const { site: from, unchanged } = last ?? { site: '', unchanged: new Set<string>() };
    const known = takeFragments(join(from, indexFolder), outputPath, unchanged);
    refuse((await adding).errors);
    await addTasks(index, site, withTasks);
    refuse((await index.writeFiles({ outputPath })).errors);
    await dropUnused(outputPath);
    dropOldFragments(outputPath, await idsOf(outputPath));
    await addVocabulary(outputPath, synonyms, terms, known);
    return { pages: await countPages(outputPath) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The search index was not built: ${reason}`, { cause: error });
  } finally {
    await close();
  }
}

/** Whether a page has tasks to tick. */
export function hasTasks(html: string): boolean {
  return html.includes('class="check"');
}

/** Pagefind skips labels, but tasks are labels: their pages are added again, and replace the first ones. */
async function addTasks(index: PagefindIndex, site: string, paths: Iterable<string>): Promise<void> {
  for (const path of [...paths].sort()) {
    const html = readFileSync(join(site, path), 'utf8');
    const content = html.replace(/<(\/?)label\b/g, '<$1span');
    refuse((await index.addHTMLFile({ sourcePath: path.split(sep).join('/'), content })).errors);
  }
}

/** Pagefind's own answer counts the files it looked at. */
async function countPages(folder: string): Promise<number> {
  const { entry } = await readEntry(folder);
  return Object.values(entry.languages).reduce((sum, { page_count }) => sum + page_count, 0);
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join(' '));
}

/** The ids of all pages of an index. */
async function idsOf(folder: string): Promise<Set<string>> {
  const { entry } = await readEntry(folder);
  const metas = Object.values(entry.languages).map((part) => join(folder, metaFile(part)));
  return new Set(metas.flatMap((file) => pageIdsOf(gunzipSync(readFileSync(file)))));
}

async function dropUnused(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => unused.test(name));
  await Promise.all(names.map((name) => rm(join(folder, name))));
}
