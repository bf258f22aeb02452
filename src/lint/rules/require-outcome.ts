/**
 * Reports a procedure that does not say how the reader knows that it worked.
 * The reader goes away in doubt, or asks somebody, or does it again.
 * It leaves out other kinds of aids, and sites that are not in English, where it would miss what stands in words.
 */
import type { Page } from '../../library/library.ts';
import { nodesOf } from '../../library/nodes.ts';
import { anatomyOf } from '../../library/steps.ts';
import { type TreeNode, textOf } from '../../library/tree.ts';
import { isEnglishPage } from '../language/english-page.ts';
import { fieldRange } from '../page-places.ts';
import { defineRule } from '../rule.ts';

/** `Check that it worked`, `Result`; not `Before you start`. */
const headingPattern =
  /\b(?:check|confirm|expected|outcome|result|success|test|validate|verification|verify|how you know|it works|it worked|done when)/i;

/** `Check the light`, `Make sure that…`, `Look at the log`; not `Close the lid`. */
const verifyPattern =
  /^(?:check|compare|confirm|ensure|look|make sure|prove|see|test|try|validate|verify|watch)\b/i;

/** `The light should be green`, `You now see the page`; not `You should ask`. */
const statePattern =
  /\b(?:should (?:now )?(?:appear|be|contain|have|look|print|read|return|say|see|show|start|work)|you (?:will |can )?(?:now )?see)\b/i;

export const requireOutcome = defineRule({
  id: 'require-outcome',
  severity: 'warning',
  scope: 'page',
  description: 'A procedure says how the reader knows that it worked.',
  messages: {
    missing: {
      message: 'This procedure does not say how to know that it worked, so readers stay in doubt.',
      hint: 'Add <Outcome>The light is green.</Outcome> with what the reader then sees.',
    },
  },
  check(page, { site }, report) {
    if (page.type !== 'aid' || page.fields.kind !== 'procedure' || !isEnglishPage(page.document, site))
      return;
    if (!hasOutcome(page)) report({ messageId: 'missing', range: fieldRange(page, ['kind']) });
  },
});

function hasOutcome({ document }: Page): boolean {
  const { asides, procedures, orderedLists } = anatomyOf(document);
  if (asides.some(({ name }) => name === 'Outcome')) return true;
  if (nodesOf(document, 'heading').some(({ node }) => headingPattern.test(textOf(node)))) return true;
  const last = [...procedures, ...orderedLists].flatMap(({ steps }) => steps.slice(-1));
  return last.some(({ node }) => isCheck(node));
}

function isCheck(step: TreeNode): boolean {
  const text = textOf(step).trim();
  return verifyPattern.test(text) || statePattern.test(text);
}
