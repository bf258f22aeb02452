import type { Library, Page } from '../library/library.ts';
import { senseOf, termUses } from '../library/terms.ts';

/** Ids of the glossary terms that a page uses or declares, each once, in reading order. */
export function termsOf(library: Library, page: Page): string[] {
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
