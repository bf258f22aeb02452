/**
 * Reports a link whose words are “here”, “read more” or the like.
 * A reader in a hurry jumps from link to link, and a screen reader lists them: such words say nothing about the target.
 * It leaves out addresses, which do say it, links with an `aria-label`, and words that only their place makes clear.
 */
import { attributesOf } from '../../library/attributes.ts';
import { htmlAttribute, htmlPieces } from '../../library/html-pieces.ts';
import type { Document } from '../../library/library.ts';
import { elementsOf, nodesOf } from '../../library/nodes.ts';
import { spanOf, type TreeNode, textOf } from '../../library/tree.ts';
import { defineRule } from '../rule.ts';

/** What GH002 (github/markdownlint-github), MD059 (markdownlint) and F84 (WCAG 2.2) name, and their plain variants. */
const vague = new Set(
  `click|click here|click on this link|click this link|find out more|from here|go here|here|learn more|link|look here|
more|more info|more information|read more|right here|see here|see more|the link|this|this article|this document|
this guide|this link|this one|this page|this post|this site|this website`.split(/\|\s*/),
);

export const noVagueLinkText = defineRule({
  id: 'no-vague-link-text',
  severity: 'warning',
  scope: 'document',
  description: 'The words of a link say where it leads.',
  messages: {
    vague: {
      message: '“{text}” does not say where the link leads, and readers jump from link to link.',
      hint: 'Make what stands there the link: “see [the print queue](…)”.',
    },
  },
  check({ document }, report) {
    for (const { words, span } of linksOf(document)) {
      const text = words.replace(/\s+/g, ' ').trim();
      if (vague.has(text.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')))
        report({ messageId: 'vague', range: document.locator.at(...span), data: { text } });
    }
  },
});

interface Link {
  words: string;
  span: [start: number, end: number];
}

function linksOf(document: Document): Link[] {
  const elements = elementsOf(document, 'a').filter(
    ({ node }) => !attributesOf(node).some(({ name }) => name === 'aria-label'),
  );
  const markdown = [...nodesOf(document, 'link'), ...nodesOf(document, 'linkReference'), ...elements];
  const html = document.format === 'md' ? nodesOf(document, 'html') : [];
  return [
    ...markdown.map(({ node }) => ({ words: wordsOf(node), span: spanOf(node) })),
    ...html.flatMap(({ node }) => htmlLinks(node, document.text)),
  ];
}

/** A picture in a link speaks with its alternative. */
function wordsOf(node: TreeNode): string {
  const alt = (node as { alt?: string | null }).alt;
  if (typeof alt === 'string') return alt;
  const children = (node.children ?? []) as TreeNode[];
  return children.length > 0 ? children.map(wordsOf).join('') : textOf(node);
}

function htmlLinks(node: TreeNode, source: string): Link[] {
  return htmlPieces(source, ...spanOf(node)).flatMap((piece) => {
    if (piece.type !== 'open' || piece.name !== 'a' || htmlAttribute(source, piece, 'aria-label')) return [];
    const close = source.indexOf('</a>', piece.end);
    if (close < 0) return [];
    return [{ words: source.slice(piece.end, close), span: [piece.start, close + 4] as [number, number] }];
  });
}
