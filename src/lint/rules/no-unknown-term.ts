/**
 * Reports the id of a term that the glossary does not hold, in `terms`, `teaches` and `<Term id>`.
 * The reader gets no explanation, and nobody notices.
 */
import type { Library, Page } from '../../library/library.ts';
import { findNearest } from '../../library/nearest.ts';
import type { Range } from '../../schema/finding.ts';
import { fieldRange, markedTerms } from '../page-places.ts';
import { defineRule } from '../rule.ts';

export const noUnknownTerm = defineRule({
  id: 'no-unknown-term',
  severity: 'error',
  scope: 'page',
  description: 'Every term that a page names is in the glossary.',
  messages: {
    unknown: {
      message: 'The glossary holds no term with the id `{term}`.',
      hint: 'Add it to the glossary: `- id: {term}`, with a label and a definition.',
    },
    near: {
      message: 'The glossary holds no term with the id `{term}`.',
      hint: 'Write `{nearest}`, or add `{term}` to the glossary.',
    },
  },
  check(page, library, report) {
    for (const { id, range } of namedTerms(page)) {
      if (library.terms.has(id)) continue;
      const nearest = nearestTerm(library, id);
      report({
        messageId: nearest ? 'near' : 'unknown',
        range,
        data: { term: id, nearest: nearest ?? null },
      });
    }
  },
});

function namedTerms(page: Page): { id: string; range: Range }[] {
  const listed = (field: 'teaches' | 'terms', ids: readonly string[]) =>
    ids.map((id, i) => ({ id, range: fieldRange(page, [field, i]) }));
  return [
    ...listed('terms', page.fields.terms),
    ...(page.type === 'foundation' ? listed('teaches', page.fields.teaches) : []),
    ...markedTerms(page),
  ];
}

/** A slip of the pen, or the label in place of the id. */
function nearestTerm(library: Library, id: string): string | undefined {
  const words = id.replaceAll('-', ' ');
  for (const { term } of library.terms.values())
    if ([term.label, ...term.aliases].some((name) => name.toLowerCase() === words)) return term.id;
  return findNearest(id, library.terms.keys());
}
