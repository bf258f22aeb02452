/**
 * Reports the id of a term that the glossary does not hold, in `terms`, `teaches` and `<Term id>`, and an entry of the
 * glossary whose definition is still to be written.
 * The reader gets no explanation, and nobody notices.
 * It waits until the whole glossary can be read.
 */
import type { Library, Page } from '../../library/library.ts';
import { findNearest } from '../../library/nearest.ts';
import { isUnread } from '../../library/unread-lists.ts';
import type { Fix, Range } from '../../schema/finding.ts';
import { choices, fixWith } from '../edits/fix.ts';
import { addStubFor, isWritten, makeStub } from '../edits/glossary-stub.ts';
import { yamlScalar } from '../edits/yaml-scalar.ts';
import { fieldRange, markedTerms } from '../page-places.ts';
import { defineRule } from '../rule.ts';

export const noUnknownTerm = defineRule({
  id: 'no-unknown-term',
  severity: 'error',
  scope: 'page',
  description: 'Every term that a page names is in the glossary, with a definition.',
  messages: {
    unknown: {
      message: 'The glossary holds no term with the id `{term}`.',
      hint: 'Add it to the glossary: `- id: {term}`, with a label and a definition.',
    },
    near: {
      message: 'The glossary holds no term with the id `{term}`.',
      hint: 'Write `{nearest}`, or add `{term}` to the glossary.',
    },
    unwritten: {
      message: 'The definition of “{label}” is missing, so its tooltip explains nothing.',
      hint: 'Write what {label} means, in one or two sentences, in place of TODO.',
    },
  },
  check(page, library, report) {
    if (isUnread(library, 'glossary')) return;
    for (const named of unknownTerms(page, library)) {
      const { id, range } = named;
      const nearest = nearestTerm(library, id);
      report({
        messageId: nearest ? 'near' : 'unknown',
        range,
        data: { term: id, nearest: nearest ?? null },
        suggestions: suggestionsFor(page, library, named, nearest),
      });
    }
  },
  checkShown(library, report) {
    for (const { term, file, source, index } of library.terms.values())
      if (!isWritten(term))
        report({
          messageId: 'unwritten',
          file,
          range: source.at([index, 'definition']),
          data: { term: term.id, label: term.label },
        });
  },
});

interface NamedTerm {
  id: string;
  range: Range;
  /** Writes an id as the place needs it. */
  write(id: string): string;
}

function suggestionsFor(page: Page, library: Library, named: NamedTerm, nearest: string | undefined): Fix[] {
  const { id, range, write } = named;
  const stub = makeStub(id, id.replaceAll('-', ' '), undefined);
  const correct = nearest === undefined ? undefined : { ...range, text: write(nearest) };
  return choices(
    fixWith(`Write \`${nearest}\`.`, correct),
    fixWith(`Add \`${id}\` to the glossary, with a definition to write.`, addStubFor(library, page, stub)),
  );
}

function unknownTerms(page: Page, library: Library): NamedTerm[] {
  const listed = (field: 'teaches' | 'terms', ids: readonly string[]): NamedTerm[] =>
    ids.flatMap((id, i) =>
      library.terms.has(id) ? [] : [{ id, range: fieldRange(page, [field, i]), write: yamlScalar }],
    );
  return [
    ...listed('terms', page.fields.terms),
    ...(page.type === 'foundation' ? listed('teaches', page.fields.teaches) : []),
    ...markedTerms(page)
      .filter(({ id }) => !library.terms.has(id))
      .map((named) => ({ ...named, write: (id: string) => id })),
  ];
}

/** A slip of the pen, or the label in place of the id. */
function nearestTerm(library: Library, id: string): string | undefined {
  const words = id.replaceAll('-', ' ');
  for (const { term } of library.terms.values())
    if ([term.label, ...term.aliases].some((name) => name.toLowerCase() === words)) return term.id;
  return findNearest(id, library.terms.keys());
}
