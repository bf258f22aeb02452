import type { Document } from './library.ts';
import { elementsOf, nodesOf } from './nodes.ts';
import { extractProse, type Prose } from './prose.ts';
import { anatomyOf, type Checklist } from './steps.ts';
import { type TreeNode, textOf } from './tree.ts';

/**
 * Lines of body text that fit on a printed page: 245 mm (US Letter, the shorter of the two, inside the margins of
 * src/astro/styles/print.css) by 6.6 mm a line of 12.5 pt.
 */
export const linesOfPage = 37;

/** Characters of a line of body text on paper. */
const charactersOfLine = 82;

/** What a block takes on paper beside its lines of text, in lines; and how much larger it is set. */
const blocks: Record<Exclude<Prose['kind'], 'cell'>, { space: number; size: number }> = {
  alt: { space: 0, size: 0 },
  field: { space: 0.5, size: 1 },
  heading: { space: 1.3, size: 1.2 },
  item: { space: 0.5, size: 1 },
  paragraph: { space: 0.8, size: 1 },
  property: { space: 0.3, size: 1 },
  title: { space: 1, size: 2 },
};

const linesOfPicture = 12;

/** About how many lines of body text a page takes on paper, without what the site adds around it. */
export function printedLines(document: Document): number {
  const text = extractProse(document).filter(({ kind }) => kind !== 'cell');
  return (
    sum(text.map(linesOf)) +
    sum(nodesOf(document, 'tableRow').map(({ node }) => linesOfText(widthOf(node)) + 0.4)) +
    sum(nodesOf(document, 'code').map(({ node }) => String(node.value).split('\n').length * 0.9 + 1.2)) +
    linesOfPicture * (nodesOf(document, 'image').length + elementsOf(document, 'Figure').length)
  );
}

function linesOf({ kind, text }: Prose): number {
  const { space, size } = blocks[kind as keyof typeof blocks];
  return size * linesOfText(text.length * size) + space;
}

function linesOfText(width: number): number {
  return Math.ceil(width / charactersOfLine);
}

function widthOf(row: TreeNode): number {
  return textOf(row).length + 3 * (row.children?.length ?? 0);
}

/** The box and its margin, in characters. */
const box = 6;

/** About how many lines the checklists of a page take on paper: what a person carries to the work. */
export function checklistLines(document: Document): number {
  return sum(anatomyOf(document).checklists.map(linesOfChecklist));
}

function linesOfChecklist({ title, pausePoints }: Checklist): number {
  const head = title === undefined ? 1.2 : 2.4;
  const points = pausePoints.map(({ heading, items }) => {
    const lines = items.map(({ node }) => linesOfText(textOf(node).length + box) + 0.4);
    return (heading ? 2.4 : 0) + sum(lines);
  });
  return head + sum(points);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
