import type { Page } from './library.ts';
import { elementsOf, nodesOf } from './nodes.ts';
import { extractProse, type Prose } from './prose.ts';
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

/** About how many lines of body text a page takes on paper. */
export function printedLines({ document }: Page): number {
  const text = extractProse(document).filter(({ kind }) => kind !== 'cell');
  return (
    sum(text.map(linesOf)) +
    sum(nodesOf(document, 'tableRow').map(({ node }) => Math.ceil(widthOf(node) / charactersOfLine) + 0.4)) +
    sum(nodesOf(document, 'code').map(({ node }) => String(node.value).split('\n').length * 0.9 + 1.2)) +
    linesOfPicture * (nodesOf(document, 'image').length + elementsOf(document, 'Figure').length)
  );
}

function linesOf({ kind, text }: Prose): number {
  const { space, size } = blocks[kind as keyof typeof blocks];
  return size * Math.ceil((text.length * size) / charactersOfLine) + space;
}

function widthOf(row: TreeNode): number {
  return textOf(row).length + 3 * (row.children?.length ?? 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
