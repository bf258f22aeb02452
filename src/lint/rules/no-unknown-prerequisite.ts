/**
 * Reports a prerequisite that names no page of the library, or a page of the other type.
 * The reader is sent nowhere before the first step.
 * It leaves out pages that are there but cannot be read, which are reported themselves.
 */
import { prerequisiteId } from '../../library/graph.ts';
import { findNearest } from '../../library/nearest.ts';
import { isBrokenPage } from '../broken-pages.ts';
import { fieldRange } from '../page-places.ts';
import { defineRule } from '../rule.ts';

export const noUnknownPrerequisite = defineRule({
  id: 'no-unknown-prerequisite',
  severity: 'error',
  scope: 'page',
  description: 'Every prerequisite is a page of the library.',
  messages: {
    unknown: {
      message: 'The library holds no {type} with the id `{id}`.',
      hint: 'Write the file name of the {type} without .mdx, or `need: text` for access or a tool.',
    },
    near: {
      message: 'The library holds no {type} with the id `{id}`.',
      hint: 'Write `{type}: {nearest}`.',
    },
    otherType: {
      message: '`{id}` is not {article} {type}.',
      hint: 'Write `{other}: {id}`.',
    },
  },
  check(page, library, report) {
    page.fields.prerequisites?.forEach((prerequisite, i) => {
      const id = prerequisiteId(prerequisite);
      if (id === undefined) return;
      const type = 'aid' in prerequisite ? 'aid' : 'foundation';
      const target = library.pages.get(id);
      const range = fieldRange(page, ['prerequisites', i, type]);
      if (target && target.type !== type) {
        const data = { id, type, other: target.type, article: type === 'aid' ? 'an' : 'a' };
        report({ messageId: 'otherType', range, data });
      } else if (!target && !isBrokenPage(library, id)) {
        const pages = type === 'aid' ? library.aids : library.foundations;
        const nearest = findNearest(
          id,
          pages.map((other) => other.id),
        );
        report({
          messageId: nearest ? 'near' : 'unknown',
          range,
          data: { id, type, nearest: nearest ?? null },
        });
      }
    });
  },
});
