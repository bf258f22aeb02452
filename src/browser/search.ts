import { mountSearchBox } from './search-box.ts';
import { readForm } from './search-form.ts';
import { mountSearchPage } from './search-page.ts';

const mounted = new WeakSet<HTMLFormElement>();

/**
 * Brings a search form to life: a box of results below its field, or, where the page has a place for results, results
 * in the page. Until the reader touches the field or the address holds a query, nothing of the index is loaded.
 */
export function mount(node: HTMLFormElement, base = baseOf(node)): void {
  const form = readForm(node, base);
  if (!form || mounted.has(node)) return;
  mounted.add(node);
  const place = document.querySelector<HTMLElement>('[data-search-results]');
  if (place) mountSearchPage(form, place);
  else mountSearchBox(form);
}

/** The form leads to `/search/` below the base path. */
function baseOf(form: HTMLFormElement): string {
  return new URL(form.action).pathname.replace(/search\/$/, '');
}

for (const form of document.querySelectorAll<HTMLFormElement>('[data-search]')) mount(form);
