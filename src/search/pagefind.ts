/** What Pagefind's browser module offers, as far as we use it (1.6.0; it ships no types for this part). */
export interface PagefindInstance {
  init(): Promise<void>;
  search(term: string): Promise<PagefindResponse>;
  /** Loads what a search needs, without searching. */
  preload(term: string): Promise<void>;
}

export interface PagefindModule {
  createInstance(options: PagefindOptions): PagefindInstance;
}

interface PagefindOptions {
  basePath: string;
  baseUrl: string;
  ranking: Partial<typeof rankingOptions>;
  noWorker?: boolean;
  /** Language tag of the index to search, where there is no page to read it from. */
  language?: string;
}

/** How many pages have each value of each filter. */
export type FilterCounts = Record<string, Record<string, number>>;

interface PagefindResponse {
  results: PagefindHit[];
}

export interface PagefindHit {
  id: string;
  score: number;
  /** Places of the words found, counted in words from the start of the page. */
  words: number[];
  matchedMetaFields?: string[];
  data(): Promise<PagefindFragment>;
}

/** One page of the index. */
export interface PagefindFragment {
  url: string;
  /** The text of the page; words are what stands between white space. */
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  anchors: PagefindAnchor[];
  /** Name of the site that the page stands on, where it is another one. Pagefind knows none: whoever joins indexes adds it. */
  site?: string;
}

export interface PagefindAnchor {
  element: string;
  id: string;
  text: string;
  /** The place of the first word after the anchor. */
  location: number;
}

/**
 * How Pagefind weighs words. Measured on two sets of questions; what is left out is best at its default.
 * A higher similarity lets a longer word (`cert`: certificate) count less. What fields add is weighed in rank.ts.
 */
export const rankingOptions = {
  termSimilarity: 5,
  metaWeights: {
    title: 0,
    aliases: 0,
    symptoms: 0,
    summary: 0,
    topic: 0,
    kind: 0,
    type: 0,
    due: 0,
    image: 0,
    image_alt: 0,
  },
};
