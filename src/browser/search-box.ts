import { searchWords } from '../search/words.ts';
import { element } from './search-dom.ts';
import { openSearch, type SiteAnswer } from './search-engine.ts';
import type { SearchForm } from './search-form.ts';
import { failureNotes, notesOf } from './search-notes.ts';
import { createOptions, optionTo } from './search-options.ts';
import { recentOptions } from './search-recent.ts';
import { createAnnouncer } from './search-results.ts';
import { rowsOf } from './search-rows.ts';

/**
 * Results below a search field as the reader types. Enter without a chosen result goes to the search page. An empty
 * field offers the last searches.
 */

const shownPages = 6;
/** Milliseconds: letters that come faster than this, as from a held key, wait for the last of them. */
const askAfter = 60;
const loadingAfter = 300;

let boxes = 0;

export function mountSearchBox(form: SearchForm): void {
  const { node, input, base, partners } = form;
  const options = createOptions(input, `search-box-${++boxes}`, searchWords.results);
  const notes = element('div', { class: 'search-notes' });
  const box = element('div', { class: 'search-box', hidden: '' }, notes, options.list);
  const status = element('p', { role: 'status', class: 'hidden-visually' });
  const announce = createAnnouncer(status);
  const search = openSearch(base, partners);
  let asked = 0;
  let lastAsk = Number.NEGATIVE_INFINITY;
  let isVerbatim = false;

  node.append(box, status);

  /** Shows options, what stands above them, or, without either, nothing. */
  function show(rows: readonly HTMLElement[], above: readonly HTMLElement[] = []): void {
    options.show(rows);
    notes.replaceChildren(...above);
    notes.hidden = above.length === 0;
    box.hidden = options.list.hidden && notes.hidden;
  }

  function close(): void {
    asked++;
    show([]);
    announce('');
  }

  async function ask(): Promise<void> {
    const typed = input.value.trim();
    const turn = ++asked;
    options.leave();
    if (typed === '') return showRecent();
    if (typed.length < 2) return close();
    const isBurst = performance.now() - lastAsk < askAfter;
    lastAsk = performance.now();
    if (isBurst) await new Promise((resolve) => setTimeout(resolve, askAfter));
    if (turn !== asked) return;
    const loading = [element('p', {}, searchWords.loading)];
    const slow = setTimeout(() => turn === asked && box.hidden && show([], loading), loadingAfter);
    try {
      let first = 0;
      let isAlone = false;
      const answer = await search.search(typed, { limit: shownPages, isVerbatim }, (early) => {
        if (turn !== asked || options.active()) return;
        if (early.isAlone) {
          isAlone = true;
          render(early, [...rowsFor(early), ...allOption(early)]);
        }
        // Fewer results never take the place of those of the last letter: the box would flicker.
        else if (options.list.hidden) {
          first = early.results.length;
          render(early, rowsFor(early));
        }
      });
      if (turn !== asked) return;
      // What is shown stays where it is, and the rest comes below.
      const rows = [...rowsFor(answer, first), ...allOption(answer)];
      if (first > 0) options.add(rows);
      // Results must not move under the hand of whoever picks one.
      else if (!options.active() && !(isAlone && options.list.matches(':hover'))) render(answer, rows);
    } catch {
      if (turn === asked) tell(failureNotes(form));
    } finally {
      clearTimeout(slow);
    }
  }

  function rowsFor(answer: SiteAnswer, from = 0): HTMLElement[] {
    const rows = rowsOf(answer, from);
    for (const row of rows) row.addEventListener('click', () => form.remember(answer.query.text));
    return rows;
  }

  /** An option that leads to all pages found, where they are more. */
  function allOption({ count, query, results }: SiteAnswer): HTMLElement[] {
    if (count <= results.length) return [];
    const all = optionTo(form.pageFor(query.text, isVerbatim), 'search-all', searchWords.allResults(count));
    all.addEventListener('click', () => form.remember(query.text));
    return [all];
  }

  function render(answer: SiteAnswer, rows: readonly HTMLElement[]): void {
    const { count } = answer;
    tell(notesOf(answer, form, askVerbatim), rows, count > 0 ? searchWords.count(count) : '');
  }

  function tell(above: readonly HTMLElement[], rows: readonly HTMLElement[] = [], count = ''): void {
    show(rows, above);
    announce([...above.map(({ textContent }) => textContent), count].join(' ').trim());
  }

  function askVerbatim(): void {
    isVerbatim = true;
    input.focus();
    void ask();
  }

  function showRecent(): void {
    const recent = recentOptions(form, searchAgain, close);
    if (recent) show(recent.rows, [recent.title]);
    else close();
  }

  function searchAgain(query: string): void {
    input.value = query;
    void ask();
  }

  input.addEventListener('keydown', (event) => {
    const { key, altKey, ctrlKey, metaKey, shiftKey, isComposing } = event;
    if (isComposing || altKey || ((ctrlKey || metaKey || shiftKey) && key !== 'Enter')) return;
    const chosen = options.active();
    if (key === 'Enter' && chosen)
      chosen.dispatchEvent(
        new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }),
      );
    else if (key === 'ArrowDown' && box.hidden) void ask();
    else if (!options.move(key)) return;
    event.preventDefault();
  });
  // From the links in the box, too; the focus then goes back to the field, for its own place is gone.
  node.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing || box.hidden) return;
    event.preventDefault();
    if (box.contains(document.activeElement)) input.focus();
    close();
  });
  input.addEventListener('input', () => {
    isVerbatim = false;
    void ask();
  });
  input.addEventListener('focus', begin);
  node.addEventListener('submit', () => {
    form.remember(input.value);
    if (isVerbatim) node.append(element('input', { type: 'hidden', name: 'verbatim' }));
  });
  // Pressing on a result must not take the focus out of the field, or the box would close before the click.
  box.addEventListener('mousedown', (event) => event.preventDefault());
  node.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node) || !node.contains(relatedTarget)) close();
  });

  function begin(): void {
    search.warm();
    void ask();
  }

  if (document.activeElement === input) begin();
}
