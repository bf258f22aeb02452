import type { Answer, Result } from '../search/searcher.ts';
import { searchWords } from '../search/words.ts';
import { element } from './search-dom.ts';
import { loadSearcher } from './search-engine.ts';
import { addressOf, bestSections, createAnnouncer, factsOf, sectionText } from './search-results.ts';

/**
 * Results below a search field as the reader types: a combobox with a list box of links, as the WAI-ARIA Authoring
 * Practices describe it. The focus stays in the field; Enter without a chosen result goes to the search page.
 */

const shownPages = 6;
/** Only the first results show their best step, so that the list fits a phone. */
const pagesWithStep = 3;
/** Milliseconds. */
const askAfter = 60;
const loadingAfter = 300;

let boxes = 0;

export function mountSearchBox(form: HTMLFormElement, input: HTMLInputElement, base: string): void {
  const id = `search-box-${++boxes}`;
  const list = element('div', { role: 'listbox', id, 'aria-label': searchWords.results });
  const message = element('p', { class: 'search-message' });
  const box = element('div', { class: 'search-box', hidden: '' }, message, list);
  const status = element('p', { role: 'status', class: 'hidden-visually' });
  const announce = createAnnouncer(status);
  let active = -1;
  let asked = 0;

  form.append(box, status);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': id,
    'aria-autocomplete': 'list',
  }))
    input.setAttribute(name, value);

  const options = () => [...list.querySelectorAll<HTMLAnchorElement>('[role=option]')];

  function activate(index: number): void {
    const all = options();
    all[active]?.setAttribute('aria-selected', 'false');
    active = index;
    const option = all[index];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  }

  /** Shows the list, a message, or, without either, nothing. */
  function show(nodes: readonly Node[], text: (Node | string)[] = []): void {
    activate(-1);
    list.replaceChildren(...nodes);
    list.hidden = nodes.length === 0;
    message.replaceChildren(...text);
    message.hidden = text.length === 0;
    box.hidden = list.hidden && message.hidden;
    input.setAttribute('aria-expanded', String(!list.hidden));
  }

  function close(): void {
    asked++;
    show([]);
    announce('');
  }

  async function ask(): Promise<void> {
    const typed = input.value.trim();
    const turn = ++asked;
    if (typed.length < 2) return close();
    await new Promise((resolve) => setTimeout(resolve, askAfter));
    if (turn !== asked) return;
    const slow = setTimeout(
      () => turn === asked && box.hidden && show([], [searchWords.loading]),
      loadingAfter,
    );
    try {
      const searcher = await loadSearcher(base);
      if (turn !== asked) return;
      const answer = await searcher.search(typed, { limit: shownPages });
      if (turn === asked) render(answer);
    } catch {
      if (turn === asked) explain(searchWords.failed);
    } finally {
      clearTimeout(slow);
    }
  }

  function render({ query, count, results }: Answer): void {
    const rows = results.flatMap((result, place) => rowsOf(result, place < pagesWithStep));
    if (count > results.length)
      rows.push(row(pageOf(query.text), 'search-all', searchWords.allResults(count)));
    rows.forEach((option, index) => {
      option.id = `${id}-${index}`;
    });
    if (rows.length === 0) explain(`${searchWords.none(query.text)} ${searchWords.noneHint}`);
    else {
      show(rows);
      announce(searchWords.count(count));
    }
  }

  function explain(text: string): void {
    show([], [`${text} `, element('a', { href: `${base}tasks/` }, searchWords.allTasks)]);
    announce(text);
  }

  const pageOf = (text: string) => `${form.action}?${new URLSearchParams({ q: text })}`;

  function move(key: string): boolean {
    const last = options().length - 1;
    if (last < 0) return false;
    const isChosen = active >= 0;
    if (key === 'ArrowDown') activate(active === last ? -1 : active + 1);
    else if (key === 'ArrowUp') activate(isChosen ? active - 1 : last);
    else if (key === 'Home' && isChosen) activate(0);
    else if (key === 'End' && isChosen) activate(last);
    else return false;
    return true;
  }

  input.addEventListener('keydown', (event) => {
    const { key, altKey, ctrlKey, metaKey, shiftKey, isComposing } = event;
    if (isComposing || altKey || ((ctrlKey || metaKey || shiftKey) && key !== 'Enter')) return;
    const chosen = options()[active];
    if (key === 'Enter' && chosen)
      chosen.dispatchEvent(
        new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }),
      );
    else if (key === 'Escape' && !box.hidden) close();
    else if (key === 'ArrowDown' && box.hidden && input.value) void ask();
    else if (!move(key)) return;
    event.preventDefault();
  });
  input.addEventListener('input', () => void ask());
  input.addEventListener('focus', begin);
  // Pressing on a result must not take the focus out of the field, or the box would close before the click.
  box.addEventListener('mousedown', (event) => event.preventDefault());
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node) || !form.contains(relatedTarget)) close();
  });

  function begin(): void {
    loadSearcher(base).catch(() => {});
    if (input.value) void ask();
  }

  if (document.activeElement === input) begin();
}

function rowsOf(result: Result, hasStep: boolean): HTMLAnchorElement[] {
  const name = element('span', { class: 'search-title' }, result.title);
  const page = row(addressOf(result), 'search-page', name, ' ', factsOf(result));
  const steps = bestSections(result, hasStep ? 1 : 0);
  return [page, ...steps.map((step) => row(addressOf(result, step), 'search-step', ...sectionText(step)))];
}

function row(href: string, name: string, ...children: (Node | string)[]): HTMLAnchorElement {
  return element(
    'a',
    { href, class: name, role: 'option', tabindex: '-1', 'aria-selected': 'false' },
    ...children,
  );
}
