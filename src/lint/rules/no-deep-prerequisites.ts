/**
 * Reports a page behind which a chain of more than four prerequisites stands.
 * Nobody in the middle of work reads five pages first: the reader skips them, and fails.
 * It leaves out pages whose prerequisite is too deep already: that one is mended first. Cycles have a rule of their own.
 */
import { chainLength, directPrerequisites, prerequisiteId } from '../../library/graph.ts';
import type { Library, Page } from '../../library/library.ts';
import { fieldRange } from '../page-places.ts';
import { defineRule } from '../rule.ts';

/** Our own choice, not a finding of research: the chains of the starter library have at most three pages. */
const deepest = 4;

export const noDeepPrerequisites = defineRule({
  id: 'no-deep-prerequisites',
  severity: 'warning',
  scope: 'page',
  description: `No chain of prerequisites has more than ${deepest} pages.`,
  messages: {
    deep: {
      message: '{depth} pages stand behind this one in a chain, so nobody reads them all first.',
      hint: `Cut the chain to ${deepest}, or join two of its pages: {way}.`,
    },
  },
  check(page, library, report) {
    const depth = chainLength(library, page);
    if (depth !== deepest + 1) return;
    const chain = longestChain(library, page);
    const index = page.fields.prerequisites?.findIndex((one) => prerequisiteId(one) === chain[0]) ?? 0;
    const way = chain.map((id) => `\`${id}\``).join(' → ');
    report({
      messageId: 'deep',
      range: fieldRange(page, ['prerequisites', index]),
      data: { depth, limit: deepest, way, chain },
    });
  },
});

/** The ids of the longest chain behind a page, nearest first. */
function longestChain(library: Library, page: Page): string[] {
  const depthOf = (one: Page) => chainLength(library, one) ?? 0;
  const chain: string[] = [];
  for (let at: Page | undefined = page; at && depthOf(at) > 0; ) {
    const wanted: number = depthOf(at) - 1;
    at = directPrerequisites(library, at).find((below) => depthOf(below) === wanted);
    if (at) chain.push(at.id);
  }
  return chain;
}
