/**
 * Reports a checklist that does not say whether to read before doing, or to do and then confirm.
 * One reader ticks what is not done yet, another does everything twice.
 * It leaves out a mode that code makes.
 */
import { attributeSpan, attributesOf, literalOf } from '../../library/attributes.ts';
import { elementsOf, nodesOf } from '../../library/nodes.ts';
import { isTask, spanOf } from '../../library/tree.ts';
import { components } from '../../schema/component.ts';
import type { Fix, Range } from '../../schema/finding.ts';
import { fieldRange } from '../page-places.ts';
import { defineRule } from '../rule.ts';

/** Gawande, “The Checklist Manifesto” (2009), chapter 6: choose READ-DO or DO-CONFIRM. */
const modes = components.Checklist.properties.shape.mode.options;

const hint =
  'Write mode="read-do" to read each item before doing it, or mode="do-confirm" to confirm afterwards.';

export const requireChecklistMode = defineRule({
  id: 'require-checklist-mode',
  severity: 'error',
  scope: 'page',
  description: 'A checklist says whether to read each item first, or to confirm what is done.',
  messages: {
    missing: { message: 'This checklist does not say whether to read first or to confirm afterwards.', hint },
    unknown: { message: '“{mode}” is no way to use a checklist.', hint },
    plain: {
      message: 'This checklist does not say whether to read first or to confirm afterwards.',
      hint: 'Put its tasks into <Checklist mode="read-do"> or <Checklist mode="do-confirm">.',
    },
  },
  check(page, _library, report) {
    const { document } = page;
    const lists = elementsOf(document, 'Checklist');
    for (const { node } of lists) {
      const attributes = attributesOf(node);
      const mode = attributes.find(({ name }) => name === 'mode');
      const value = mode && (mode.value === null ? '' : literalOf(mode));
      const [start] = spanOf(node);
      const name = document.locator.at(start, start + 1 + 'Checklist'.length);
      const span = attributeSpan(node, 'mode', document.text);
      if (!mode && !attributes.some(({ type }) => type === 'mdxJsxExpressionAttribute'))
        report({
          messageId: 'missing',
          range: name,
          suggestions: modes.map((wanted) => addMode(name, wanted)),
        });
      else if (value !== undefined && span && !(modes as readonly string[]).includes(value))
        report({ messageId: 'unknown', range: document.locator.at(...span), data: { mode: value } });
    }
    const isChecklist = page.type === 'aid' && page.fields.kind === 'checklist';
    if (!isChecklist || lists.length > 0 || !nodesOf(document, 'listItem').some(({ node }) => isTask(node)))
      return;
    report({ messageId: 'plain', range: fieldRange(page, ['kind']) });
  },
});

function addMode({ endLine, endColumn }: Range, mode: string): Fix {
  const at = { line: endLine, column: endColumn, endLine, endColumn };
  return { description: `Add mode="${mode}".`, edits: [{ ...at, text: ` mode="${mode}"` }] };
}
