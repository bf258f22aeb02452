/**
 * Reports a prerequisite that is a draft, on a page that is none.
 * The site does not hold the page that the reader must have read.
 * In the dev server and in editors it is a warning: the draft may be finished before the page is published.
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
  check(page, library, report, { isPreview }) {
    if (!isPublished(page)) return;
    page.fields.prerequisites?.forEach((prerequisite, i) => {
      const target = library.pages.get(prerequisiteId(prerequisite) ?? '');
      if (!target || isPublished(target)) return;
      const range = fieldRange(page, ['prerequisites', i, 'aid' in prerequisite ? 'aid' : 'foundation']);
      const data = { id: target.id, file: target.document.file };
      report({ messageId: 'draft', range, data, ...(isPreview ? { severity: 'warning' } : {}) });
    });
  },
});
