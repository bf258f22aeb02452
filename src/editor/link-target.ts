import { attributeSpan } from '../library/attributes.ts';
import type { Document } from '../library/library.ts';
import { elementsOf, nodesOf } from '../library/nodes.ts';
import { childrenOf, spanOf, type TreeNode } from '../library/tree.ts';

/** The target of a link or a file, as written, with its exact place. */
export interface Target {
  kind: 'file' | 'link';
  text: string;
  span: [start: number, end: number];
}

/** Properties that name an address or a file, by element. */
const properties: readonly [element: string, property: string, kind: Target['kind']][] = [
  ['a', 'href', 'link'],
  ['Figure', 'src', 'file'],
  ['img', 'src', 'file'],
  ['Video', 'src', 'file'],
  ['Video', 'poster', 'file'],
  ['Video', 'captions', 'file'],
];

/** Every target of a page whose letters stand in the source as they are meant; those with escapes are left out. */
export function findTargets(document: Document): Target[] {
  const markdown = (['link', 'image', 'definition'] as const).flatMap((type) =>
    nodesOf(document, type).flatMap(({ node }) => markdownTarget(node, document.text)),
  );
  const elements = properties.flatMap(([element, property, kind]) =>
    elementsOf(document, element).flatMap(({ node }): Target[] => {
      const value = attributeSpan(node, property, document.text);
      const span = value && unquoted(value, document.text);
      return span ? [{ kind, text: document.text.slice(...span), span }] : [];
    }),
  );
  return [...markdown, ...elements];
}

/** Sätteri gives a link one position; its address stands behind its words. */
function markdownTarget(node: TreeNode, source: string): Target[] {
  const { url } = node as TreeNode & { url?: unknown };
  if (typeof url !== 'string' || url === '') return [];
  const [start, end] = spanOf(node);
  const last = childrenOf(node).at(-1);
  const words = last ? spanOf(last)[1] : start + 1;
  const opening = node.type === 'definition' ? ']:' : '](';
  const from = source.indexOf(opening, words);
  const at = from < 0 ? -1 : source.indexOf(url, from + opening.length);
  if (at < 0 || at + url.length > end) return [];
  return [{ kind: node.type === 'image' ? 'file' : 'link', text: url, span: [at, at + url.length] }];
}

/** A value in braces, as `{"./lid.png"}`, keeps its quotes in its span. */
function unquoted([start, end]: [number, number], source: string): [number, number] {
  const isQuoted = /["'`]/.test(source[start] ?? '') && source[start] === source[end - 1];
  return isQuoted ? [start + 1, end - 1] : [start, end];
}
