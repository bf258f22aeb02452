/**
 * Reports an aid that lies more clicks from the home page than site.yaml allows.
 * Whoever cannot name what they need does not find it, and asks a colleague instead.
 * It leaves out drafts, and aids in the folder of no topic, which no-unknown-topic reports.
 */
import { isPublished } from '../../library/library.ts';
import { clicksFromHome, farthestClicks } from '../../library/navigation.ts';
import { fieldRange } from '../page-places.ts';
import { defineRule } from '../rule.ts';

export const noUnreachableAid = defineRule({
  id: 'no-unreachable-aid',
  severity: 'warning',
  scope: 'page',
  description: 'Every aid lies within a few clicks of the home page.',
  messages: {
    far: {
      message: 'This aid is {clicks} clicks from the home page; this site allows {limit}.',
      hint: 'Add the questions that people ask, split the topic, or raise `budgets.clicks` in site.yaml.',
    },
  },
  check(page, library, report) {
    const limit = library.site.budgets.clicks;
    if (limit >= farthestClicks || page.type !== 'aid' || !isPublished(page)) return;
    const clicks = clicksFromHome(library, page);
    if (clicks <= limit || !library.topicEntries.has(page.topic)) return;
    report({ messageId: 'far', range: fieldRange(page, ['task']), data: { clicks, limit } });
  },
});
