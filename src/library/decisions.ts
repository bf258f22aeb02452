import { type Column, readColumn } from './conditions.ts';
import type { Document } from './library.ts';
import { elementsOf, nodesOf } from './nodes.ts';
import { childrenOf, type TreeNode, textOf } from './tree.ts';

/** A row of a decision table: conditions, then the action. */
export interface DecisionRow {
  node: TreeNode;
  /** As the reader sees it. */
  action: string;
}

/** The table inside a `<Choose>`. */
export interface Decision {
  node: TreeNode;
  /** Names of the columns of conditions. */
  names: string[];
  columns: Column[];
  rows: DecisionRow[];
}

/** The Markdown tables inside `<Choose>`, in reading order. One column alone holds no condition. */
export function decisionsOf(document: Document): Decision[] {
  const chosen = new Set(elementsOf(document, 'Choose').map(({ node }) => node));
  return nodesOf(document, 'table')
    .filter(({ parents }) => parents.some((parent) => chosen.has(parent)))
    .flatMap(({ node }) => readDecision(node) ?? []);
}

function readDecision(node: TreeNode): Decision | undefined {
  const [header, ...rows] = childrenOf(node);
  const names = header ? childrenOf(header).map(textOf) : [];
  if (names.length < 2) return undefined;
  const last = names.length - 1;
  const texts = rows.map((row) => names.map((_, i) => shownText(childrenOf(row)[i])));
  return {
    node,
    names: names.slice(0, last),
    columns: names.slice(0, last).map((_, i) => readColumn(texts.map((cells) => cells[i] ?? ''))),
    rows: rows.map((row, i) => ({ node: row, action: texts[i]?.[last] ?? '' })),
  };
}

/** Pictures speak with their alternative; a component that shows something is not empty. */
function shownText(cell: TreeNode | undefined): string {
  if (!cell) return '';
  return childrenOf(cell).map(shownPart).join('').trim();
}

function shownPart(node: TreeNode): string {
  const alt = (node as { alt?: string | null }).alt;
  if (typeof alt === 'string') return alt || '\uFFFC';
  const children = childrenOf(node);
  if (children.length > 0) return children.map(shownPart).join('');
  return textOf(node) || (node.type === 'text' ? '' : '\uFFFC');
}
