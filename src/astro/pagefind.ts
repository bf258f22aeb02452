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
 * An index that grows while pages are made: Pagefind reads them in a process of its own. The same pages in the same
 * order give the same bytes.
 */
export interface GrowingIndex {
  /**
   * Adds a page by the path of its file inside the site, with forward slashes. Only elements marked
   * `data-pagefind-body` are read; a page without any is left out.
   */
  add(path: string, html: string): void;
  /**
   * Writes the index into a built site, with the vocabulary and the terms beside it. Throws when Pagefind could not
   * run, or could not read a page.
   */
  write(site: string, words?: SearchWords): Promise<{ pages: number }>;
}

/** What the search of a site knows beside its pages. */
export interface SearchWords {
  synonyms: readonly SynonymGroup[];
  terms: readonly TermEntry[];
}

export function growIndex(): GrowingIndex {
  let created: ReturnType<typeof createIndex> | undefined;
  const added: Promise<{ errors: string[] }>[] = [];

  /** Starts Pagefind when it is first needed: a site that is only served needs none. */
  async function open(): Promise<PagefindIndex> {
    created ??= createIndex({ excludeSelectors });
    const { index, errors } = await created;
    if (!index) throw new Error(errors.join(' ') || 'Pagefind did not start.');
    return index;
  }

  const add = async (sourcePath: string, content: string) =>
    (await open()).addHTMLFile({ sourcePath, content });

  async function write(site: string, { synonyms, terms }: SearchWords): Promise<{ pages: number }> {
    for (const { errors } of await Promise.all(added)) refuse(errors);
    const index = await open();
    const outputPath = join(site, indexFolder);
    await rm(outputPath, { recursive: true, force: true });
    refuse((await index.writeFiles({ outputPath })).errors);
    await dropUnused(outputPath);
    await sortFilters(outputPath);
    await addVocabulary(outputPath, synonyms, terms);
    return { pages: await countPages(outputPath) };
  }

  return {
    add(path, html) {
      if (!html.includes('data-pagefind-body')) return;
      const page = add(path, withTasks(html));
      // What went wrong is said by `write`, and here only kept from ending the process.
      page.catch(() => {});
      added.push(page);
    },
    async write(site, words = { synonyms: [], terms: [] }) {
      try {
        return await write(site, words);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new Error(`The search index was not built: ${reason}`, { cause: error });
      } finally {
        await close();
      }
    },
  };
}

/** Indexes the pages of a built site, and writes the index into it. */
export async function buildSearchIndex(site: string, words?: SearchWords): Promise<{ pages: number }> {
  const index = growIndex();
  const names = await readdir(site, { recursive: true }).catch((error: Error) => {
    throw new Error(`The search index was not built: ${error.message}`);
  });
  for (const name of names.filter((one) => one.endsWith('.html')).sort())
    index.add(name.split(sep).join('/'), await readFile(join(site, name), 'utf8'));
  return index.write(site, words);
}

/** Pagefind skips labels, but a checklist's tasks are labels. */
function withTasks(html: string): string {
  return html.includes('class="check"') ? html.replace(/<(\/?)label\b/g, '<$1span') : html;
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
