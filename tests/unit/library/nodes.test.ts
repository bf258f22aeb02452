import { expect, test } from 'vitest';
import { parseDocument } from '../../../src/library/document.ts';
import type { Document } from '../../../src/library/library.ts';
import { elementsOf, nodesOf } from '../../../src/library/nodes.ts';
import { textOf } from '../../../src/library/tree.ts';

const text = '# One\n\n<Note>\n\nA *b* and <kbd>C</kbd>.\n\n</Note>\n\n## Two\n';
const document = parseDocument('a.mdx', text, 'mdx').document as Document;

test('lists the nodes of a type in reading order', () => {
  expect(nodesOf(document, 'heading').map(({ node }) => textOf(node))).toEqual(['One', 'Two']);
  expect(nodesOf(document, 'table')).toEqual([]);
});

test('lists elements by name, with what they stand in', () => {
  expect(elementsOf(document, 'Note')).toHaveLength(1);
  const [kbd] = elementsOf(document, 'kbd');
  expect(kbd?.parents.map((parent) => parent.name ?? parent.type)).toEqual(['root', 'Note', 'paragraph']);
});
