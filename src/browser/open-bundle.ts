import { createStemmer } from '../language/stem.ts';
import { factsOf } from '../search/index-facts.ts';
import { partFileFor, readParts } from '../search/index-parts.ts';
import { type PagefindModule, rankingOptions } from '../search/pagefind.ts';
import { metaFileOf, nameOfIndex } from '../search/pagefind-entry.ts';
import { createSearchIndex, type SearchIndex } from '../search/search-index.ts';
import { siteFile } from '../search/site-file.ts';
import { termsFile } from '../search/term-file.ts';
import { understandQuery } from '../search/understand-query.ts';
import { emptyVocabulary, parseVocabulary, type Vocabulary, vocabularyFile } from '../search/vocabulary.ts';
import { type IndexFiles, watchFiles } from './index-files.ts';
import { loadText } from './load-text.ts';

/** Milliseconds after which a search that never answers counts as failed. */
const patience = 20_000;

/** Where an index lies, and how its pages are addressed. */
export interface BundleOptions {
  /** Address of its folder, with a slash at the end. */
  folder: string;
  /** Address of the module of Pagefind that reads it. */
  module: string;
  /** What stands before the addresses of its pages. */
  base: string;
  language: string;
}

/** One opened index. */
export interface Bundle {
  index: SearchIndex;
  vocabulary: Vocabulary;
  /** Rejects as soon as a file of the index is missing or cut off, and not only when the answer would come. */
  guard<Value>(answer: Promise<Value>): Promise<Value>;
}

/** An index that is on its way. */
interface Opening {
  opened: Promise<Bundle>;
  /** Fetches what a query will need while what reads it is still to come. */
  expect(typed: string): void;
}

export function beginBundle(options: BundleOptions): Opening {
  const { folder, language } = options;
  const files = watchFiles(folder, [vocabularyFile, termsFile, siteFile]);
  const opened = openBundle(options, files);
  const places = files.entry.then(async (entry) => readParts(await loadBytes(folder + metaFileOf(entry))));
  const stem = createStemmer(language);
  let isOpen = false;
  const end = () => {
    isOpen = true;
  };
  opened.then(end, end);

  async function fetchParts(typed: string): Promise<void> {
    const parts = await places;
    if (isOpen) return;
    for (const { key } of understandQuery(typed).words) {
      const file = partFileFor(stem(key), parts);
      if (file !== undefined) files.begin(file);
    }
  }

  // What cannot be foreseen is fetched when it is needed.
  return { opened, expect: (typed) => void fetchParts(typed).catch(() => {}) };
}

async function openBundle(
  { folder, module, base, language }: BundleOptions,
  { entry, missed }: IndexFiles,
): Promise<Bundle> {
  const guard = <Value>(answer: Promise<Value>) => withPatience(Promise.race([answer, missed]));
  const text = loadText(folder + vocabularyFile);
  const { createInstance } = (await import(module)) as PagefindModule;
  const pagefind = createInstance({
    basePath: folder,
    baseUrl: base,
    ranking: rankingOptions,
    noWorker: true,
    language,
  });
  // Unlike `init`, this waits until Pagefind's program is there.
  await guard(pagefind.preload(''));
  const described = await guard(entry);
  const vocabulary = await chooseVocabulary(await text, folder, nameOfIndex(described));
  const facts = factsOf(described, (file) => loadBytes(folder + file));
  // A browser that cannot unzip searches all the same, without filters.
  if (typeof DecompressionStream === 'undefined') facts.readFilters = async () => new Map();
  return { index: createSearchIndex(pagefind, facts), vocabulary, guard };
}

/**
 * The vocabulary of this index. A cache may hold the one of another build: then it is fetched anew. Without one the
 * search still finds what is typed as the pages have it.
 */
async function chooseVocabulary(
  text: string | undefined,
  basePath: string,
  index: string,
): Promise<Vocabulary> {
  const first = readVocabulary(text);
  if (first?.index === index) return first;
  const second = readVocabulary(await loadText(basePath + vocabularyFile, 'reload'));
  return second?.index === index ? second : emptyVocabulary;
}

function readVocabulary(text: string | undefined): ReturnType<typeof parseVocabulary> | undefined {
  try {
    return text === undefined ? undefined : parseVocabulary(text);
  } catch {
    return undefined;
  }
}

async function loadBytes(address: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(address)).arrayBuffer());
}

function withPatience<Value>(answer: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout>;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The search does not answer.')), patience);
  });
  return Promise.race([answer, silence]).finally(() => clearTimeout(timer));
}
