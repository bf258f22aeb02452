import type { Answer, Result } from '../search/searcher.ts';
import { searchWords } from '../search/words.ts';
import { type Choice, readAddress, writeAddress } from './search-address.ts';
import { element } from './search-dom.ts';
import { loadSearcher } from './search-engine.ts';
import { createFilters } from './search-filters.ts';
import { addressOf, bestSections, createAnnouncer, factsOf, sectionText } from './search-results.ts';

/**
 * Results in a page, with filters. The query and the filters stand in the address: the first letter typed after a
 * search was sent adds a step to the history, the next ones rewrite it. The list of all tasks stays until there are
 * results, and comes back when there is no query.
 */

const pageSize = 10;
const stepsShown = 2;

export function mountSearchPage(
  form: HTMLFormElement,
  input: HTMLInputElement,
  place: HTMLElement,
  base: string,
): void {
  const fallback = document.querySelector<HTMLElement>('[data-search-fallback]');
  const count = element('p', { class: 'search-count' });
  const status = element('p', { role: 'status', class: 'hidden-visually' });
  const list = element('ol', { class: 'search-results' });
  const more = element('button', { type: 'button', class: 'search-more' }, searchWords.more);
  const filters = createFilters(() => change());
  const found = element('div', { class: 'search-found' }, element('div', {}, list, more), filters.node);
  const announce = createAnnouncer(status);
  // A page that is not there has an address of its own to keep.
  const ownsAddress = !form.dataset.missing;
  let limit = pageSize;
  let asked = 0;
  let isSent = true;

  place.append(status);

  function change(): void {
    limit = pageSize;
    if (ownsAddress)
      history[isSent ? 'pushState' : 'replaceState'](null, '', writeAddress(location.pathname, choice()));
    isSent = false;
    void ask();
  }

  const choice = (): Choice => ({ query: input.value.trim(), filters: filters.chosen() });

  async function ask(): Promise<void> {
    const { query, filters: chosen } = choice();
    const turn = ++asked;
    if (query.length < 2) return clear();
    const slow = setTimeout(() => turn === asked && !count.isConnected && say(searchWords.loading), 300);
    try {
      const searcher = await loadSearcher(base);
      if (turn !== asked) return;
      const answer = await searcher.search(query, { limit, filters: chosen, countBy: ['topic', 'kind'] });
      if (turn === asked) render(answer);
    } catch {
      if (turn === asked) fail();
    } finally {
      clearTimeout(slow);
    }
  }

  function clear(): void {
    place.replaceChildren(status);
    announce('');
    if (fallback) fallback.hidden = false;
  }

  function say(text: string): void {
    count.replaceChildren(text);
    place.replaceChildren(status, count);
    announce(text);
  }

  function fail(): void {
    say(searchWords.failed);
    if (fallback) fallback.hidden = false;
    else count.append(' ', element('a', { href: `${base}tasks/` }, searchWords.allTasks));
  }

  function render({ query, count: total, unfilteredCount, counts, results }: Answer): void {
    const none =
      unfilteredCount > 0
        ? searchWords.noneFiltered
        : `${searchWords.none(query.text)} ${searchWords.noneHint}`;
    const text = total > 0 ? searchWords.countFor(total, query.text) : none;
    count.replaceChildren(text);
    filters.update(counts);
    list.replaceChildren(...results.map(itemOf));
    more.hidden = total <= results.length;
    if (!found.isConnected) place.replaceChildren(status, count, found);
    found.hidden = unfilteredCount === 0;
    if (fallback) fallback.hidden = unfilteredCount > 0;
    announce(text);
  }

  function readLocation(): void {
    const { query, filters: chosen } = readAddress(location.search);
    if (ownsAddress) input.value = query;
    filters.choose(chosen);
    limit = pageSize;
    isSent = true;
    void ask();
  }

  more.addEventListener('click', async () => {
    const next = list.children.length;
    limit += pageSize;
    await ask();
    list.children[next]?.querySelector('a')?.focus();
  });
  input.addEventListener('input', change);
  input.addEventListener('focus', () => void loadSearcher(base).catch(() => {}));
  form.addEventListener('submit', (event) => {
    if (!ownsAddress) return;
    event.preventDefault();
    isSent = true;
    void ask();
  });
  addEventListener('popstate', readLocation);

  readLocation();
}

function itemOf(result: Result): HTMLLIElement {
  const title = element('h2', {}, element('a', { href: addressOf(result) }, result.title));
  const steps = bestSections(result, stepsShown).map((step) =>
    element('li', {}, element('a', { href: addressOf(result, step) }, ...sectionText(step))),
  );
  const list = steps.length > 0 ? [element('ul', { class: 'search-steps' }, ...steps)] : [];
  return element(
    'li',
    {},
    title,
    element('p', {}, factsOf(result)),
    element('p', { class: 'search-summary' }, result.summary),
    ...list,
  );
}
