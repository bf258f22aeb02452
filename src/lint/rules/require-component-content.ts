/**
 * Reports a component that lacks what it is for: steps without a numbered list, a choice without a table, a checklist
 * without tasks, keys without names.
 * The reader sees a frame with nothing to do in it, or no frame at all.
 * It leaves out sites that set allowCode, where code may write the content.
 */
import { allNodes } from '../../library/nodes.ts';
import { childrenOf, isJsx, isTask, spanOf, type TreeNode, textOf } from '../../library/tree.ts';
import { defineRule } from '../rule.ts';

type Named = 'Checklist' | 'Choose' | 'Keys' | 'Steps';

const contents: Record<Named, { needs: string; example: string; isIn(node: TreeNode): boolean }> = {
  Checklist: {
    needs: 'no task',
    example: 'Write each task as `- [ ] The door is locked`, after a blank line.',
    isIn: (node) => holds(node, isTask),
  },
  Choose: {
    needs: 'no table',
    example: 'Write a Markdown table in it, with a blank line above and below.',
    isIn: (node) => holds(node, (inner) => inner.type === 'table' || isElement(inner, 'table')),
  },
  Keys: {
    needs: 'no key',
    example: 'Write the keys in it: <Keys>Ctrl + C</Keys>.',
    isIn: (node) => textOf(node).trim() !== '',
  },
  Steps: {
    needs: 'no numbered list',
    example: 'Write the steps as `1. **Open the lid.**`, after a blank line.',
    isIn: (node) =>
      childrenOf(node).some(
        (child) =>
          (child.type === 'list' && (child as { ordered?: boolean }).ordered === true) ||
          isElement(child, 'ol'),
      ),
  },
};

export const requireComponentContent = defineRule({
  id: 'require-component-content',
  severity: 'error',
  scope: 'page',
  description: 'Steps, Choose, Checklist and Keys hold what they show.',
  messages: {
    missing: { message: '`<{name}>` holds {needs}, so it shows nothing of use.', hint: '{example}' },
  },
  check({ document }, { site }, report) {
    if (site.allowCode) return;
    for (const node of allNodes(document)) {
      const name = node.name ?? '';
      if (!isJsx(node) || !Object.hasOwn(contents, name)) continue;
      const { needs, example, isIn } = contents[name as Named];
      const [start] = spanOf(node);
      const range = document.locator.at(start, start + 1 + name.length);
      if (!isIn(node)) report({ messageId: 'missing', range, data: { name, needs, example } });
    }
  },
});

function holds(node: TreeNode, matches: (inner: TreeNode) => boolean): boolean {
  return childrenOf(node).some((child) => matches(child) || holds(child, matches));
}

function isElement(node: TreeNode, name: string): boolean {
  return isJsx(node) && node.name === name;
}
