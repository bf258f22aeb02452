import type { Library, Page } from '../library/library.ts';
import { idsAt } from '../library/term-matcher.ts';
import { termMatcher, termUses } from '../library/terms.ts';
import { acronymKey, findAcronyms } from './acronyms/acronyms.ts';
import { glossaryAcronyms } from './acronyms/glossary-acronyms.ts';
import { acronymsOf } from './acronyms/page-acronyms.ts';
import { markedTerms } from './page-places.ts';
import { shownTexts } from './shown-texts.ts';

const byLibrary = new WeakMap<Library, Set<string>>();

/**
 * The ids of the glossary entries that readers need: those that a page, a topic or the site uses, and those that stand
 * in the definition of such an entry. What a page only lists in `terms` is none.
 */
export function usedEntries(library: Library): ReadonlySet<string> {
  let used = byLibrary.get(library);
  if (!used) {
    used = new Set();
    const { ofEntries, others } = idsInTexts(library);
    const queue = [
      ...[...library.pages.values()].flatMap((page) => idsOn(library, page)),
      ...others,
      ...guards(library),
    ];
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      if (used.has(id)) continue;
      used.add(id);
      queue.push(...(ofEntries.get(id) ?? []));
    }
    byLibrary.set(library, used);
  }
  return used;
}

function idsOn(library: Library, page: Page): string[] {
  return [
    ...termUses(library, page).flatMap(idsAt),
    ...markedTerms(page).map(({ id }) => id),
    ...(page.type === 'foundation' ? page.fields.teaches : []),
    ...[...acronymsOf(page.document).uses.keys()].flatMap(
      (key) => glossaryAcronyms(library).get(key)?.id ?? [],
    ),
  ];
}

/** The entries in the texts of each entry, and those in the texts of topics and site. */
function idsInTexts(library: Library): { ofEntries: Map<string, string[]>; others: string[] } {
  const ofEntries = new Map<string, string[]>();
  const others: string[] = [];
  for (const { prose, term } of shownTexts(library)) {
    const ids = [
      ...termMatcher(library).find(prose.text).flatMap(idsAt),
      ...findAcronyms(prose.text).flatMap(
        ({ text }) => glossaryAcronyms(library).get(acronymKey(text))?.id ?? [],
      ),
    ];
    if (term === undefined) others.push(...ids);
    else ofEntries.set(term, [...(ofEntries.get(term) ?? []), ...ids]);
  }
  return { ofEntries, others };
}

/** Entries that name spellings to avoid guard the pages of tomorrow. */
function guards({ terms }: Library): string[] {
  return [...terms.values()].filter(({ term }) => term.avoid.length > 0).map(({ term }) => term.id);
}
