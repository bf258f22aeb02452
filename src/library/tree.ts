/** Helpers for any tree of unist nodes: mdast and hast alike. */

export interface TreeNode {
  type: string;
  value?: unknown;
  name?: string | null;
  children?: unknown[];
  position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined;
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
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}

export function isJsx(node: TreeNode): boolean {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** True for the inside of a pair of braces that holds nothing but comments: no code. */
export function isComment(expression: string): boolean {
  return /^\s*(?:\/\*[\s\S]*?\*\/\s*)*$/.test(expression);
}
