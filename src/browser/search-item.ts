import type { Result } from '../search/searcher.ts';
import { answerSlot } from './search-answer.ts';
import { element } from './search-dom.ts';
import { addressOf, bestSections, factsOf, sectionText } from './search-results.ts';

const stepsShown = 2;

/** A result on the search page; the first one, where it fits, shows its answer. */
export function itemOf(result: Result, isFirst: boolean): HTMLLIElement {
  const title = element('h2', {}, element('a', { href: addressOf(result) }, result.title));
  const slot = isFirst ? answerSlot(result) : [];
  const steps = bestSections(result, stepsShown)
    .filter(({ anchor }) => slot.length === 0 || anchor !== result.firstStep)
    .map((step) => element('li', {}, element('a', { href: addressOf(result, step) }, ...sectionText(step))));
  const list = steps.length > 0 ? [element('ul', { class: 'search-steps' }, ...steps)] : [];
  return element(
    'li',
    {},
    title,
    element('p', {}, factsOf(result)),
    element('p', { class: 'search-summary' }, result.summary),
    ...slot,
    ...list,
  );
}
