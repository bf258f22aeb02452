import { type CborItem, decodeCbor } from './cbor.ts';
import { metaFile, type PagefindEntry, searchedLanguage } from './pagefind-entry.ts';

/**
 * What the search has to know of an index beside what holds a word. It is read from the files of the index: Pagefind,
 * asked for the pages with a value of a filter and for no word, fetches every part of the index first.
 */
export interface IndexFacts {
  pageCount: number;
  readFilters(): Promise<PagesByFilter>;
}

/** Ids of the pages with each value of each filter. */
export type PagesByFilter = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

/** Gives what a file of the index holds, unzipped. */
type LoadFile = (file: string) => Promise<Uint8Array>;

export function factsOf(entry: PagefindEntry, load: LoadFile): IndexFacts {
  const [, part] = searchedLanguage(entry) ?? [];
  return {
    pageCount: part?.page_count ?? 0,
    readFilters: async () => (part ? readFilters(part, load) : new Map()),
  };
}

/** What every unzipped file begins with. CBOR follows, in the shapes of Pagefind 1.6.0. */
const signature = 'pagefind_dcd';

/** The file that says what stands where. */
export type MetaFile = [
  version: string,
  pages: [id: string, words: number][],
  parts: IndexPart[],
  filters: FilterName[],
];
/** The words from one to another, as stems, each maybe cut off; and the part's name. */
export type IndexPart = [first: string, last: string, hash: string];
type FilterName = [name: string, hash: string];
/** Pages by their places in the list of all pages. */
type FilterFile = [name: string, values: [value: string, pages: number[]][]];

/** The ids of all pages: each is the name of a fragment. Takes an unzipped pf_meta file. */
export function pageIdsOf(meta: Uint8Array): string[] {
  const [, pages] = decodeFile(meta) as MetaFile;
  return pages.map(([id]) => id);
}

async function readFilters(part: { hash: string }, load: LoadFile): Promise<PagesByFilter> {
  const read = async (file: string) => decodeFile(await load(file));
  const [, pages, , filters] = (await read(metaFile(part))) as MetaFile;
  const files = await Promise.all(filters.map(([, hash]) => read(`filter/${hash}.pf_filter`)));
  const idsOf = (places: readonly number[]) => new Set(places.flatMap((place) => pages[place]?.[0] ?? []));
  return new Map(
    (files as FilterFile[]).map(([name, values]) => [
      name,
      new Map(values.map(([value, places]) => [value, idsOf(places)])),
    ]),
  );
}

export function decodeFile(bytes: Uint8Array): CborItem {
  return decodeCbor(bytes.subarray(signature.length));
}
