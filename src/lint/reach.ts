import { htmlPieces } from '../library/html-pieces.ts';
import { isShownHtml } from '../library/html-prose.ts';
import type { Document } from '../library/library.ts';
import { extractProse, OBJECT, type Prose } from '../library/prose.ts';
import { childrenOf, isComment, isJsx, spanOf, type TreeNode } from '../library/tree.ts';
import { countWords } from '../library/word-codes.ts';

/** How many words of prose the rules read of a document, and how many a reader sees. */
export interface Reach {
  read: number;
  shown: number;
  /** Words of what is no prose: code, keys, text to copy. */
  code: number;
  /** Words that the rules read, by the kind of their place. */
  byKind: Partial<Record<Prose['kind'], number>>;
}

const addressPattern = /(?:[a-z][a-z0-9+.-]*:\/\/|www\.)\S+|[^\s@]+@\S+/gi;

/** An address counts as no word, whether the parser made it a link or not. */
function countShown(text: string): number {
  const hasAddress = text.includes('://') || text.includes('@') || text.includes('www.');
  return countWords(hasAddress ? text.replace(addressPattern, ' ') : text);
}

/** Words of the text of a file that could not be judged: all but tags may be prose. */
export function countRawWords(source: string): number {
  const body = source.replace(/^\uFEFF?---[ \t]*\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$)/, '');
  return countShown(body.replace(/<[/a-zA-Z][^<>\n]*>/g, ' '));
}

const measured = new WeakMap<Document, Reach>();

/**
 * Measures what the rules miss. The words of the body that a reader sees are counted on the tree, node by node, and
 * not from the prose that the rules read: else a place that the extraction forgets would be forgotten here, too.
 */
export function reachOf(document: Document): Reach {
  let reach = measured.get(document);
  if (!reach) {
    reach = measure(document);
    measured.set(document, reach);
  }
  return reach;
}

/** Places outside the body's text: only the extraction knows which fields and properties are shown. */
const besideText = new Set<Prose['kind']>(['alt', 'field', 'property', 'title']);

function measure(document: Document): Reach {
  const reach: Reach = { read: 0, shown: 0, code: 0, byKind: {} };
  for (const { kind, text } of extractProse(document)) {
    const words = countShown(text);
    reach.read += words;
    reach.byKind[kind] = (reach.byKind[kind] ?? 0) + words;
    if (besideText.has(kind)) reach.shown += words;
  }
  const body: Body = { text: '', code: '', source: document.text, hidden: [] };
  collect(document.tree as TreeNode, body);
  reach.shown += countShown(body.text);
  reach.code = countShown(body.code);
  return reach;
}

interface Body {
  text: string;
  code: string;
  source: string;
  /** Raw HTML elements that are open and whose text is no prose. */
  hidden: string[];
}

const inline = new Set(['delete', 'emphasis', 'link', 'linkReference', 'mdxJsxTextElement', 'strong']);
const codeTypes = new Set(['code', 'inlineCode', 'inlineMath', 'math']);

function collect(node: TreeNode, body: Body): void {
  if (node.type === 'html') collectHtml(node, body);
  else if (body.hidden.length > 0 || codeTypes.has(node.type) || isCodeComponent(node)) {
    body.code += ` ${plainText(node)}`;
    body.text += OBJECT;
  } else if (node.type === 'text') body.text += String(node.value);
  else if (/^mdx.*Expression$/.test(node.type)) {
    if (!isComment(String(node.value))) body.text += ` ${node.value} `;
  } else {
    for (const child of childrenOf(node)) collect(child, body);
    if (!inline.has(node.type) && node.type !== 'footnoteReference') body.text += '\n';
  }
}

function isCodeComponent(node: TreeNode): boolean {
  return isJsx(node) && (node.name === 'Keys' || node.name === 'Copy' || !isShownHtml(node.name ?? ''));
}

function collectHtml(node: TreeNode, body: Body): void {
  for (const { type, name, start, end } of htmlPieces(body.source, ...spanOf(node))) {
    if (type === 'close' && body.hidden.at(-1) === name) body.hidden.pop();
    else if (type === 'open' && !isShownHtml(name) && !body.source.slice(start, end).endsWith('/>'))
      body.hidden.push(name);
    else if (type === 'text')
      body[body.hidden.length > 0 ? 'code' : 'text'] += ` ${body.source.slice(start, end)} `;
  }
}

function plainText(node: TreeNode): string {
  if (typeof node.value === 'string') return node.value;
  return childrenOf(node).map(plainText).join(' ');
}
