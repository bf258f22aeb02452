import { keepRecent } from './keep-recent.ts';
import type { Document } from './library.ts';
import { childrenOf, isJsx, type TreeNode } from './tree.ts';

/** A node of a page with the nodes that it stands in, the root first. */
export interface Place {
  node: TreeNode;
  parents: readonly TreeNode[];
}

/** All nodes of a page in reading order, each with the index of its parent at the same index; that of the root is -1. */
interface Nodes {
  all: TreeNode[];
  parents: Int16Array | Int32Array;
  byType: Map<string, readonly Place[]>;
  byName: Map<string, readonly Place[]>;
}

/** All nodes of a type, in reading order. The document is walked once for all that ask in a row. */
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

const nodes = keepRecent((document): Nodes => {
  const all: TreeNode[] = [];
  const parents: number[] = [];
  collect(document.tree as TreeNode, -1, { all, parents });
  const isSmall = all.length < 2 ** 15;
  return {
    all,
    parents: isSmall ? Int16Array.from(parents) : Int32Array.from(parents),
    byType: new Map(),
    byName: new Map(),
  };
});

function collect(node: TreeNode, parent: number, found: { all: TreeNode[]; parents: number[] }): void {
  const index = found.all.push(node) - 1;
  found.parents.push(parent);
  for (const child of childrenOf(node)) collect(child, index, found);
}

function places(found: Nodes, matches: (node: TreeNode) => boolean): readonly Place[] {
  const matching: Place[] = [];
  found.all.forEach((node, i) => {
    if (matches(node)) matching.push({ node, parents: parentsOf(i, found) });
  });
  return matching.length > 0 ? matching : none;
}

function parentsOf(index: number, { all, parents }: Nodes): TreeNode[] {
  const above: TreeNode[] = [];
  for (let i = parents[index] ?? -1; i >= 0; i = parents[i] ?? -1) above.unshift(all[i] as TreeNode);
  return above;
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
