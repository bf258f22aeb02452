import type { TermEntry } from '../schema/term-entry.ts';
import type { SearchOptions } from '../search/searcher.ts';
import type { Engine } from './engine.ts';
import type { FederatedAnswer } from './federation.ts';

/** What the engine has to know about the site. */
export interface SiteOptions {
  /** Base path, with a slash at both ends. */
  base: string;
  /** Language of the page as a language tag. */
  language: string;
  /** The other sites to search; undefined for a site that stands alone. */
  federation?: { module: string; addresses: readonly string[] } | undefined;
}

export interface Question {
  id: number;
  typed: string;
  options: SearchOptions;
}

export interface SiteAnswer extends FederatedAnswer {
  /** Glossary terms that the query asks for. */
  terms: TermEntry[];
}

export type Reply = { id: number } & ({ answer: SiteAnswer } | { early: SiteAnswer } | { error: string });

export interface SiteSearch {
  /**
   * Rejects when the index is missing, incomplete or broken; the next search then begins anew. `onEarly` may get the
   * first results before the rest is read, or, as `isAlone`, what this site alone has.
   */
  search(typed: string, options?: SearchOptions, onEarly?: OnEarly): Promise<SiteAnswer>;
  /** Fetches what a first search needs. */
  warm(): void;
}

type OnEarly = (answer: SiteAnswer) => void;

type Ask = (question: Question, onEarly?: OnEarly) => Promise<SiteAnswer>;

const searches = new Map<string, SiteSearch>();

/** The search of the site at a base path. The engine starts with the first question. */
export function openSearch(base: string, partners: readonly string[]): SiteSearch {
  let search = searches.get(base);
  if (!search) {
    const federation =
      partners.length > 0 ? { module: moduleAddress('federation'), addresses: partners } : undefined;
    search = createSearch({ base, language: document.documentElement.lang, federation });
    searches.set(base, search);
  }
  return search;
}

function createSearch(site: SiteOptions): SiteSearch {
  let engine: Promise<Ask> | undefined;
  let count = 0;
  const search: SiteSearch['search'] = async (typed, options = {}, onEarly = undefined) => {
    engine ??= startWorker(site).catch(() => loadEngine(site));
    const own = engine;
    try {
      return await (await own)({ id: ++count, typed, options }, onEarly);
    } catch (error) {
      if (engine === own) engine = undefined;
      throw error;
    }
  };
  return { search, warm: () => void search('').catch(() => {}) };
}

interface Asked {
  onEarly: OnEarly | undefined;
  resolve(answer: SiteAnswer): void;
  reject(error: Error): void;
}

/** Resolves once the worker's script runs; rejects where a browser or a policy forbids it. */
function startWorker(site: SiteOptions): Promise<Ask> {
  const waiting = new Map<number, Asked>();
  return new Promise((resolve, reject) => {
    const worker = new Worker(moduleAddress('engine'), { type: 'module', name: 'search' });
    // A broken engine stays broken, and the next one may find the index whole.
    const stop = (reason: string) => {
      worker.terminate();
      reject(new Error(reason));
      for (const asked of waiting.values()) asked.reject(new Error(reason));
    };
    worker.addEventListener('error', () => stop('The worker stopped.'));
    worker.addEventListener('message', ({ data }: MessageEvent<Reply | 'ready'>) => {
      if (data === 'ready') resolve(ask);
      else if ('error' in data) stop(data.error);
      else if ('early' in data) waiting.get(data.id)?.onEarly?.(data.early);
      else {
        waiting.get(data.id)?.resolve(data.answer);
        waiting.delete(data.id);
      }
    });
    const ask: Ask = (question, onEarly) =>
      new Promise((resolve, reject) => {
        waiting.set(question.id, { resolve, reject, onEarly });
        worker.postMessage({ ...question, ...site });
      });
  });
}

async function loadEngine(site: SiteOptions): Promise<Ask> {
  const { openEngine } = (await import(moduleAddress('engine'))) as {
    openEngine(site: SiteOptions): Engine;
  };
  const { ask } = openEngine(site);
  return ask;
}

/** The addresses of all modules stand on the page's one script. */
function moduleAddress(name: 'engine' | 'federation'): string {
  const script = document.querySelector<HTMLElement>('script[data-modules]');
  return (JSON.parse(script?.dataset.modules ?? '{}') as Record<typeof name, string>)[name];
}
