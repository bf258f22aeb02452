import type { TermEntry } from '../schema/term-entry.ts';
import { type Answer, createSearcher } from '../search/searcher.ts';
import { termAsked } from '../search/term-asked.ts';
import { parseTerms, termsFile } from '../search/term-file.ts';
import type { Vocabulary } from '../search/vocabulary.ts';
import type { FederatedAnswer, FederatedSearcher } from './federation.ts';
import { loadText } from './load-text.ts';
import { type Bundle, type BundleOptions, beginBundle } from './open-bundle.ts';
import type { Question, Reply, SiteAnswer, SiteOptions } from './search-engine.ts';

/**
 * The search itself. It runs in a worker, so that no key waits for it; a browser that gives none gets it as a module in
 * the page. Everything it knows comes from the folder of the index.
 */

export interface Engine {
  /** `onEarly` may get the first results before the rest is read. */
  ask(question: Question, onEarly?: (answer: SiteAnswer) => void): Promise<SiteAnswer>;
}

/** Begins to fetch the index; whoever asks waits for it. */
export function openEngine(site: SiteOptions): Engine {
  const { base, language } = site;
  const folder = `${base}pagefind/`;
  const { opened, expect } = beginBundle({ folder, module: `${folder}pagefind.js`, base, language });
  const engine = opened.then((own) => createEngine(own, folder, site));
  return {
    async ask(question, onEarly) {
      expect(question.typed);
      return (await engine).ask(question, onEarly);
    },
  };
}

async function createEngine(
  own: Bundle,
  folder: string,
  { language, federation }: SiteOptions,
): Promise<Engine> {
  const { vocabulary, guard } = own;
  const today = localDay();
  const searcherOf = ({ index, vocabulary }: Omit<Bundle, 'guard'>) =>
    createSearcher(index, { vocabulary, today });
  const openBundle = (options: BundleOptions) => beginBundle(options).opened;
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

/** The day it is where the reader is, as YYYY-MM-DD. */
function localDay(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const isWorker = typeof document === 'undefined';

const send = (reply: Reply | 'ready') => postMessage(reply);

/** Answers the questions that a page sends, each by its number. */
function serve(): void {
  let engine: Engine | undefined;
  addEventListener('message', async ({ data }: MessageEvent<Question & SiteOptions>) => {
    engine ??= openEngine(data);
    const { id } = data;
    let isDone = false;
    // What is read already is answered whole in this very task.
    const tellEarly = (early: SiteAnswer) => setTimeout(() => isDone || send({ id, early }));
    const answered = await engine.ask(data, tellEarly).then(
      (answer): Reply => ({ id, answer }),
      (error): Reply => ({ id, error: String(error) }),
    );
    isDone = true;
    send(answered);
  });
  send('ready');
}

if (isWorker) serve();
