import { attributeSpan, attributesOf, literalOf } from '../library/attributes.ts';
import type { Page } from '../library/library.ts';
import { elementsOf } from '../library/nodes.ts';
import { spanOf } from '../library/tree.ts';
import type { Range } from '../schema/finding.ts';

/** The range of a field of a page's frontmatter: its value, or its key. */
export function fieldRange(
  { document }: Page,
  path: readonly PropertyKey[],
  part: 'key' | 'value' = 'value',
): Range {
  return document.frontmatter?.at(path, part) ?? document.locator.at(0, 0);
}

/** Every `<Term id>` of a page: the id, and the place of its value. */
export function markedTerms({ document }: Page): { id: string; range: Range }[] {
  const found: { id: string; range: Range }[] = [];
  for (const { node } of elementsOf(document, 'Term')) {
    const attribute = attributesOf(node).find(({ name }) => name === 'id');
    const id = attribute && literalOf(attribute);
    const span = attributeSpan(node, 'id', document.text) ?? spanOf(node);
    if (id) found.push({ id, range: document.locator.at(...span) });
  }
  return found;
}
