/**
 * Reports a heading that is more than one level below the one before it.
 * Who moves through a page by its headings looks for a part that is not there.
 * It leaves out headings inside a checklist, which open pause points, and those inside quotations.
 */
import { htmlPieces } from '../../library/html-pieces.ts';
import type { Document } from '../../library/library.ts';
import { elementsOf, nodesOf, type Place } from '../../library/nodes.ts';
import { isJsx, spanOf } from '../../library/tree.ts';
import type { Fix } from '../../schema/finding.ts';
import { defineRule } from '../rule.ts';

export const noSkippedHeading = defineRule({
  id: 'no-skipped-heading',
  severity: 'warning',
  scope: 'document',
  description: 'Headings go down one level at a time.',
  messages: {
    skipped: {
      message: 'This heading is of level {level}, but the one before it is of level {before}.',
      hint: 'Make it level {wanted}: `{example}`.',
    },
    first: {
      message: 'This heading is of level {level}, but the page title above it is of level 1.',
      hint: 'Make it level {wanted}: `{example}`.',
    },
  },
  check({ document, place }, report) {
    let before = place ? 1 : undefined;
    let isFirst = true;
    for (const { level, span } of headingsOf(document)) {
      if (before !== undefined && level > before + 1) {
        const wanted = before + 1;
        const example = document.text[span[0]] === '<' ? `<h${wanted}>` : '#'.repeat(wanted);
        report({
          messageId: place && isFirst ? 'first' : 'skipped',
          range: document.locator.at(...span),
          data: { level, before, wanted, example },
          suggestions: suggestionsFor(document, span, level, wanted),
        });
      }
      before = level;
      isFirst = false;
    }
  },
});

interface Heading {
  level: number;
  span: [start: number, end: number];
}

const levels = [1, 2, 3, 4, 5, 6];

function headingsOf(document: Document): Heading[] {
  const markdown = nodesOf(document, 'heading')
    .filter(isOutline)
    .map(({ node }) => ({ level: (node as { depth?: number }).depth ?? 1, span: spanOf(node) }));
  const elements = levels.flatMap((level) =>
    elementsOf(document, `h${level}`)
      .filter(isOutline)
      .map(({ node }) => ({ level, span: spanOf(node) })),
  );
  const html = document.format === 'md' ? nodesOf(document, 'html') : [];
  const raw = html.flatMap(({ node }) =>
    htmlPieces(document.text, ...spanOf(node))
      .filter(({ type, name }) => type === 'open' && /^h[1-6]$/.test(name))
      .map(({ name, start, end }): Heading => ({ level: Number(name[1]), span: [start, end] })),
  );
  return [...markdown, ...elements, ...raw].sort((a, b) => a.span[0] - b.span[0]);
}

function isOutline({ parents }: Place): boolean {
  return !parents.some(
    (parent) => parent.type === 'blockquote' || (isJsx(parent) && parent.name === 'Checklist'),
  );
}

function suggestionsFor(
  { text, locator }: Document,
  [start]: [number, number],
  level: number,
  wanted: number,
): Fix[] {
  if (!text.startsWith('#'.repeat(level), start)) return [];
  const edits = [{ ...locator.at(start, start + level), text: '#'.repeat(wanted) }];
  return [{ description: `Make it a heading of level ${wanted}.`, edits }];
}
