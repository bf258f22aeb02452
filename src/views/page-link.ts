import { type Aid, type Foundation, isPublished, type Library, type Page } from '../library/library.ts';
import { sortKey } from '../library/titles.ts';
import { words } from '../render/words.ts';
import type { Kind } from '../schema/aid.ts';

/** What a list says about a page. */
export interface PageLink {
  id: string;
  /** From the root of the site, without the base path. */
  address: string;
  title: string;
  summary: string;
  kind: Kind | 'foundation';
  kindLabel: string;
}

export function linkTo(page: Page): PageLink {
  const kind = page.type === 'aid' ? page.fields.kind : 'foundation';
  const { id, address, title, fields } = page;
  return { id, address, title, summary: fields.summary, kind, kindLabel: words.kinds[kind] };
}

export function publishedAids(library: Library): Aid[] {
  return library.aids.filter(isPublished);
}

export function publishedFoundations(library: Library): Foundation[] {
  return library.foundations.filter(isPublished);
}

/** Groups what is sorted already by its first letter; digits go under #. */
export function groupByLetter<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
): LetterGroup<Item>[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const letter = letterOf(nameOf(item));
    groups.set(letter, [...(groups.get(letter) ?? []), item]);
  }
  return [...groups].map(([letter, members]) => ({
    letter,
    anchor: letter === '#' ? 'letter-digits' : `letter-${letter.toLowerCase()}`,
    items: members,
  }));
}

export interface LetterGroup<Item> {
  letter: string;
  anchor: string;
  items: Item[];
}

function letterOf(name: string): string {
  const [first = ''] = sortKey(name);
  return /\p{L}/u.test(first) ? first.toUpperCase() : '#';
}
