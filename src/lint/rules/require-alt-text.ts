/**
 * Reports a picture without an alternative text.
 * Who does not see the picture, and who prints or searches, gets nothing.
 * It leaves out `<img alt="">`, which says that the picture is decoration.
 */
import { attributeSpans, attributesOf } from '../../library/attributes.ts';
import { htmlAttribute, htmlPieces } from '../../library/html-pieces.ts';
import { isJsx, spanOf, type TreeNode, visit } from '../../library/tree.ts';
import { defineRule } from '../rule.ts';

export const requireAltText = defineRule({
  id: 'require-alt-text',
  severity: 'error',
  scope: 'document',
  description: 'A picture says in words what it shows.',
  messages: {
    markdown: {
      message: 'This picture has no words for readers who do not see it.',
      hint: 'Write what it shows between the brackets: ![The lid, with the button at its left edge](…).',
    },
    component: {
      message: '`<{name}>` has no `alt`, the words for readers who do not see the picture.',
      hint: 'Add alt="…" with what the picture shows.',
    },
  },
  check({ document: { text, tree, format, locator } }, report) {
    const component = (name: string, start: number, end: number) =>
      report({ messageId: 'component', range: locator.at(start, end), data: { name } });
    visit(tree as TreeNode, (node) => {
      const [start, end] = spanOf(node);
      const alt = (node as { alt?: string | null }).alt;
      if ((node.type === 'image' || node.type === 'imageReference') && !alt?.trim())
        report({ messageId: 'markdown', range: locator.at(start, end) });
      if (isJsx(node) && (node.name === 'Figure' || node.name === 'img')) {
        const index = attributesOf(node).findIndex((attribute) => attribute.name === 'alt');
        const attribute = attributesOf(node)[index];
        const isMissing = !attribute || attribute.value === null;
        const isEmpty = typeof attribute?.value === 'string' && !attribute.value.trim();
        const span = attributeSpans(node, text)[index];
        const isSpread = attributesOf(node).some(({ type }) => type === 'mdxJsxExpressionAttribute');
        if (isMissing && !isSpread) component(node.name, start, start + 1 + node.name.length);
        else if (isEmpty && node.name === 'Figure' && span) component(node.name, span.start, span.end);
      }
      if (node.type === 'html' && format === 'md')
        for (const tag of htmlPieces(text, start, end))
          if (tag.type === 'open' && tag.name === 'img' && !htmlAttribute(text, tag, 'alt'))
            component('img', tag.start, tag.end);
      return undefined;
    });
  },
});
