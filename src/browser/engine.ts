import type { TermEntry } from '../schema/term-entry.ts';
import { factsOf } from '../search/index-facts.ts';
import { type PagefindModule, rankingOptions } from '../search/pagefind.ts';
import { nameOfIndex } from '../search/pagefind-entry.ts';
import { createSearchIndex, type SearchIndex } from '../search/search-index.ts';
import { type Answer, createSearcher } from '../search/searcher.ts';
import { siteFile } from '../search/site-file.ts';
import { termAsked } from '../search/term-asked.ts';
import { parseTerms, termsFile } from '../search/term-file.ts';
import { emptyVocabulary, parseVocabulary, type Vocabulary, vocabularyFile } from '../search/vocabulary.ts';
import type { FederatedAnswer, FederatedSearcher } from './federation.ts';
import { watchFiles } from './index-files.ts';
import { loadText } from './load-text.ts';
import type { Question, Reply, SiteAnswer, SiteOptions } from './search-engine.ts';

/**
 * The search itself. It runs in a worker, so that no key waits for it; a browser that gives none gets it as a module in
 * the page. Everything it knows comes from the folder of the index.
 */

/** Milliseconds after which a search that never answers counts as failed. */
const patience = 20_000;

export interface Engine {
  /** `onEarly` may get the first results before the rest is read. */
  ask(question: Question, onEarly?: (answer: SiteAnswer) => void): Promise<SiteAnswer>;
}

export async function openEngine({ base, language, federation }: SiteOptions): Promise<Engine> {
  const folder = `${base}pagefind/`;
  const own = await openBundle({ folder, module: `${folder}pagefind.js`, base, language });
  const { vocabulary, guard } = own;
  const today = localDay();
  const searcherOf = ({ index, vocabulary }: Omit<Bundle, 'guard'>) =>
    createSearcher(index, { vocabulary, today });
  const searcher: FederatedSearcher = federation
    ? (await loadFederation(federation.module)).federate({
        ...federation,
        own,
        folder,
        language,
        openBundle,
        searcherOf,
      })
    : searcherOf(own);
  const glossary = createGlossary(folder, vocabulary);
  const withTerms = async (answer: FederatedAnswer) => ({ ...answer, terms: await glossary(answer) });
  return {
    ask: ({ typed, options }, onEarly) =>
      guard(
        searcher
          .search(typed, options, (early) => void guard(withTerms(early)).then(onEarly))
          .then(withTerms),
      ),
  };
}

/** Kept out of this module, for most sites stand alone. */
const loadFederation = (module: string) => import(module) as Promise<typeof import('./federation.ts')>;

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

async function openBundle({ folder, module, base, language }: BundleOptions): Promise<Bundle> {
  const { entry, missed } = watchFiles(folder, [vocabularyFile, termsFile, siteFile]);
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
  await guard(pagefind.init());
  const described = await guard(entry);
  const vocabulary = await chooseVocabulary(await text, folder, nameOfIndex(described));
  const facts = factsOf(described, (file) => loadBytes(folder + file));
  // A browser that cannot unzip searches all the same, without filters.
  if (typeof DecompressionStream === 'undefined') facts.readFilters = async () => new Map();
  return { index: createSearchIndex(pagefind, facts), vocabulary, guard };
}

type Glossary = (answer: Answer) => Promise<TermEntry[]>;

/** Definitions are fetched when a query first names a term, and never before. */
function createGlossary(basePath: string, vocabulary: Vocabulary): Glossary {
  let file: Promise<TermEntry[]> | undefined;
  return async (answer) => {
    const asked = termAsked(answer);
    if (!vocabulary.terms.has(asked)) return [];
    file ??= loadText(basePath + termsFile).then(parseTerms);
    return (await file).filter(({ spellings }) => spellings.includes(asked));
  };
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

/** The day it is where the reader is, as YYYY-MM-DD. */
function localDay(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function withPatience<Value>(answer: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout>;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The search does not answer.')), patience);
  });
  return Promise.race([answer, silence]).finally(() => clearTimeout(timer));
}

const isWorker = typeof document === 'undefined';

const send = (reply: Reply | 'ready') => postMessage(reply);

/** Answers the questions that a page sends, each by its number. */
function serve(): void {
  let engine: Promise<Engine> | undefined;
  addEventListener('message', async ({ data }: MessageEvent<Question & SiteOptions>) => {
    engine ??= openEngine(data);
    const { id } = data;
    let isDone = false;
    // What is read already is answered whole in this very task.
    const tellEarly = (early: SiteAnswer) => setTimeout(() => isDone || send({ id, early }));
    const reply = engine
      .then((opened) => opened.ask(data, tellEarly))
      .then(
        (answer): Reply => ({ id, answer }),
        (error): Reply => ({ id, error: String(error) }),
      );
    const answered = await reply;
    isDone = true;
    send(answered);
  });
  send('ready');
}

if (isWorker) serve();
