import type { FilterCounts } from '../search/pagefind.ts';
import { searchWords } from '../search/words.ts';
import { filterNames } from './search-address.ts';
import { element } from './search-dom.ts';

/** Check boxes for topics and kinds. */
export interface Filters {
  node: HTMLElement;
  chosen(): Record<string, string[]>;
  choose(filters: Record<string, string[]>): void;
  /** Shows how many pages each value would leave; values that would leave none are hidden, unless chosen. */
  update(counts: FilterCounts): void;
}

interface Box {
  label: HTMLLabelElement;
  input: HTMLInputElement;
  count: HTMLElement;
}

export function createFilters(onChange: () => void): Filters {
  const groups = new Map(filterNames.map((name) => [name, createGroup(searchWords[name])]));
  const sets = [...groups.values()].map(({ node }) => node);
  const summary = element('summary');
  // Open where there is room beside the results; on a phone the results come first.
  const details = element('details', { class: 'search-filters' }, summary, ...sets);
  details.open = matchMedia('(width >= 64rem)').matches;
  details.addEventListener('change', onChange);
  const chosen = () => Object.fromEntries([...groups].map(([name, group]) => [name, group.chosen()]));
  return {
    node: details,
    chosen,
    choose: (filters) => {
      for (const [name, group] of groups) group.choose(filters[name] ?? []);
    },
    update: (counts) => {
      for (const [name, group] of groups) group.update(counts[name] ?? {});
      // Closed, too, it says what is left out.
      summary.textContent = [searchWords.filters, ...Object.values(chosen()).flat()].join(' · ');
      details.hidden = sets.every(({ hidden }) => hidden);
    },
  };
}

function createGroup(legend: string) {
  const boxes = new Map<string, Box>();
  const node = element('fieldset', {}, element('legend', {}, legend));

  function boxFor(value: string): Box {
    const known = boxes.get(value);
    if (known) return known;
    const input = element('input', { type: 'checkbox', value });
    const count = element('span', { class: 'search-number' });
    const label = element('label', {}, input, ' ', element('span', {}, value), ' ', count);
    boxes.set(value, { label, input, count });
    const after = [...boxes].filter(([name]) => name > value).sort(([a], [b]) => (a < b ? -1 : 1))[0];
    node.insertBefore(label, after?.[1].label ?? null);
    return { label, input, count };
  }

  return {
    node,
    chosen: () => [...boxes].filter(([, { input }]) => input.checked).map(([value]) => value),
    choose(values: readonly string[]): void {
      for (const { input } of boxes.values()) input.checked = false;
      for (const value of values) boxFor(value).input.checked = true;
    },
    update(counts: Record<string, number>): void {
      for (const [value, number] of Object.entries(counts)) boxFor(value).count.textContent = String(number);
      for (const [value, { label, input }] of boxes) label.hidden = !input.checked && !counts[value];
      node.hidden = [...boxes.values()].every(({ label }) => label.hidden);
    },
  };
}
