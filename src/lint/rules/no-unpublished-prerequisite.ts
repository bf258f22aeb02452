/**
 * Reports a prerequisite that is a draft, on a page that is none.
 * The site does not hold the page that the reader must have read.
 */
import { prerequisiteId } from '../../library/graph.ts';
import { isPublished } from '../../library/library.ts';
import { fieldRange } from '../page-places.ts';
import { defineRule } from '../rule.ts';

export const noUnpublishedPrerequisite = defineRule({
  id: 'no-unpublished-prerequisite',
  severity: 'error',
  scope: 'page',
  description: 'Every prerequisite of a published page is published.',
  messages: {
    draft: {
      message: 'The prerequisite `{id}` is a draft, so readers cannot open it.',
      hint: 'Remove `draft: true` from {file}, or make this page a draft, too.',
    },
  },
  check(page, library, report) {
    if (!isPublished(page)) return;
    page.fields.prerequisites?.forEach((prerequisite, i) => {
      const target = library.pages.get(prerequisiteId(prerequisite) ?? '');
      if (!target || isPublished(target)) return;
      const range = fieldRange(page, ['prerequisites', i, 'aid' in prerequisite ? 'aid' : 'foundation']);
      report({ messageId: 'draft', range, data: { id: target.id, file: target.document.file } });
    });
  },
});
