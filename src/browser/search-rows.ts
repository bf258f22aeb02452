import type { Answer, Result } from '../search/searcher.ts';
import { answerSlot } from './search-answer.ts';
import { element } from './search-dom.ts';
import { optionTo } from './search-options.ts';
import { addressOf, bestSections, factsOf, sectionText } from './search-results.ts';

/** Only the first results show their best step, so that the list fits a phone. */
const pagesWithStep = 3;

/** The options of a box: each page from a place on, and below the first ones the step that fits. */
export function rowsOf({ results, fits }: Answer, from = 0): HTMLAnchorElement[] {
  return results.flatMap((result, place) => {
    if (place < from) return [];
    const slot = place === 0 && fits ? answerSlot(result) : [];
    const steps = bestSections(result, 1).filter(() => place < pagesWithStep);
    const own = slot.length > 0 ? steps.filter(({ anchor }) => anchor !== result.firstStep) : steps;
    return [
      pageRow(result, slot),
      ...own.map((step) => optionTo(addressOf(result, step), 'search-step', ...sectionText(step))),
    ];
  });
}

/** The answer describes the option, and is no part of its name: names are read out at every move. */
function pageRow(result: Result, slot: HTMLElement[]): HTMLAnchorElement {
  const name = element('span', { class: 'search-title' }, result.title);
  const row = optionTo(addressOf(result), 'search-page', name, ' ', factsOf(result), ...slot);
  for (const answer of slot) {
    answer.id = 'search-answer';
    answer.setAttribute('aria-hidden', 'true');
    row.setAttribute('aria-describedby', answer.id);
  }
  return row;
}
