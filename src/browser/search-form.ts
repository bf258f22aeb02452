import { rememberSearch } from './recent-searches.ts';
import { writeAddress } from './search-address.ts';

/** A search form, and what the site's settings say about it. */
export interface SearchForm {
  node: HTMLFormElement;
  input: HTMLInputElement;
  /** Base path of the site. */
  base: string;
  /** Where readers ask for an aid that is missing, with `{query}` in it. */
  ask: string | undefined;
  /** Addresses of the sites that are searched, too. */
  partners: readonly string[];
  /** Whether this device keeps the last searches. */
  isRemembering: boolean;
  /** Address of the search page for a query. */
  pageFor(query: string, isVerbatim?: boolean): string;
  /** Keeps a search that the reader sent, or that led somewhere. */
  remember(query: string): void;
}

export function readForm(node: HTMLFormElement, base: string): SearchForm | undefined {
  const input = node.querySelector<HTMLInputElement>('input[name=q]');
  if (!input) return undefined;
  const { ask, recent, federation = '[]' } = node.dataset;
  const isRemembering = recent === 'true';
  return {
    node,
    input,
    base,
    ask,
    partners: JSON.parse(federation) as string[],
    isRemembering,
    pageFor: (query, isVerbatim = false) =>
      writeAddress(new URL(node.action).pathname, { query, isVerbatim, filters: {} }),
    remember: (query) => {
      if (isRemembering) rememberSearch(base, query);
    },
  };
}
