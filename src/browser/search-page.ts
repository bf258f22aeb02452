import { searchWords } from '../search/words.ts';
import { type Choice, readAddress, writeAddress } from './search-address.ts';
import { element } from './search-dom.ts';
import { openSearch, type SiteAnswer } from './search-engine.ts';
import { createFilters } from './search-filters.ts';
import type { SearchForm } from './search-form.ts';
import { itemOf } from './search-item.ts';
import { failureNotes, notesOf } from './search-notes.ts';
import { recentLinks } from './search-recent.ts';
import { createAnnouncer } from './search-results.ts';

/**
 * Results in a page, with filters. The query and the filters stand in the address: a filter adds a step to the history,
 * and so does the first letter typed after a search was sent; the next ones rewrite it. The list of all tasks stays until
 * there are results, and comes back when there is no query.
 */

const pageSize = 10;

export function mountSearchPage(form: SearchForm, place: HTMLElement): void {
  const { node, input, base, partners } = form;
  const fallback = document.querySelector<HTMLElement>('[data-search-fallback]');
  const head = element('div', { class: 'search-notes' });
  const status = element('p', { role: 'status', class: 'hidden-visually' });
  const list = element('ol', { class: 'search-results' });
  const more = element('button', { type: 'button', class: 'search-more' }, searchWords.more);
  const filters = createFilters(() => step());
  const found = element('div', { class: 'search-found' }, element('div', {}, list, more), filters.node);
  const announce = createAnnouncer(status);
  const search = openSearch(base, partners);
  // A page that is not there has an address of its own to keep.
  const ownsAddress = !node.dataset.missing;
  let limit = pageSize;
  let asked = 0;
  let isSent = true;
  let isVerbatim = false;
  let shownAddress = location.search;

  place.append(status);

  function change(): void {
    limit = pageSize;
    if (ownsAddress)
      history[isSent ? 'pushState' : 'replaceState'](null, '', writeAddress(location.pathname, choice()));
    isSent = false;
    shownAddress = location.search;
    void ask();
  }

  /** A choice, unlike a letter, is a step of its own: going back takes back this one, and no more. */
  function step(): void {
    isSent = true;
    change();
    isSent = true;
  }

  const choice = (): Choice => ({ query: input.value.trim(), isVerbatim, filters: filters.chosen() });

  async function ask(): Promise<void> {
    const { query, filters: chosen } = choice();
    const turn = ++asked;
    if (query.length < 2) return clear();
    const slow = setTimeout(() => turn === asked && !head.isConnected && say(searchWords.loading), 300);
    try {
      const options = { limit, filters: chosen, countBy: ['topic', 'kind'], isVerbatim };
      let isAlone = false;
      const answer = await search.search(query, options, (early) => {
        if (turn !== asked || !early.isAlone) return;
        isAlone = true;
        render(early);
      });
      // Results must not go from under the focus.
      if (turn === asked && !(isAlone && list.contains(document.activeElement))) render(answer);
    } catch {
      if (turn === asked) fail();
    } finally {
      clearTimeout(slow);
    }
  }

  function clear(): void {
    place.replaceChildren(status, ...(ownsAddress ? recentLinks(form) : []));
    announce('');
    if (fallback) fallback.hidden = false;
  }

  function say(...nodes: (Node | string)[]): void {
    head.replaceChildren(...nodes);
    place.replaceChildren(status, head);
    announce(head.innerText);
  }

  function fail(): void {
    say(...failureNotes(form));
    if (fallback) fallback.hidden = false;
  }

  function render(answer: SiteAnswer): void {
    const { query, corrections, count, unfilteredCount, counts, results, fits } = answer;
    const text = corrections.length > 0 ? searchWords.count(count) : searchWords.countFor(count, query.text);
    const isFound = count > 0 && (fits || answer.terms.length > 0);
    head.replaceChildren(
      ...(isFound ? [element('p', { class: 'search-count' }, text)] : []),
      ...notesOf(answer, form, askVerbatim),
    );
    filters.update(counts);
    list.replaceChildren(...results.map((result, index) => itemOf(result, fits && index === 0)));
    more.hidden = count <= results.length;
    if (!found.isConnected) place.replaceChildren(status, head, found);
    found.hidden = unfilteredCount === 0;
    if (fallback) fallback.hidden = unfilteredCount > 0;
    announce(head.innerText);
  }

  function askVerbatim(): void {
    isVerbatim = true;
    step();
    input.focus();
  }

  function readLocation(): void {
    const address = readAddress(location.search);
    if (ownsAddress) input.value = address.query;
    isVerbatim = address.isVerbatim ?? false;
    filters.choose(address.filters);
    limit = pageSize;
    isSent = true;
    shownAddress = location.search;
    void ask();
  }

  more.addEventListener('click', async () => {
    const next = list.children.length;
    limit += pageSize;
    await ask();
    list.children[next]?.querySelector('a')?.focus();
  });
  list.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) form.remember(input.value);
  });
  input.addEventListener('input', () => {
    isVerbatim = false;
    change();
  });
  input.addEventListener('focus', () => search.warm());
  node.addEventListener('submit', (event) => {
    form.remember(input.value);
    if (!ownsAddress) return;
    event.preventDefault();
    isSent = true;
    void ask();
  });
  // A link to a place in the page, as the one that skips to it, asks for nothing new.
  addEventListener('popstate', () => location.search !== shownAddress && readLocation());

  const typed = document.activeElement === input ? input.value : '';
  readLocation();
  if (ownsAddress) form.remember(input.value);
  // Whoever typed before this script was there keeps the words.
  if (typed && typed !== input.value) {
    input.value = typed;
    change();
  }
}
