import { access, copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { readEntry } from '../astro/read-entry.ts';
import { factsOf } from '../search/index-facts.ts';
import { type PagefindInstance, type PagefindModule, rankingOptions } from '../search/pagefind.ts';
import { entryFile, type PagefindEntry } from '../search/pagefind-entry.ts';
import { createSearchIndex, type SearchIndex } from '../search/search-index.ts';
import { createSearcher, type Searcher } from '../search/searcher.ts';
import { parseVocabulary, type Vocabulary, VocabularyError, vocabularyFile } from '../search/vocabulary.ts';
import { UsageError } from './usage-error.ts';

const inflate = promisify(gunzip);

/** Milliseconds after which an index that never answers counts as broken. */
const patience = 20_000;

/**
 * Opens the search index of a built site as a browser does: the same module of Pagefind, the same code around it, with
 * files in place of the network. `base` is the base path that the addresses get. Throws a UsageError when the index is
 * missing, incomplete or made of two builds; so does a search that needs a missing part.
 */
export async function openIndex(distFolder: string, base = '/'): Promise<Searcher> {
  const { index, vocabulary, guard } = await openBundle(distFolder, base);
  const searcher = createSearcher(index, { vocabulary, today: new Date().toISOString().slice(0, 10) });
  return { search: (typed, options) => guard(searcher.search(typed, options)) };
}

interface Bundle {
  index: SearchIndex;
  vocabulary: Vocabulary;
  /** Rejects as soon as a part of the index is missing. */
  guard<Value>(answer: Promise<Value>): Promise<Value>;
}

/** The same before there is a searcher on it. */
export async function openBundle(distFolder: string, base = '/'): Promise<Bundle> {
  const folder = resolve(distFolder, 'pagefind');
  await access(join(folder, entryFile)).catch(() => {
    throw new UsageError(`There is no search index in ${distFolder}. Build the site first: pitcrew build.`);
  });
  const broken = new UsageError(
    `The search index in ${distFolder} is incomplete or of two builds. Build the site again: pitcrew build.`,
  );
  const { vocabulary, entry } = await openVocabulary(folder, broken);
  const basePath = `${pathToFileURL(folder).href}/`;
  const missed = serveFiles(basePath);
  const guard = <Value>(answer: Promise<Value>) => failFast(answer, missed, broken);
  const { createInstance } = await importModule(join(folder, 'pagefind.js')).catch(() => {
    throw broken;
  });
  const instance = createInstance({ basePath, baseUrl: base, ranking: rankingOptions, noWorker: true });
  await guard(instance.init());
  const load = async (file: string) => inflate(await (await fetch(basePath + file)).arrayBuffer());
  return { index: createSearchIndex(instance, factsOf(entry, load)), vocabulary, guard };
}

async function openVocabulary(
  folder: string,
  broken: UsageError,
): Promise<{ vocabulary: Vocabulary; entry: PagefindEntry }> {
  try {
    const vocabulary = parseVocabulary(await readFile(join(folder, vocabularyFile), 'utf8'));
    const { entry, index, files } = await readEntry(folder);
    await Promise.all(files.map((file) => access(join(folder, file))));
    if (vocabulary.index === index) return { vocabulary, entry };
  } catch (error) {
    if (error instanceof VocabularyError) throw new UsageError(`${error.message} Build the site again.`);
  }
  throw broken;
}

/** Pagefind logs a file that it cannot read, and waits for ever: this rejects as soon as one is missing. */
function failFast<Value>(answer: Promise<Value>, missed: Promise<never>, broken: UsageError): Promise<Value> {
  let timer: ReturnType<typeof setTimeout>;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(broken), patience);
  });
  const failed = missed.catch(() => {
    throw broken;
  });
  return Promise.race([answer, silence, failed]).finally(() => clearTimeout(timer));
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

/** Pagefind itself on the index of a built site, for measuring it with other settings. */
export async function openPagefind(
  distFolder: string,
  ranking: Partial<typeof rankingOptions>,
): Promise<PagefindInstance> {
  const folder = resolve(distFolder, 'pagefind');
  const basePath = `${pathToFileURL(folder).href}/`;
  serveFiles(basePath);
  const { createInstance } = await importModule(join(folder, 'pagefind.js'));
  const instance = createInstance({ basePath, baseUrl: '/', ranking, noWorker: true });
  await instance.init();
  return instance;
}

/** What happens when a file of an index cannot be read, by the address of the index. */
const served = new Map<string, (error: unknown) => void>();
let isServing = false;

/**
 * Pagefind fetches its files; Node's fetch reads none from the disk. The promise rejects when a file of the index is
 * missing.
 */
function serveFiles(basePath: string): Promise<never> {
  const missed = new Promise<never>((_, reject) => served.set(basePath, reject));
  missed.catch(() => {});
  if (isServing) return missed;
  isServing = true;
  const network = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const report = [...served].find(([path]) => url.href.startsWith(path))?.[1];
    if (!report) return network(input, init);
    url.search = '';
    try {
      return new Response(await readFile(url));
    } catch (error) {
      report(error);
      throw error;
    }
  };
  return missed;
}
