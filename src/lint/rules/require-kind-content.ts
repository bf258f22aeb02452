/**
 * Reports an aid that holds nothing, a checklist without tasks and a decision without a table.
 * The reader comes for what the kind of the page promises, and finds it missing.
 * It leaves out drafts, and sites that set allowCode, where code may write the content.
 */
import { type Aid, isPublished, type Page } from '../../library/library.ts';
import { allNodes, elementsOf, nodesOf } from '../../library/nodes.ts';
import { isComment, isTask } from '../../library/tree.ts';
import { fieldRange } from '../page-places.ts';
import { defineRule } from '../rule.ts';

export const requireKindContent = defineRule({
  id: 'require-kind-content',
  severity: 'warning',
  scope: 'page',
  description: 'An aid holds what its kind promises: tasks in a checklist, a table in a decision.',
  messages: {
    empty: {
      message: 'There is nothing below the title of this page, so it helps nobody.',
      hint: 'Write what the reader does, or set `draft: true` until it is there.',
    },
    checklist: {
      message: 'This checklist has no task to tick, so readers look for the list.',
      hint: 'Write <Checklist> with tasks like `- [ ] The door is locked`, or choose another `kind`.',
    },
    decision: {
      message: 'This decision has no table, so readers look for the way to decide.',
      hint: 'Write <Choose> with a table of situations and actions, or choose another `kind`.',
    },
  },
  check(page, { site }, report) {
    if (page.type !== 'aid' || site.allowCode || !isPublished(page)) return;
    const messageId = lackOf(page);
    if (messageId) report({ messageId, range: fieldRange(page, [messageId === 'empty' ? 'task' : 'kind']) });
  },
});

function lackOf(page: Aid): 'checklist' | 'decision' | 'empty' | undefined {
  const { document, fields } = page;
  if (isEmpty(page)) return 'empty';
  if (fields.kind === 'checklist' && !hasTask(page)) return 'checklist';
  if (
    fields.kind === 'decision' &&
    nodesOf(document, 'table').length + elementsOf(document, 'table').length === 0
  )
    return 'decision';
  return undefined;
}

function isEmpty({ document }: Page): boolean {
  return allNodes(document).every(({ type, value }) => isUnshown(type, String(value)));
}

/** The frontmatter, comments, and what runs beside the page. */
function isUnshown(type: string, value: string): boolean {
  if (type === 'html') return /^(?:\s*<!--[\s\S]*?-->)+\s*$/.test(value);
  return (
    /^(?:root|yaml|mdxjsEsm)$/.test(type) || (/^mdx(?:Flow|Text)Expression$/.test(type) && isComment(value))
  );
}

function hasTask({ document }: Page): boolean {
  return (
    elementsOf(document, 'Checklist').length > 0 ||
    nodesOf(document, 'listItem').some(({ node }) => isTask(node))
  );
}
