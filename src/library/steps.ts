import { attributesOf, literalOf } from './attributes.ts';
import { keepRecent } from './keep-recent.ts';
import type { Document } from './library.ts';
import { elementsOf, nodesOf } from './nodes.ts';
import { extractProse, type Prose } from './prose.ts';
import { childrenOf, isJsx, spanOf, type TreeNode } from './tree.ts';

/** An item of an ordered list that tells what to do. */
export interface Step {
  node: TreeNode;
  /** As the reader sees it, counted from 1. */
  number: number;
  /** Its own text, first paragraph first: no code, lists, notes or tables inside it. */
  paragraphs: Prose[];
  /** Steps of ordered lists inside it. */
  substeps: Step[];
}

/** One ordered list. */
export interface Procedure {
  /** The `<Steps>` around the list, or the list itself in Markdown without components. */
  node: TreeNode;
  list: TreeNode;
  steps: Step[];
}

/** A line of a task list: `- [ ] The door is locked`. */
export interface ChecklistItem {
  node: TreeNode;
  paragraphs: Prose[];
}

/** The items from one heading inside a checklist to the next. */
export interface PausePoint {
  heading: TreeNode | undefined;
  items: ChecklistItem[];
}

export interface Checklist {
  /** The `<Checklist>`. */
  node: TreeNode;
  mode: string | undefined;
  title: string | undefined;
  /** Those without items are left out. */
  pausePoints: PausePoint[];
}

export type AsideName = 'Note' | 'Caution' | 'StopIf' | 'Outcome';

/** What stands beside the steps. */
export interface Aside {
  name: AsideName;
  node: TreeNode;
  /** Paragraphs and items of lists, in reading order. */
  paragraphs: Prose[];
}

/** The parts of a page that rules of scope and language judge, each in reading order. */
export interface Anatomy {
  /** The lists inside `<Steps>`. */
  procedures: Procedure[];
  /** Ordered lists outside all components, the outermost ones only. */
  orderedLists: Procedure[];
  checklists: Checklist[];
  asides: Aside[];
}

/** Found once a document. */
export const anatomyOf: (document: Document) => Anatomy = keepRecent(dissect);

const asideNames: readonly AsideName[] = ['Note', 'Caution', 'StopIf', 'Outcome'];

function dissect(document: Document): Anatomy {
  const read = proseReader(document);
  const lists = nodesOf(document, 'list').filter(({ node }) => isOrdered(node));
  const asides = asideNames.flatMap((name) =>
    elementsOf(document, name).map(({ node }) => ({ name, node, paragraphs: read(node).filter(isRunning) })),
  );
  return {
    procedures: lists.flatMap(({ node: list, parents }) => {
      const node = parents.at(-1);
      return node && isJsx(node) && node.name === 'Steps' ? [{ node, list, steps: stepsOf(list, read) }] : [];
    }),
    orderedLists: lists
      .filter(({ parents }) => !parents.some((parent) => isJsx(parent) || parent.type === 'listItem'))
      .map(({ node }) => ({ node, list: node, steps: stepsOf(node, read) })),
    checklists: elementsOf(document, 'Checklist').map(({ node }) => checklistOf(node, read)),
    asides: asides.sort((a, b) => spanOf(a.node)[0] - spanOf(b.node)[0]),
  };
}

function isOrdered(node: TreeNode): boolean {
  return node.type === 'list' && (node as TreeNode & { ordered?: boolean }).ordered === true;
}

type ReadProse = (node: TreeNode) => Prose[];

function stepsOf(list: TreeNode, read: ReadProse): Step[] {
  const first = (list as TreeNode & { start?: number | null }).start ?? 1;
  return childrenOf(list).map((node, i) => ({
    node,
    number: first + i,
    paragraphs: paragraphsOf(node, read),
    substeps: childrenOf(node)
      .filter(isOrdered)
      .flatMap((inner) => stepsOf(inner, read)),
  }));
}

function paragraphsOf(item: TreeNode, read: ReadProse): Prose[] {
  return childrenOf(item)
    .filter(({ type }) => type === 'paragraph')
    .flatMap((paragraph) => read(paragraph).filter(isRunning));
}

function isRunning({ kind }: Prose): boolean {
  return kind === 'item' || kind === 'paragraph';
}

function checklistOf(node: TreeNode, read: ReadProse): Checklist {
  const pausePoints: PausePoint[] = [{ heading: undefined, items: [] }];
  for (const child of childrenOf(node)) {
    if (child.type === 'heading') pausePoints.push({ heading: child, items: [] });
    if (child.type !== 'list') continue;
    const items = childrenOf(child).map((item) => ({ node: item, paragraphs: paragraphsOf(item, read) }));
    pausePoints.at(-1)?.items.push(...items);
  }
  return {
    node,
    mode: property(node, 'mode'),
    title: property(node, 'title'),
    pausePoints: pausePoints.filter(({ items }) => items.length > 0),
  };
}

function property(node: TreeNode, name: string): string | undefined {
  const attribute = attributesOf(node).find((candidate) => candidate.name === name);
  return attribute && literalOf(attribute);
}

/** Makes the function that gives the prose inside a node. */
function proseReader(document: Document): ReadProse {
  const placed = extractProse(document)
    .filter(({ segments }) => segments.length > 0)
    .map((prose) => ({ prose, at: prose.segments[0]?.offset ?? 0 }))
    .sort((a, b) => a.at - b.at);
  return (node) => {
    const [start, end] = spanOf(node);
    const found: Prose[] = [];
    for (let i = firstFrom(placed, start); i < placed.length; i++) {
      const entry = placed[i];
      if (!entry || entry.at >= end) break;
      found.push(entry.prose);
    }
    return found;
  };
}

/** The index of the first place that is not before an offset. */
function firstFrom(placed: readonly { at: number }[], offset: number): number {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((placed[middle]?.at ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
