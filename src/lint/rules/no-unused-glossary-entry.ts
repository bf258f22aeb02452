/**
 * Reports an entry of the glossary that no page and no other entry uses.
 * Readers of the glossary wade through words that they will never meet, and somebody keeps them right for nobody.
 * It leaves out entries that name spellings to avoid, which guard pages that are still to be written, and it waits until
 * everything can be read.
 */
import type { Library } from '../../library/library.ts';
import { termMatcher, termUses } from '../../library/terms.ts';
import { acronymKey, findAcronyms } from '../acronyms.ts';
import { fixWith } from '../fix.ts';
import { glossaryAcronyms } from '../glossary-acronyms.ts';
import { acronymsOf } from '../page-acronyms.ts';
import { markedTerms } from '../page-places.ts';
import { removeItem } from '../remove-item.ts';
import { defineRule } from '../rule.ts';
import { shownTexts } from '../shown-texts.ts';

export const noUnusedGlossaryEntry = defineRule({
  id: 'no-unused-glossary-entry',
  severity: 'note',
  scope: 'library',
  description: 'Every entry of the glossary explains a word that some page uses.',
  messages: {
    unused: {
      message: 'No page uses “{label}”: readers of the glossary pass it for nothing.',
      hint: 'Remove the entry `{term}`, or write “{label}” where a page means it.',
    },
  },
  check(library, report) {
    if (library.findings.length > 0) return;
    const used = usedIds(library);
    const letters = usedLetters(library);
    for (const { term, file, source, index } of library.terms.values()) {
      const isNamed = [term.label, ...term.aliases].some((name) => letters.has(acronymKey(name)));
      if (used.has(term.id) || isNamed || term.avoid.length > 0) continue;
      report({
        messageId: 'unused',
        file,
        range: source.at([index, 'id']),
        data: { term: term.id, label: term.label },
        fix: fixWith(`Remove the entry \`${term.id}\`.`, removeItem(source, undefined, index)),
      });
    }
  },
});

/** Terms that pages use or name, and those in texts of other entries, of topics and of the site. */
function usedIds(library: Library): Set<string> {
  const used = new Set<string>();
  for (const page of library.pages.values()) {
    for (const { id } of [...termUses(library, page), ...markedTerms(page)]) used.add(id);
    for (const id of page.fields.terms) used.add(id);
    if (page.type === 'foundation') for (const id of page.fields.teaches) used.add(id);
  }
  for (const { prose, term: owner } of shownTexts(library)) {
    const letters = findAcronyms(prose.text).map(
      ({ text }) => glossaryAcronyms(library).get(acronymKey(text))?.id,
    );
    for (const id of [
      ...letters,
      ...termMatcher(library)
        .find(prose.text)
        .map((use) => use.id),
    ])
      if (id !== undefined && id !== owner) used.add(id);
  }
  return used;
}

/** The acronyms of all pages: an entry may be known by them where the matcher wants other letters. */
function usedLetters(library: Library): Set<string> {
  const keys = [...library.pages.values()].flatMap(({ document }) => [...acronymsOf(document).uses.keys()]);
  return new Set(keys);
}
