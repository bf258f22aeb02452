/**
 * Reports an entry of the glossary that no page needs: none uses the word, nor a word that is explained with it.
 * Readers of the glossary wade through words that they will never meet, and somebody keeps them right for nobody.
 * It leaves out entries that name spellings to avoid, which guard the pages of tomorrow, and it waits until everything
 * can be read.
 */
import { fixWith } from '../edits/fix.ts';
import { removeItem } from '../edits/remove-item.ts';
import { defineRule } from '../rule.ts';
import { usedEntries } from '../used-entries.ts';

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
    const used = usedEntries(library);
    const named = new Set([...library.pages.values()].flatMap((page) => page.fields.terms));
    for (const { term, file, source, index } of library.terms.values()) {
      if (used.has(term.id)) continue;
      // A page that still names the entry would point to nothing.
      const edit = named.has(term.id) ? undefined : removeItem(source, undefined, index);
      report({
        messageId: 'unused',
        file,
        range: source.at([index, 'id']),
        data: { term: term.id, label: term.label },
        fix: fixWith(`Remove the entry \`${term.id}\`.`, edit),
      });
    }
  },
});
