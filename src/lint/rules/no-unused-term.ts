/**
 * Reports where the declared terms of a page and its text differ: a term in `terms` that the text does not use, a
 * term of the glossary that the text uses and nothing declares, a term that a foundation teaches and never names.
 * What a page leans on is a promise that tools check; a wrong list breaks the check.
 * It leaves out terms that the glossary lacks, which no-unknown-term reports, and words that two terms have.
 */
import type { Library, Page } from '../../library/library.ts';
import { rangeOfProse } from '../../library/prose.ts';
import { idsAt } from '../../library/term-matcher.ts';
import { termUses } from '../../library/terms.ts';
import { addToList, removeFromList } from '../edits/field-edits.ts';
import { choices, fixWith } from '../edits/fix.ts';
import { yamlScalar } from '../edits/yaml-scalar.ts';
import { fieldRange, markedTerms } from '../page-places.ts';
import { defineRule } from '../rule.ts';

export const noUnusedTerm = defineRule({
  id: 'no-unused-term',
  severity: 'warning',
  scope: 'page',
  description: 'A page declares the glossary terms that its text uses, and no others.',
  messages: {
    unused: {
      message: '`terms` names `{term}`, but the page does not use it.',
      hint: 'Remove `{term}` from `terms`, or write “{label}” in the text.',
    },
    untaught: {
      message: '`teaches` names `{term}`, but the page does not use it.',
      hint: 'Write “{label}” in the text, or remove `{term}` from `teaches`.',
    },
    undeclared: {
      message: '“{text}” is in the glossary, but this page does not declare it.',
      hint: 'Add `{term}` to `terms`.',
    },
  },
  check(page, library, report) {
    const label = (id: string) => library.terms.get(id)?.term.label ?? id;
    const used = usedTerms(library, page);
    const remove = (field: 'teaches' | 'terms', index: number, id: string) =>
      fixWith(`Remove \`${id}\` from \`${field}\`.`, removeFromList(page.document, field, index));
    const add = (id: string) =>
      fixWith(`Add \`${id}\` to \`terms\`.`, addToList(page.document, 'terms', yamlScalar(id)));
    page.fields.terms.forEach((term, i) => {
      if (library.terms.has(term) && !used.has(term))
        report({
          messageId: 'unused',
          range: fieldRange(page, ['terms', i]),
          data: { term, label: label(term) },
          fix: remove('terms', i, term),
        });
    });
    const taught = page.type === 'foundation' ? page.fields.teaches : [];
    taught.forEach((term, i) => {
      if (library.terms.has(term) && !used.has(term))
        report({
          messageId: 'untaught',
          range: fieldRange(page, ['teaches', i]),
          data: { term, label: label(term) },
          suggestions: choices(remove('teaches', i, term)),
        });
    });
    const declared = new Set([...page.fields.terms, ...taught]);
    for (const { id, others, text, prose, start, end } of termUses(library, page)) {
      if (others || declared.has(id)) continue;
      declared.add(id);
      report({
        messageId: 'undeclared',
        range: rangeOfProse(page.document, prose, start, end),
        data: { term: id, text },
        fix: add(id),
      });
    }
    for (const { id, range } of markedTerms(page)) {
      if (declared.has(id) || !library.terms.has(id)) continue;
      declared.add(id);
      report({ messageId: 'undeclared', range, data: { term: id, text: label(id) }, fix: add(id) });
    }
  },
});

function usedTerms(library: Library, page: Page): Set<string> {
  return new Set([...termUses(library, page).flatMap(idsAt), ...markedTerms(page).map((term) => term.id)]);
}
