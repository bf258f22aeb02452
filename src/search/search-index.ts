import type { IndexFacts, PagesByFilter } from './index-facts.ts';
import type { FilterCounts, PagefindFragment, PagefindHit, PagefindInstance } from './pagefind.ts';
import { isNear, joinMatches, type WordMatches } from './word-matches.ts';

/** The built index, one word at a time. Asks Pagefind once for each word and page. */
export interface SearchIndex {
  /**
   * Loads the parts of the index that hold words soon to be looked up, and words around them, so that what is found
   * hangs on the query alone.
   */
  load(keys: readonly string[], around?: readonly string[]): Promise<void>;
  lookUp(key: string): Promise<WordMatches>;
  /** Undefined for a page that no looked-up word led to. */
  page(id: string): Promise<PagefindFragment | undefined>;
  /** Ids of the pages with a value of a filter. */
  pagesWith(name: string, value: string): Promise<ReadonlySet<string>>;
  filters(): Promise<FilterCounts>;
  countPages(): Promise<number>;
}

export function createSearchIndex(pagefind: PagefindInstance, facts: IndexFacts): SearchIndex {
  const loaded = createCache((key: string) => pagefind.preload(key));
  const alone = createCache((key: string) => pagefind.search(`"${key}"`));
  const words = createCache(lookUpWord);
  const byFilter = createCache(facts.readFilters);
  const hits = new Map<string, PagefindHit>();

  async function lookUpWord(key: string): Promise<WordMatches> {
    const [plain, quoted] = await Promise.all([pagefind.search(key), alone(key)]);
    for (const hit of [...plain.results, ...quoted.results]) if (!hits.has(hit.id)) hits.set(hit.id, hit);
    const found = joinMatches(key, plain.results, quoted.results, facts.pageCount);
    const best = plain.results[0];
    return found.isKnown || !best || isLikely(key, best, await best.data())
      ? found
      : { ...found, pages: new Map() };
  }

  // A word by itself stands in its own part alone: it is looked for while the parts of others are still to come.
  async function loadWord(key: string): Promise<void> {
    await loaded(key);
    // Whoever looks the word up hears of a failure.
    alone(key).catch(() => {});
  }

  return {
    load: async (keys, around = []) =>
      void (await Promise.all([...keys.map(loadWord), ...around.map(loaded)])),
    lookUp: words,
    page: async (id) => hits.get(id)?.data(),
    pagesWith: async (name, value) => (await byFilter('')).get(name)?.get(value) ?? new Set(),
    filters: async () => countPages(await byFilter('')),
    countPages: async () => facts.pageCount,
  };
}

function countPages(filters: PagesByFilter): FilterCounts {
  const counted = [...filters].map(([name, values]) => [
    name,
    Object.fromEntries([...values].map(([value, pages]) => [value, pages.size])),
  ]);
  return Object.fromEntries(counted) as FilterCounts;
}

/** Keeps the answer to each key; one that failed is asked for again. */
function createCache<Value>(ask: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const kept = new Map<string, Promise<Value>>();
  return (key) => {
    const known = kept.get(key);
    if (known) return known;
    const answer = ask(key);
    kept.set(key, answer);
    answer.catch(() => kept.delete(key));
    return answer;
  };
}

/** Whether what Pagefind found in place of an unknown word stands for it, and is not another word altogether. */
function isLikely(key: string, hit: PagefindHit, { content, meta }: PagefindFragment): boolean {
  const tokens = content.split(/\s+/);
  const found = hit.words.length > 0 ? hit.words.map((place) => tokens[place] ?? '') : Object.values(meta);
  return found.some((text) => text.split(/[^\p{L}\p{N}\p{M}]+/u).some((word) => isNear(key, word)));
}
