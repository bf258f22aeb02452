import { access, copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type PagefindModule, rankingOptions } from '../search/pagefind.ts';
import { createSearcher, type Searcher } from '../search/searcher.ts';
import { parseVocabulary, vocabularyFile } from '../search/vocabulary.ts';
import { UsageError } from './usage-error.ts';

/**
 * Opens the search index of a built site as a browser does: the same module of Pagefind, the same code around it, with
 * files in place of the network. `base` is the base path that the addresses get.
 */
export async function openIndex(distFolder: string, base = '/'): Promise<Searcher> {
  const folder = resolve(distFolder, 'pagefind');
  await access(join(folder, 'pagefind-entry.json')).catch(() => {
    throw new UsageError(`There is no search index in ${distFolder}. Build the site first: pitcrew build.`);
  });
  const basePath = `${pathToFileURL(folder).href}/`;
  serveFiles(basePath);
  const pagefind = await importModule(join(folder, 'pagefind.js'));
  const instance = pagefind.createInstance({
    basePath,
    baseUrl: base,
    ranking: rankingOptions,
    noWorker: true,
  });
  await instance.init();
  const vocabulary = parseVocabulary(await readFile(join(folder, vocabularyFile), 'utf8'));
  return createSearcher(instance, { vocabulary, today: new Date().toISOString().slice(0, 10) });
}

/** Node reads a .js file as the nearest package.json says, which may be CommonJS: a copy named .mjs is a module everywhere. */
async function importModule(file: string): Promise<PagefindModule> {
  const folder = await mkdtemp(join(tmpdir(), 'pitcrew-find-'));
  try {
    const copy = join(folder, 'pagefind.mjs');
    await copyFile(file, copy);
    return (await import(pathToFileURL(copy).href)) as PagefindModule;
  } finally {
    await rm(folder, { recursive: true });
  }
}

const served = new Set<string>();

/** Pagefind fetches its files; Node's fetch reads none from the disk. */
function serveFiles(basePath: string): void {
  served.add(basePath);
  if (served.size > 1) return;
  const network = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (![...served].some((path) => url.href.startsWith(path))) return network(input, init);
    url.search = '';
    return new Response(await readFile(url));
  };
}
