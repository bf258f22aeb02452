/**
 * Reports ten items or more between two pause points of a checklist.
 * Nobody holds so many in mind between looks at the page, and items at the end are skipped.
 * It leaves out items inside an item, and lists outside `<Checklist>`.
 */
import { anatomyOf } from '../../library/steps.ts';
import { spanOf } from '../../library/tree.ts';
import { defineRule } from '../rule.ts';

/** “Fewer than 10 items per pause point”: “A Checklist for Checklists” (Ariadne Labs). Five to nine: Gawande (2009). */
const mostItems = 9;

export const noLongChecklist = defineRule({
  id: 'no-long-checklist',
  severity: 'error',
  scope: 'document',
  description: 'A checklist has nine items or fewer between pause points.',
  messages: {
    long: {
      message: 'Here stand {count} items without a pause point; after {most} readers skip some.',
      hint: 'Put a heading like `### Before you leave` where the work pauses, or cut what nobody forgets.',
    },
  },
  check({ document }, report) {
    for (const { pausePoints } of anatomyOf(document).checklists)
      for (const { items } of pausePoints) {
        const first = items[mostItems];
        if (!first) continue;
        const [start, end] = spanOf(first.node);
        const line = /^[^\r\n]*/.exec(document.text.slice(start, end))?.[0].length ?? 0;
        const range = document.locator.at(start, start + line);
        report({ messageId: 'long', range, data: { count: items.length, most: mostItems } });
      }
  },
});
