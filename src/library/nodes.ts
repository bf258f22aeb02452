import type { Document } from './library.ts';
import { oncePerTree } from './once-per-tree.ts';
import { childrenOf, isJsx, type TreeNode } from './tree.ts';

/** A node of a page with the nodes that it stands in, the root first. */
export interface Place {
  node: TreeNode;
  parents: readonly TreeNode[];
}

/** All nodes of a page in reading order, each with its parents at the same index; siblings share one list. */
interface Nodes {
  all: TreeNode[];
  parents: (readonly TreeNode[])[];
  byType: Map<string, readonly Place[]>;
  byName: Map<string, readonly Place[]>;
}

/** All nodes of a type, in reading order. The document is walked once, whoever asks. */
export function nodesOf(document: Document, type: string): readonly Place[] {
  const found = nodes(document);
  return recall(found.byType, type, () => places(found, (node) => node.type === type));
}

/** All JSX elements of a name, components and plain elements alike, in reading order. */
export function elementsOf(document: Document, name: string): readonly Place[] {
  const found = nodes(document);
  return recall(found.byName, name, () => places(found, (node) => isJsx(node) && (node.name ?? '') === name));
}

/** Every node of a page in reading order. */
export function allNodes(document: Document): readonly TreeNode[] {
  return nodes(document).all;
}

const nodes = oncePerTree((_, tree): Nodes => {
  const found: Nodes = { all: [], parents: [], byType: new Map(), byName: new Map() };
  collect(tree as TreeNode, [], found);
  return found;
});

function collect(node: TreeNode, parents: readonly TreeNode[], found: Nodes): void {
  found.all.push(node);
  found.parents.push(parents);
  const children = childrenOf(node);
  if (children.length === 0) return;
  const inner = [...parents, node];
  for (const child of children) collect(child, inner, found);
}

function places({ all, parents }: Nodes, matches: (node: TreeNode) => boolean): readonly Place[] {
  const found: Place[] = [];
  for (let i = 0; i < all.length; i++) {
    const node = all[i] as TreeNode;
    if (matches(node)) found.push({ node, parents: parents[i] ?? [] });
  }
  return found.length > 0 ? found : none;
}

const none: readonly Place[] = [];

function recall(
  map: Map<string, readonly Place[]>,
  key: string,
  make: () => readonly Place[],
): readonly Place[] {
  let found = map.get(key);
  if (!found) {
    found = make();
    map.set(key, found);
  }
  return found;
}
