import { keepRecent } from './keep-recent.ts';
import type { Document } from './library.ts';
import { childrenOf, isJsx, type TreeNode } from './tree.ts';

/** A node of a page with the nodes that it stands in, the root first. */
export interface Place {
  node: TreeNode;
  parents: readonly TreeNode[];
}

/** All nodes of a page in reading order. */
interface Nodes {
  all: TreeNode[];
  /** The index of each node's parent; that of the root is -1. */
  parents: number[];
  byType: Map<string, Group>;
  /** JSX elements only. */
  byName: Map<string, Group>;
}

interface Group {
  indexes: number[];
  /** Made when somebody asks. */
  places?: readonly Place[];
}

const none: readonly Place[] = [];

/** All nodes of a type, in reading order. The document is walked once for all that ask in a row. */
export function nodesOf(document: Document, type: string): readonly Place[] {
  const found = nodes(document);
  return placesOf(found.byType.get(type), found);
}

/** All JSX elements of a name, components and plain elements alike, in reading order. */
export function elementsOf(document: Document, name: string): readonly Place[] {
  // Most pages need not be walked for a component that few have.
  if (!document.text.includes(name)) return none;
  const found = nodes(document);
  return placesOf(found.byName.get(name), found);
}

/** Every node of a page in reading order. */
export function allNodes(document: Document): readonly TreeNode[] {
  return nodes(document).all;
}

const nodes = keepRecent((document: Document): Nodes => {
  const found: Nodes = { all: [], parents: [], byType: new Map(), byName: new Map() };
  collect(document.tree as TreeNode, -1, found);
  return found;
});

function collect(node: TreeNode, parent: number, found: Nodes): void {
  const index = found.all.push(node) - 1;
  found.parents.push(parent);
  add(found.byType, node.type, index);
  if (isJsx(node)) add(found.byName, node.name ?? '', index);
  for (const child of childrenOf(node)) collect(child, index, found);
}

function add(groups: Map<string, Group>, key: string, index: number): void {
  const group = groups.get(key);
  if (group) group.indexes.push(index);
  else groups.set(key, { indexes: [index] });
}

function placesOf(group: Group | undefined, found: Nodes): readonly Place[] {
  if (!group) return none;
  group.places ??= group.indexes.map((index) => ({
    node: found.all[index] as TreeNode,
    parents: parentsOf(index, found),
  }));
  return group.places;
}

function parentsOf(index: number, { all, parents }: Nodes): TreeNode[] {
  const above: TreeNode[] = [];
  for (let i = parents[index] ?? -1; i >= 0; i = parents[i] ?? -1) above.push(all[i] as TreeNode);
  return above.reverse();
}
