import type { TermEntry } from '../schema/term-entry.ts';
import { correctText } from '../search/correct-text.ts';
import { searchWords } from '../search/words.ts';
import { askAddress } from './ask-address.ts';
import type { Absence } from './partner.ts';
import { element } from './search-dom.ts';
import type { SiteAnswer } from './search-engine.ts';
import type { SearchForm } from './search-form.ts';

/** What stands above the results: what was corrected, what a term means, that nothing fits, whom to ask, who is silent. */
export function notesOf(answer: SiteAnswer, form: SearchForm, onVerbatim: () => void): HTMLElement[] {
  return [
    ...correctionNote(answer, form, onVerbatim),
    ...answer.terms.map((term) => termNote(term, form)),
    ...fitNotes(answer, form),
    ...federationNotes(answer),
  ];
}

/** Which sites the results leave out, and why. */
function federationNotes({ isAlone, absent = [] }: SiteAnswer): HTMLElement[] {
  if (isAlone) return [element('p', {}, searchWords.alone)];
  const named = (why: Absence) => absent.filter((one) => one.why === why).map(({ name }) => name);
  const [silent, other] = [named('silent'), named('other version')];
  return [
    ...(silent.length > 0 ? [element('p', {}, searchWords.silent(silent))] : []),
    ...(other.length > 0 ? [element('p', {}, searchWords.otherVersion(other))] : []),
  ];
}

/** “Showing results for **renew**. Search instead for “rnew”.” */
function correctionNote(
  { query, corrections }: SiteAnswer,
  form: SearchForm,
  onVerbatim: () => void,
): HTMLElement[] {
  if (corrections.length === 0) return [];
  const used = element('b', {}, correctText(query.text, corrections));
  const link = element(
    'a',
    { href: form.pageFor(query.text, true) },
    `${searchWords.insteadOf} “${query.text}”`,
  );
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onVerbatim();
  });
  return [element('p', { class: 'search-correction' }, `${searchWords.correctedTo} `, used, '. ', link)];
}

function termNote(
  { id, label, expansion, definition, senses = [] }: TermEntry,
  { base }: SearchForm,
): HTMLElement {
  const name = element('a', { href: `${base}glossary/#${id}` }, label);
  const long = (text?: string) => (text ? ` (${text})` : '');
  const others = senses.flatMap((sense) => [
    ' ',
    element('b', {}, searchWords.inTopics(sense.topics)),
    ` ${sense.expansion ? `${sense.expansion}. ` : ''}${sense.definition}`,
  ]);
  return element(
    'p',
    { class: 'search-term' },
    element('b', {}, name, long(expansion)),
    `: ${definition}`,
    ...others,
  );
}

/** That nothing fits, or nothing is found, and what the reader can do about it. */
function fitNotes(answer: SiteAnswer, form: SearchForm): HTMLElement[] {
  const { query, count, unfilteredCount, unknown, fits, terms } = answer;
  if (count === 0 && unfilteredCount > 0) return [element('p', {}, searchWords.noneFiltered)];
  // A definition is an answer, too.
  if (fits || terms.length > 0) return [];
  const ask = form.ask ? [element('a', { href: askAddress(form.ask, query.text) }, searchWords.ask)] : [];
  if (count === 0)
    return [
      note(searchWords.none(query.text), searchWords.noneHint),
      ways(element('a', { href: `${form.base}tasks/` }, searchWords.allTasks), ...ask),
    ];
  const missing = unknown.length > 0 ? searchWords.unknown(unknown) : '';
  return [note(searchWords.unfit, missing), ...(ask.length > 0 ? [ways(...ask)] : [])];
}

function note(first: string, rest: string): HTMLElement {
  return element('p', {}, element('b', {}, first), ` ${rest}`);
}

function ways(...nodes: HTMLElement[]): HTMLElement {
  return element('p', { class: 'search-ways' }, ...nodes);
}

/** What the reader sees when the index cannot be read. */
export function failureNotes({ base }: SearchForm): HTMLElement[] {
  const reload = element('button', { type: 'button' }, searchWords.reload);
  reload.addEventListener('click', () => location.reload());
  const list = element('a', { href: `${base}tasks/` }, searchWords.allTasks);
  return [element('p', {}, searchWords.failed), ways(reload, list)];
}
