/**
 * Reports what would run or escape: import, export, expressions, unknown components and elements, properties that do
 * not fit, and addresses that run code.
 * Content in a pull request comes from anybody; a static page cannot do harm, and is fast.
 * It leaves out comments, and everything but addresses when site.yaml sets allowCode.
 */

import { htmlPieces } from '../../library/html-pieces.ts';
import type { Document } from '../../library/library.ts';
import { findNearest } from '../../library/nearest.ts';
import { allNodes } from '../../library/nodes.ts';
import { isComment, isJsx, spanOf, type TreeNode } from '../../library/tree.ts';
import { components } from '../../schema/component.ts';
import type { Range } from '../../schema/finding.ts';
import { isSafeUrl, plainElements } from '../../schema/html.ts';
import { checkAttributes } from '../component-attributes.ts';
import { defineRule, type Problem, type Report } from '../rule.ts';

const messages = {
  esm: {
    message: '`{code}` is code, and pages here hold none.',
    hint: 'Remove it. The components of Pitcrew need no import.',
  },
  prose: {
    message: 'A paragraph that begins with “{word}” is read as code.',
    hint: 'Put another word in front, or write `{entity}` for “{word}”.',
  },
  expression: {
    message: '`{code}` is code, and pages here hold none.',
    hint: 'Write the text itself, or a brace as \\{.',
  },
  component: { message: '`<{name}>` is no component of Pitcrew.', hint: 'Use one of: {known}.' },
  componentNear: { message: '`<{name}>` is no component of Pitcrew.', hint: 'Write `<{nearest}>`.' },
  element: {
    message: '`<{name}>` is no element that a page here may hold.',
    hint: 'Write it in Markdown, or write \\< for a less-than sign.',
  },
  fragment: { message: '`<>` is code, and pages here hold none.', hint: 'Remove `<>` and `</>`.' },
  rawHtml: {
    message: '`{code}` is not shown: a .md page holds no HTML.',
    hint: 'Write it in Markdown, or name the file .mdx.',
  },
  attribute: {
    message: '`{attribute}` does nothing that a page here may do.',
    hint: 'Remove it. `<{name}>` takes: {known}.',
  },
  attributeNear: {
    message: '`{attribute}` does nothing that a page here may do.',
    hint: 'Write `<{nearest}>`: the component takes it.',
  },
  property: { message: '`{attribute}` is no property of `<{name}>`.', hint: '{expected}' },
  missing: {
    message: '`<{name}>` needs the property `{attribute}`.',
    hint: 'Add {attribute}="…": {expected}',
  },
  value: { message: '`{attribute}` of `<{name}>` is “{value}”, which does not fit.', hint: '{expected}' },
  url: {
    message: '`{url}` runs code when a reader follows it.',
    hint: 'Write an address that begins with https://, mailto: or /.',
  },
};

export type CodeMessageId = keyof typeof messages;

export const noCodeInContent = defineRule<CodeMessageId>({
  id: 'no-code-in-content',
  severity: 'error',
  scope: 'page',
  description: 'Pages hold Markdown and the components of Pitcrew, and no code.',
  messages,
  check(page, library, report) {
    const { document } = page;
    const allowCode = library.site.allowCode;
    for (const node of allNodes(document)) {
      checkUrl(node, document, report);
      if (allowCode) continue;
      if (node.type === 'mdxjsEsm') checkEsm(node, document, report);
      else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
        checkExpression(node, document, report);
      else if (node.type === 'html') checkHtml(node, document, report);
      else if (isJsx(node)) checkElement(node, document, report);
    }
  },
});

function rangeOf(node: TreeNode, document: Document): Range {
  return document.locator.at(...spanOf(node));
}

function checkUrl(node: TreeNode, document: Document, report: Report<CodeMessageId>): void {
  const url = (node as { url?: unknown }).url;
  if (typeof url === 'string' && !isSafeUrl(url))
    report({ messageId: 'url', range: rangeOf(node, document), data: { url } });
}

/** What follows the word in code. Sätteri takes any line that begins with it. */
const importPattern =
  /^import\s*(?:["'(]|[\w$*{][^"';]*\bfrom\s*["'])|^export\s*(?:[{*]|(?:const|let|var|type)\b[^=.]*=|(?:default\s+)?(?:async\s+)?(?:function\b[^.(]*\(|class\b[^.{]*\{)|default\s+(?:["'`([{]|[\w$]+(?:\.[\w$]+)*\s*(?:;|[({]|=>|\n|$)))/;

function checkEsm(node: TreeNode, document: Document, report: Report<CodeMessageId>): void {
  const value = String(node.value);
  const [start] = spanOf(node);
  const word = /^\w+/.exec(value)?.[0] ?? '';
  if (!importPattern.test(value)) {
    const entity = `&#${word.charCodeAt(0)};${word.slice(1)}`;
    report({
      messageId: 'prose',
      range: document.locator.at(start, start + word.length),
      data: { word, entity },
    });
    return;
  }
  const line = value.split(/\r?\n/)[0] ?? '';
  report({
    messageId: 'esm',
    range: document.locator.at(start, start + line.length),
    data: { code: shorten(line) },
  });
}

function checkExpression(node: TreeNode, document: Document, report: Report<CodeMessageId>): void {
  const value = String(node.value);
  if (value.trim() && isComment(value)) return;
  report({ messageId: 'expression', range: rangeOf(node, document), data: { code: shorten(`{${value}}`) } });
}

function checkHtml(node: TreeNode, document: Document, report: Report<CodeMessageId>): void {
  const [start, end] = spanOf(node);
  for (const piece of htmlPieces(document.text, start, end)) {
    if (piece.type !== 'open' && piece.type !== 'other') continue;
    const code = shorten(document.text.slice(piece.start, piece.end));
    report({ messageId: 'rawHtml', range: document.locator.at(piece.start, piece.end), data: { code } });
    return;
  }
}

function checkElement(node: TreeNode, document: Document, report: Report<CodeMessageId>): void {
  const { name } = node;
  if (name && (Object.hasOwn(components, name) || plainElements.has(name)))
    checkAttributes(node, name, document, report);
  else {
    const [start] = spanOf(node);
    const range = document.locator.at(start, start + (name ? 1 + name.length : 2));
    report({ ...unknownElement(name ?? ''), range });
  }
}

function unknownElement(name: string): Omit<Problem<CodeMessageId>, 'range'> {
  if (!name) return { messageId: 'fragment' };
  const known = Object.keys(components);
  const meant = known.find((component) => component.toLowerCase() === name.toLowerCase());
  if (!meant && /^[a-z]/.test(name) && !name.includes('.')) return { messageId: 'element', data: { name } };
  const nearest = meant ?? findNearest(name, known);
  return {
    messageId: nearest ? 'componentNear' : 'component',
    data: { name, nearest: nearest ?? null, known },
  };
}

function shorten(code: string): string {
  const line = code.replace(/\s+/g, ' ').trim();
  return line.length > 50 ? `${line.slice(0, 49)}…` : line;
}
