/**
 * Reports a prerequisite that names no page of the library, or a page of the other type.
 * The reader is sent nowhere before the first step.
 * It leaves out pages that are there but cannot be read, which are reported themselves.
 */
import { isBrokenPage } from '../../library/broken-files.ts';
import { prerequisiteId } from '../../library/graph.ts';
import type { Library, Page } from '../../library/library.ts';
import { createNearest } from '../../library/nearest.ts';
import { oncePerLibrary } from '../../library/once.ts';
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
      const range = () => fieldRange(page, ['prerequisites', i, type]);
      if (target && target.type !== type) {
        const data = { id, type, other: target.type, article: type === 'aid' ? 'an' : 'a' };
        const edit = { ...fieldRange(page, ['prerequisites', i, type], 'key'), text: target.type };
        const description = `Write \`${target.type}\` in place of \`${type}\`.`;
        report({
          messageId: 'otherType',
          range: range(),
          data,
          suggestions: [{ description, edits: [edit] }],
        });
      } else if (!target && !isBrokenPage(library, id)) {
        const nearest = nearestPage(library, type, id);
        report({
          messageId: nearest ? 'near' : 'unknown',
          range: range(),
          data: { id, type, nearest: nearest ?? null },
          suggestions: nearest
            ? [{ description: `Write \`${nearest}\`.`, edits: [{ ...range(), text: nearest }] }]
            : [],
        });
      }
    });
  },
});

const idsOf = oncePerLibrary(({ aids, foundations }) => ({
  aid: createNearest(aids.map(({ id }) => id)),
  foundation: createNearest(foundations.map(({ id }) => id)),
}));

function nearestPage(library: Library, type: Page['type'], id: string): string | undefined {
  return idsOf(library)[type](id);
}
