/**
 * Reports a page whose next review should have been before today.
 * The reader trusts steps that nobody has checked since, and the system may have moved on.
 * It leaves out drafts, and pages without `review`, of which no day is known.
 */
import { daysBetween, reviewDue } from '../../library/days.ts';
import { isPublished } from '../../library/library.ts';
import { fieldRange } from '../page-places.ts';
import { defineRule } from '../rule.ts';

export const noOverdueReview = defineRule({
  id: 'no-overdue-review',
  severity: 'warning',
  scope: 'page',
  description: 'Every page was reviewed in the time that it sets itself.',
  messages: {
    overdue: {
      message: 'The review of this page was due on {due}, {late} ago: its steps may be wrong by now.',
      hint: 'Check every step, then write `last: {today}`.',
    },
  },
  check(page, _library, report, { today }) {
    const due = reviewDue(page);
    if (due === undefined || due >= today || !isPublished(page)) return;
    const days = daysBetween(due, today);
    const late = days === 1 ? '1 day' : `${days} days`;
    report({
      messageId: 'overdue',
      range: fieldRange(page, ['review', 'last']),
      data: { due, late, today, days },
    });
  },
});
