import { searchWords } from '../search/words.ts';
import { forgetSearches, recentSearches } from './recent-searches.ts';
import { element } from './search-dom.ts';
import type { SearchForm } from './search-form.ts';
import { optionTo } from './search-options.ts';

/** The last searches as options of a box, and the line above them; nothing where there are none. */
export function recentOptions(
  form: SearchForm,
  searchAgain: (query: string) => void,
  close: () => void,
): { rows: HTMLElement[]; title: HTMLElement } | undefined {
  const queries = form.isRemembering ? recentSearches(form.base) : [];
  if (queries.length === 0) return undefined;
  const rows = queries.map((query) => {
    const row = optionTo(form.pageFor(query), 'search-past', query);
    row.addEventListener('click', (event) => {
      // A click for a new tab is the browser's.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      searchAgain(query);
    });
    return row;
  });
  return { rows, title: titleOf(form, close) };
}

/** The last searches as links on the search page. */
export function recentLinks(form: SearchForm): HTMLElement[] {
  const queries = form.isRemembering ? recentSearches(form.base) : [];
  if (queries.length === 0) return [];
  const links = queries.map((query) => element('li', {}, element('a', { href: form.pageFor(query) }, query)));
  const section = element('div', { class: 'search-recent' });
  section.append(
    titleOf(form, () => section.remove()),
    element('ul', {}, ...links),
  );
  return [section];
}

/** What they are, and a button that forgets them all. */
function titleOf({ base, input }: SearchForm, onForget: () => void): HTMLElement {
  const forget = element('button', { type: 'button' }, searchWords.forget);
  forget.addEventListener('click', () => {
    forgetSearches(base);
    input.focus();
    onForget();
  });
  return element('p', { class: 'search-ways' }, element('span', {}, searchWords.recent), forget);
}
