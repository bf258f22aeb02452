import type { FilterCounts } from './pagefind.ts';
import type { SearchIndex } from './search-index.ts';
import { near, type PageMatch, type WordMatches } from './word-matches.ts';

/**
 * Several indexes as one. How rare a word is counts over all of them, so that pages of different indexes rank as pages
 * of one would. Every page's id begins with the place of its index in the list.
 */
export function joinIndexes(parts: readonly SearchIndex[]): SearchIndex {
  const all = <Value>(ask: (part: SearchIndex) => Promise<Value>) => Promise.all(parts.map(ask));
  return {
    load: async (keys, around) => void (await all((part) => part.load(keys, around))),
    lookUp: async (key) => joinFound(key, await all((part) => part.lookUp(key))),
    page: async (id) => parts[partOf(id)]?.page(id.slice(id.indexOf(mark) + 1)),
    pagesWith: async (name, value) => {
      const sets = await all((part) => part.pagesWith(name, value));
      return new Set(sets.flatMap((ids, place) => [...ids].map((id) => idIn(place, id))));
    },
    filters: async () => addCounts(await all((part) => part.filters())),
    countPages: async () => (await all((part) => part.countPages())).reduce((sum, count) => sum + count, 0),
  };
}

const mark = ':';

const idIn = (place: number, id: string) => `${place}${mark}${id}`;

/** The place of the index that a page of joined ones is from. */
export function partOf(id: string): number {
  return Number(id.slice(0, id.indexOf(mark)));
}

/** An index that does not hold the word itself gave what is near to it: that counts less where another one does. */
function joinFound(key: string, found: readonly WordMatches[]): WordMatches {
  const isKnown = found.some((part) => part.isKnown);
  const pages = new Map<string, PageMatch>();
  for (const [place, part] of found.entries())
    for (const [id, match] of part.pages) {
      const share = isKnown && !part.isKnown ? match.share * near : match.share;
      pages.set(idIn(place, id), { ...match, share });
    }
  return { key, isKnown, pages };
}

function addCounts(all: readonly FilterCounts[]): FilterCounts {
  const sums: FilterCounts = {};
  for (const counts of all)
    for (const [name, values] of Object.entries(counts)) {
      const sum = sums[name] ?? {};
      for (const [value, count] of Object.entries(values)) sum[value] = (sum[value] ?? 0) + count;
      sums[name] = sum;
    }
  return sums;
}
