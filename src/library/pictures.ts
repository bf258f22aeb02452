import { align } from './align.ts';
import { attributeSpans, attributesOf, literalOf } from './attributes.ts';
import { htmlAttribute, htmlPieces } from './html-pieces.ts';
import type { Document } from './library.ts';
import { elementsOf, nodesOf } from './nodes.ts';
import { isJsx, spanOf, type TreeNode } from './tree.ts';

/** A picture on a page, whoever wrote it down. */
export interface Picture {
  /** `image` for Markdown, else the name of the element. */
  name: 'Figure' | 'image' | 'img';
  /** The alternative text; undefined when it is missing, null when code makes it. */
  alt: string | null | undefined;
  /** Offsets of what to mend: the picture in Markdown, the property, or the name of the element. */
  span: [start: number, end: number];
  /** Offsets of the words of the alternative. */
  altSpan: [start: number, end: number] | undefined;
  /** True inside a link, where the words say what the link does. */
  isLink: boolean;
}

/** Every picture of a page: Markdown, `<Figure>`, `<img>`, and `<img>` in the raw HTML of a .md file. */
export function picturesOf(document: Document): Picture[] {
  const { text, format } = document;
  const markdown = [...nodesOf(document, 'image'), ...nodesOf(document, 'imageReference')];
  const html = format === 'md' ? nodesOf(document, 'html') : [];
  return [
    ...markdown.map(({ node, parents }) => ({ ...markdownPicture(node, text), isLink: isInLink(parents) })),
    ...(['Figure', 'img'] as const).flatMap((name) =>
      elementsOf(document, name).map(({ node, parents }) => ({
        ...elementPicture(node, name, text),
        isLink: isInLink(parents),
      })),
    ),
    ...html.flatMap(({ node }) => htmlPictures(node, text)),
  ];
}

function isInLink(parents: readonly TreeNode[]): boolean {
  return parents.some(
    (parent) =>
      parent.type === 'link' || parent.type === 'linkReference' || (isJsx(parent) && parent.name === 'a'),
  );
}

type Found = Omit<Picture, 'isLink'>;

function markdownPicture(node: TreeNode, source: string): Found {
  const [start, end] = spanOf(node);
  const alt = (node as { alt?: string | null }).alt?.trim() || undefined;
  const last = alt === undefined ? undefined : align(alt, source, start + 2, end).at(-1);
  const altSpan: Picture['altSpan'] = last && [start + 2, last.offset + last.length];
  return { name: 'image', alt, span: [start, end], altSpan };
}

function elementPicture(node: TreeNode, name: 'Figure' | 'img', source: string): Found {
  const [start] = spanOf(node);
  const attributes = attributesOf(node);
  const index = attributes.findIndex((attribute) => attribute.name === 'alt');
  const attribute = attributes[index];
  const place = attributeSpans(node, source)[index];
  if (!attribute || !place || attribute.value === null) {
    const isSpread = !attribute && attributes.some(({ type }) => type === 'mdxJsxExpressionAttribute');
    const span: Picture['span'] = [start, start + 1 + name.length];
    return { name, alt: isSpread ? null : undefined, span, altSpan: undefined };
  }
  return { name, alt: literalOf(attribute) ?? null, span: [place.start, place.end], altSpan: place.value };
}

function htmlPictures(node: TreeNode, source: string): Picture[] {
  const pictures: Picture[] = [];
  let links = 0;
  for (const piece of htmlPieces(source, ...spanOf(node))) {
    if (piece.name === 'a') links += piece.type === 'open' ? 1 : -1;
    if (piece.type !== 'open' || piece.name !== 'img') continue;
    const altSpan = htmlAttribute(source, piece, 'alt');
    const alt = altSpan && source.slice(...altSpan);
    pictures.push({ name: 'img', alt, span: [piece.start, piece.end], altSpan, isLink: links > 0 });
  }
  return pictures;
}
