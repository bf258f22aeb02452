/**
 * Reports prerequisites that lead back to where they began, once a cycle, with the place of each link in it.
 * No reader can ever begin: each page wants another one first.
 */
import { findCycles, prerequisiteId } from '../../library/graph.ts';
import type { Library } from '../../library/library.ts';
import type { Range } from '../../schema/finding.ts';
import { fieldRange } from '../page-places.ts';
import { defineRule } from '../rule.ts';

export const noPrerequisiteCycle = defineRule({
  id: 'no-prerequisite-cycle',
  severity: 'error',
  scope: 'library',
  description: 'Prerequisites never lead back to the page that they began with.',
  messages: {
    cycle: {
      message: 'These prerequisites lead in a circle: {way}.',
      hint: 'Remove one of them: {places}.',
    },
    self: {
      message: '`{way}` is its own prerequisite.',
      hint: 'Remove it from `prerequisites`.',
    },
  },
  check(library, report) {
    for (const cycle of findCycles(library)) {
      const edges = cycle.flatMap((id, i) => edgeOf(library, id, cycle[(i + 1) % cycle.length] ?? id));
      const first = edges[0];
      if (!first) continue;
      const way = cycle.length === 1 ? first.id : [...cycle, first.id].map((id) => `\`${id}\``).join(' → ');
      report({
        messageId: cycle.length === 1 ? 'self' : 'cycle',
        file: first.file,
        range: first.range,
        data: {
          way,
          places: edges.map(({ file, range }) => `${file}:${range.line}`),
          cycle: edges.map(({ id, file, range }) => ({ id, file, line: range.line })),
        },
      });
    }
  },
});

/** The place where one page names another as its prerequisite. */
function edgeOf(library: Library, from: string, to: string): { id: string; file: string; range: Range }[] {
  const page = library.pages.get(from);
  const index =
    page?.fields.prerequisites?.findIndex((prerequisite) => prerequisiteId(prerequisite) === to) ?? -1;
  return page && index >= 0
    ? [{ id: from, file: page.document.file, range: fieldRange(page, ['prerequisites', index]) }]
    : [];
}
