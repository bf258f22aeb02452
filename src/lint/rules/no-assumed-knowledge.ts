/**
 * Reports an aid that uses a term which a foundation teaches, when that foundation stands nowhere behind the aid.
 * The aid presumes knowledge that nobody told the reader to get.
 * One finding a missing foundation, at most 3 an aid; it leaves out terms that no published foundation
 * teaches, and words that two terms have.
 */
import { knownTerms } from '../../library/graph.ts';
import { type Foundation, isPublished, type Library, type Page } from '../../library/library.ts';
import { oncePerLibrary } from '../../library/once.ts';
import { rangeOfProse } from '../../library/prose.ts';
import { type TermUse, termUses } from '../../library/terms.ts';
import { addPrerequisite } from '../edits/prerequisite-edits.ts';
import { defineRule } from '../rule.ts';

/** More than this many missing prerequisites say that the aid is too wide, and would bury the other findings. */
const mostFindings = 3;

export const noAssumedKnowledge = defineRule({
  id: 'no-assumed-knowledge',
  severity: 'warning',
  scope: 'page',
  description: 'An aid names the foundations that teach the terms it uses.',
  messages: {
    assumed: {
      message: '“{text}” is taught by “{title}”, which this aid does not name as a prerequisite.',
      hint: 'Add `- foundation: {foundation}` to `prerequisites`.',
    },
  },
  check(page, library, report) {
    if (page.type !== 'aid') return;
    for (const { foundation, uses } of missingFoundations(library, page).slice(0, mostFindings)) {
      const first = uses[0];
      if (!first) continue;
      const edit = addPrerequisite(page, foundation.id);
      const description = `Name “${foundation.title}” as a prerequisite.`;
      report({
        messageId: 'assumed',
        range: rangeOfProse(page.document, first.prose, first.start, first.end),
        data: {
          text: first.text,
          terms: uses.map((use) => use.id),
          foundation: foundation.id,
          title: foundation.title,
        },
        suggestions: edit ? [{ description, edits: [edit] }] : [],
      });
    }
  },
});

interface Missing {
  foundation: Foundation;
  /** The first use of each term that it would teach. */
  uses: TermUse[];
}

/** The fewest foundations that teach what is assumed: each time the one that teaches most of what is left. */
function missingFoundations(library: Library, page: Page): Missing[] {
  const teachers = teachersOf(library);
  const known = knownTerms(library, page);
  const assumed = new Map<string, TermUse>();
  for (const use of termUses(library, page))
    if (!use.others && !known.has(use.id) && teachers.has(use.id) && !assumed.has(use.id))
      assumed.set(use.id, use);
  const missing: Missing[] = [];
  while (assumed.size > 0) {
    const taught = new Map<Foundation, TermUse[]>();
    for (const use of assumed.values())
      for (const foundation of teachers.get(use.id) ?? [])
        taught.set(foundation, [...(taught.get(foundation) ?? []), use]);
    const [best] = [...taught].sort(([, a], [, b]) => b.length - a.length);
    if (!best) break;
    missing.push({ foundation: best[0], uses: best[1] });
    for (const { id } of best[1]) assumed.delete(id);
  }
  return missing;
}

const teachersOf = oncePerLibrary((library) => {
  const found = new Map<string, Foundation[]>();
  for (const foundation of library.foundations)
    if (isPublished(foundation))
      for (const id of foundation.fields.teaches) found.set(id, [...(found.get(id) ?? []), foundation]);
  return found;
});
