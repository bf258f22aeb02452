/** Helpers for any tree of unist nodes: mdast and hast alike. */

export interface TreeNode {
  type: string;
  value?: unknown;
  name?: string | null;
  children?: unknown[];
  position?: UnistPosition | Span | undefined;
}

interface UnistPosition {
  start: { offset?: number | undefined };
  end: { offset?: number | undefined };
}

/** Offsets alone, for a tree that is kept: three objects a node would be half of what it weighs. */
interface Span {
  from: number;
  to: number;
}

export function childrenOf(node: TreeNode): TreeNode[] {
  return (node.children ?? []) as TreeNode[];
}

const textTypes = new Set(['text', 'inlineCode', 'code']);

/** All text inside a node, code included, as a reader sees it. */
export function textOf(node: TreeNode): string {
  if (typeof node.value === 'string') return textTypes.has(node.type) ? node.value : '';
  if (node.type === 'break') return ' ';
  let text = '';
  for (const child of childrenOf(node)) text += textOf(child);
  return text;
}

/** Visits every node, parents first. Return false from the visitor to leave a node's children out. */
export function visit(
  node: TreeNode,
  visitor: (node: TreeNode, parents: readonly TreeNode[]) => boolean | undefined,
): void {
  const parents: TreeNode[] = [];
  const step = (current: TreeNode) => {
    if (visitor(current, parents) === false) return;
    parents.push(current);
    for (const child of childrenOf(current)) step(child);
    parents.pop();
  };
  step(node);
}

/** Start and end offset of a node in its source. */
export function spanOf(node: TreeNode): [start: number, end: number] {
  const { position } = node;
  if (!position) return [0, 0];
  if ('from' in position) return [position.from, position.to];
  return [position.start.offset ?? 0, position.end.offset ?? 0];
}

/**
 * Keeps the offsets of all nodes, and lets go of their lines and columns. Returns a node that stands more than so many
 * levels deep, if there is one.
 */
export function compactPositions(node: TreeNode, maxDepth: number): TreeNode | undefined {
  if (maxDepth === 0) return node;
  if (node.position) {
    const [from, to] = spanOf(node);
    node.position = { from, to };
  }
  let deep: TreeNode | undefined;
  for (const child of childrenOf(node)) deep ??= compactPositions(child, maxDepth - 1);
  return deep;
}

export function isJsx(node: TreeNode): boolean {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** True for a list item with a box, ticked or not. */
export function isTask(node: TreeNode): boolean {
  return typeof (node as { checked?: unknown }).checked === 'boolean';
}

/** True for the inside of a pair of braces that holds nothing but comments: no code. */
export function isComment(expression: string): boolean {
  return /^\s*(?:\/\*[\s\S]*?\*\/\s*)*$/.test(expression);
}
