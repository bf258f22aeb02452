import type { Result } from '../search/searcher.ts';
import type { Section } from '../search/sections.ts';
import { searchWords } from '../search/words.ts';
import { element, markedText } from './search-dom.ts';

/** Milliseconds without typing before a count is announced, so that no screen reader reads every letter's. */
const announceAfter = 700;

export function addressOf({ address }: Result, section?: Section): string {
  return section ? `${address}#${section.anchor}` : address;
}

/** The sections worth showing: those that hold most of what the page holds of the query. */
export function bestSections({ sections, matches }: Result, most: number): Section[] {
  const whole = matches.reduce((sum, { weight, share }) => sum + weight * share, 0);
  return sections.filter(({ score }) => score >= whole / 2).slice(0, most);
}

/** “Keys and certificates · Troubleshooting”, as parts that styles can tell apart; of another site, its name, too. */
export function factsOf({ topic, kindLabel, type, site }: Result): HTMLElement {
  const kind = element('span', { class: 'kind' }, kindLabel);
  const others = [...(topic && type !== 'foundation' ? [topic] : []), ...(site ? [site] : [])];
  return element(
    'span',
    { class: 'facts' },
    kind,
    ...others.flatMap((text) => [' ', element('span', {}, text)]),
  );
}

export function sectionText({ isStep, heading, excerpt }: Section): (Node | string)[] {
  const name = element('span', { class: 'search-section' }, isStep ? searchWords.step : heading);
  return [name, ' ', element('span', {}, ...markedText(excerpt))];
}

/** A function that says something politely, once typing rests. */
export function createAnnouncer(region: HTMLElement): (text: string) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (text) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      region.textContent = text;
    }, announceAfter);
  };
}
