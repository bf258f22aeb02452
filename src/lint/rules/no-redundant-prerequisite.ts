/**
 * Reports a prerequisite that another one brings along, and one that is named twice.
 * A list that says more than it must is read less: the one page that matters drowns in it.
 * It leaves out what only a draft or a page in a cycle brings along: there another page is to be mended first.
 */
import { directPrerequisites, prerequisiteClosure, prerequisiteId } from '../../library/graph.ts';
import { isPublished, type Library, type Page } from '../../library/library.ts';
import { removeFromList } from '../edits/field-edits.ts';
import { fieldRange } from '../page-places.ts';
import { defineRule } from '../rule.ts';

export const noRedundantPrerequisite = defineRule({
  id: 'no-redundant-prerequisite',
  severity: 'note',
  scope: 'page',
  description: 'No prerequisite is named that another one brings along.',
  messages: {
    implied: {
      message: '`{id}` is a prerequisite of `{by}` already, so it makes this list longer for nothing.',
      hint: 'Remove `{id}`.',
    },
    twice: {
      message: '`{id}` is in `prerequisites` twice, so the list is longer for nothing.',
      hint: 'Remove one of the two.',
    },
  },
  check(page, library, report) {
    const prerequisites = page.fields.prerequisites ?? [];
    if (prerequisites.length < 2) return;
    const bearers = bearersOf(library, page);
    const named = new Set<string>();
    prerequisites.forEach((prerequisite, i) => {
      const id = prerequisiteId(prerequisite);
      if (id === undefined || !library.pages.has(id)) return;
      const by = bearers.get(id);
      const messageId = named.has(id) ? 'twice' : by ? 'implied' : undefined;
      named.add(id);
      if (!messageId) return;
      const edit = removeFromList(page.document, 'prerequisites', i);
      report({
        messageId,
        range: fieldRange(page, ['prerequisites', i, 'aid' in prerequisite ? 'aid' : 'foundation']),
        data: { id, by: by ?? null },
        fix: edit && { description: `Remove \`${id}\`.`, edits: [edit] },
      });
    });
  },
});

/** Each id that a prerequisite of the page brings along, with the id of that prerequisite. */
function bearersOf(library: Library, page: Page): Map<string, string> {
  const bearers = new Map<string, string>();
  const counts = (other: Page) => isPublished(other) || !isPublished(page);
  for (const target of new Set(directPrerequisites(library, page).filter(counts))) {
    const behind = prerequisiteClosure(library, target, counts);
    const isInCycle = [target, ...behind].some((other) => other === page || names(library, other, target));
    if (isInCycle) continue;
    for (const { id } of behind) if (!bearers.has(id)) bearers.set(id, target.id);
  }
  return bearers;
}

function names(library: Library, page: Page, wanted: Page): boolean {
  return directPrerequisites(library, page).includes(wanted);
}
