/**
 * Reports a spelling that two entries of the glossary claim: as label, alias or long form.
 * The reader gets the explanation of only one of them, and it may be the wrong one.
 * It leaves out spellings that differ in capitals where those make an acronym, such as `IT` and `it`.
 */
import type { GlossaryEntry } from '../../library/library.ts';
import { spellingKey } from '../../library/term-matcher.ts';
import { defineRule } from '../rule.ts';

export const noDuplicateSpelling = defineRule({
  id: 'no-duplicate-spelling',
  severity: 'error',
  scope: 'library',
  description: 'A spelling belongs to one entry of the glossary.',
  messages: {
    twice: {
      message: '“{spelling}” means the term `{other}`, too: a reader gets only one of the two explanations.',
      hint: 'Remove it from one of the two entries, join them, or give the entry `senses` by topic.',
    },
  },
  check(library, report) {
    const owners = new Map<string, string>();
    for (const entry of library.terms.values())
      for (const { spelling, path } of spellingsOf(entry)) {
        const key = spellingKey(spelling);
        const other = owners.get(key) ?? entry.term.id;
        owners.set(key, other);
        if (other === entry.term.id) continue;
        const range = entry.source.at([entry.index, ...path]);
        report({ messageId: 'twice', file: entry.file, range, data: { spelling, other } });
      }
  },
});

interface Claim {
  spelling: string;
  /** Where it stands in its entry. */
  path: PropertyKey[];
}

function spellingsOf({ term: { label, aliases, expansion } }: GlossaryEntry): Claim[] {
  return [
    { spelling: label, path: ['label'] },
    ...aliases.map((spelling, i) => ({ spelling, path: ['aliases', i] })),
    ...(expansion ? [{ spelling: expansion, path: ['expansion'] }] : []),
  ];
}
