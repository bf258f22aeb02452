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

/** All text inside a node, code included, as a reader sees it. */
export function textOf(node: TreeNode): string {
  if (typeof node.value === 'string') return /^(?:text|inlineCode|code)$/.test(node.type) ? node.value : '';
  if (node.type === 'break') return ' ';
  return childrenOf(node).map(textOf).join('');
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

/** Keeps the offsets of all nodes, and lets go of their lines and columns. */
export function compactPositions(tree: TreeNode): void {
  visit(tree, (node) => {
    const [from, to] = spanOf(node);
    if (node.position) node.position = { from, to };
    return undefined;
  });
}

export function isJsx(node: TreeNode): boolean {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** True for the inside of a pair of braces that holds nothing but comments: no code. */
export function isComment(expression: string): boolean {
  return /^\s*(?:\/\*[\s\S]*?\*\/\s*)*$/.test(expression);
}
