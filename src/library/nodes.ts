import type { Document } from './library.ts';
import { childrenOf, isJsx, type TreeNode } from './tree.ts';

/** A node of a page with the nodes that it stands in, the root first. */
export interface Place {
  node: TreeNode;
  parents: readonly TreeNode[];
}

interface Nodes {
  byType: Map<string, Place[]>;
  byName: Map<string, Place[]>;
}

const walked = new WeakMap<Document, Nodes>();

/** All nodes of a type, in reading order. The document is walked once, whoever asks. */
export function nodesOf(document: Document, type: string): readonly Place[] {
  return nodes(document).byType.get(type) ?? [];
}

/** All JSX elements of a name, components and plain elements alike, in reading order. */
export function elementsOf(document: Document, name: string): readonly Place[] {
  return nodes(document).byName.get(name) ?? [];
}

function nodes(document: Document): Nodes {
  let found = walked.get(document);
  if (!found) {
    found = { byType: new Map(), byName: new Map() };
    collect(document.tree as TreeNode, [], found);
    walked.set(document, found);
  }
  return found;
}

function collect(node: TreeNode, parents: readonly TreeNode[], found: Nodes): void {
  const place = { node, parents };
  add(found.byType, node.type, place);
  if (isJsx(node)) add(found.byName, node.name ?? '', place);
  const children = childrenOf(node);
  if (children.length === 0) return;
  const inner = [...parents, node];
  for (const child of children) collect(child, inner, found);
}

function add(map: Map<string, Place[]>, key: string, place: Place): void {
  const places = map.get(key);
  if (places) places.push(place);
  else map.set(key, [place]);
}
