import type { Library, Page } from '../library/library.ts';
import { senseOf } from '../library/terms.ts';
import { termsOf } from './page-terms.ts';

/** Words that lead to a page and that it does not show, or shows too seldom. */
export interface SearchFields {
  aliases: string[];
  symptoms: string[];
  /** Long forms of the acronyms on the page. */
  expansions: string[];
}

export function searchFields(library: Library, page: Page): SearchFields {
  const topic = page.type === 'aid' ? page.topic : undefined;
  const expansions = termsOf(library, page).flatMap((id) => {
    const term = library.terms.get(id)?.term;
    return term ? (senseOf(term, topic).expansion ?? []) : [];
  });
  return {
    aliases: page.fields.aliases,
    symptoms: page.type === 'aid' && page.fields.kind === 'troubleshooting' ? page.fields.symptoms : [],
    expansions: [...new Set(expansions)],
  };
}
