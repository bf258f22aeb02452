/**
 * Reports an aid with more words than the budget of its kind, and a checklist or tip that takes more than one page.
 * Whoever reads in the middle of work looks for one line, and scrolls past it or leaves the second page in the printer.
 * It leaves out code, which is no reading, and what the site adds around the page.
 */

import type { Document } from '../../library/library.ts';
import { checklistLines, linesOfPage, printedLines } from '../../library/printed-lines.ts';
import { extractProse } from '../../library/prose.ts';
import { countWords } from '../../library/word-codes.ts';
import type { Kind } from '../../schema/aid.ts';
import { fieldRange } from '../page-places.ts';
import { defineRule } from '../rule.ts';

/** “Fits on one page”: “A Checklist for Checklists” (Ariadne Labs). A tip is a card. */
const onePage: Partial<Record<Kind, (document: Document) => number>> = {
  checklist: checklistLines,
  tip: printedLines,
};

/** Lines are reckoned and not set, so a page that is nearly full does not count as two. */
const slack = 1.05;

export const noLongAid = defineRule({
  id: 'no-long-aid',
  severity: 'warning',
  scope: 'page',
  description: 'An aid stays within the words of its kind; a checklist or a tip fits on one page.',
  messages: {
    words: {
      message: 'This {kind} has {count} words; this site allows {budget}, so that readers find their line.',
      hint: 'Cut, split it, or move what explains into a foundation. `budgets.words.{kind}` sets the limit.',
    },
    page: {
      message: 'This {kind} takes about {pages} printed pages; the second one stays in the printer.',
      hint: 'Cut what nobody forgets, or split it by the moment of use.',
    },
  },
  check(page, { site }, report) {
    if (page.type !== 'aid') return;
    const { kind } = page.fields;
    const range = () => fieldRange(page, ['task']);
    const budget = site.budgets.words[kind];
    const count = sum(extractProse(page.document).map(({ text }) => countWords(text)));
    const pages = (onePage[kind]?.(page.document) ?? 0) / linesOfPage;
    if (count > budget) report({ messageId: 'words', range: range(), data: { kind, count, budget } });
    else if (pages > slack)
      report({ messageId: 'page', range: range(), data: { kind, pages: pages.toFixed(1) } });
  },
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
