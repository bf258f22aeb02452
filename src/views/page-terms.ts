import type { Library, Page } from '../library/library.ts';
import { senseOf, termUses } from '../library/terms.ts';

const known = new WeakMap<Library['terms'], WeakMap<Page, readonly string[]>>();

/** Ids of the glossary terms that a page uses or declares, each once, in reading order. Found once a page and glossary. */
export function termsOf(library: Library, page: Page): readonly string[] {
  const pages = known.get(library.terms) ?? new WeakMap<Page, readonly string[]>();
  known.set(library.terms, pages);
  const ids = pages.get(page) ?? findTerms(library, page);
  pages.set(page, ids);
  return ids;
}

function findTerms(library: Library, page: Page): readonly string[] {
  const ids = [...termUses(library, page).map((use) => use.id), ...page.fields.terms];
  return [...new Set(ids)].filter((id) => library.terms.has(id));
}

export interface TermNote {
  id: string;
  label: string;
  expansion: string | undefined;
  definition: string;
}

/** What terms mean on a page, in the sense that holds in its topic. */
export function termNotes(library: Library, page: Page, ids: readonly string[]): TermNote[] {
  return ids.flatMap((id) => {
    const term = library.terms.get(id)?.term;
    if (!term) return [];
    const { expansion, definition } = senseOf(term, page.type === 'aid' ? page.topic : undefined);
    return [{ id, label: term.label, expansion, definition }];
  });
}
