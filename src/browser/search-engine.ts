import { type PagefindModule, rankingOptions } from '../search/pagefind.ts';
import { createSearcher, type Searcher } from '../search/searcher.ts';
import { emptyVocabulary, parseVocabulary, type Vocabulary, vocabularyFile } from '../search/vocabulary.ts';

/** Milliseconds after which a search that never answers counts as failed. */
const patience = 20_000;

const engines = new Map<string, Promise<Searcher>>();

/** The search of the site at a base path, loaded once. Rejects when the index is missing or broken. */
export function loadSearcher(base: string): Promise<Searcher> {
  const known = engines.get(base);
  if (known) return known;
  const engine = load(base);
  engines.set(base, engine);
  engine.catch(() => engines.delete(base));
  return engine;
}

async function load(base: string): Promise<Searcher> {
  const basePath = `${base}pagefind/`;
  const words = loadVocabulary(basePath);
  const { createInstance } = (await import(`${basePath}pagefind.js`)) as PagefindModule;
  const pagefind = createInstance({ basePath, baseUrl: base, ranking: rankingOptions });
  await withPatience(pagefind.init());
  const searcher = createSearcher(pagefind, { vocabulary: await words, today: localDay() });
  return { search: (typed, options) => withPatience(searcher.search(typed, options)) };
}

/** Without its vocabulary the search still finds what is typed as the pages have it. */
async function loadVocabulary(basePath: string): Promise<Vocabulary> {
  try {
    const response = await fetch(basePath + vocabularyFile);
    return response.ok ? parseVocabulary(await response.text()) : emptyVocabulary;
  } catch {
    return emptyVocabulary;
  }
}

/** The day it is where the reader is, as YYYY-MM-DD. */
function localDay(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Pagefind waits for ever when a file of its index is missing. */
function withPatience<Value>(answer: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout>;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The search does not answer.')), patience);
  });
  return Promise.race([answer, silence]).finally(() => clearTimeout(timer));
}
