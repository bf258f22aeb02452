/**
 * Reports a prerequisite whose next review should have been before today.
 * The reader starts from facts that nobody has checked since, and the steps here build on them.
 * It leaves out drafts, which no-unpublished-prerequisite reports, and pages of which no review is known.
 */
import { reviewDue } from '../../library/days.ts';
import { prerequisiteId } from '../../library/graph.ts';
import { isPublished } from '../../library/library.ts';
import { fieldRange } from '../page-places.ts';
import { defineRule } from '../rule.ts';

export const noStalePrerequisite = defineRule({
  id: 'no-stale-prerequisite',
  severity: 'warning',
  scope: 'page',
  description: 'Every prerequisite was reviewed in the time that it sets itself.',
  messages: {
    stale: {
      message: 'The review of the prerequisite `{id}` was due on {due}: this page builds on it.',
      hint: 'Check every step of {file}, then write `last: {today}` there.',
    },
  },
  check(page, library, report, { today }) {
    if (!isPublished(page)) return;
    page.fields.prerequisites?.forEach((prerequisite, i) => {
      const target = library.pages.get(prerequisiteId(prerequisite) ?? '');
      const due = target && isPublished(target) ? reviewDue(target) : undefined;
      if (!target || due === undefined || due >= today) return;
      const range = fieldRange(page, ['prerequisites', i, 'aid' in prerequisite ? 'aid' : 'foundation']);
      const data = { id: target.id, file: target.document.file, due, today };
      report({ messageId: 'stale', range, data });
    });
  },
});
