import type { Range } from '../schema/finding.ts';
import { align, type Segment } from './align.ts';
import { attributeSpans, attributesOf, literalOf } from './attributes.ts';
import { cutOut } from './cut-out.ts';
import { htmlAttribute, htmlPieces } from './html-pieces.ts';
import { htmlProse, isShownHtml } from './html-prose.ts';
import type { Document, Located } from './library.ts';
import { childrenOf, isComment, isJsx, spanOf, type TreeNode } from './tree.ts';

/** A run of text that a reader reads in one go, with the way back to its source. */
export interface Prose {
  kind: 'alt' | 'cell' | 'field' | 'heading' | 'item' | 'paragraph' | 'property' | 'title';
  /** Code, keys, pictures and bare addresses are one U+FFFC each; a hard break is a space. */
  text: string;
  /** Parts of the text that stand in the source letter by letter, in order. */
  segments: Segment[];
}

/** Stands in prose for what is shown but is no prose: code, keys, a picture. */
export const OBJECT = '\uFFFC';

/** The range in the source of a part of the prose. */
export function rangeOfProse(document: Document, prose: Prose, start: number, end: number): Range {
  return document.locator.at(sourceOffset(prose, start), sourceOffset(prose, Math.max(start, end - 1)) + 1);
}

/** The offset in the source of an offset in the prose. */
export function sourceOffset({ segments }: Prose, at: number): number {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const segment = segments[low];
  if (!segment) return 0;
  return segment.offset + Math.max(0, Math.min(at - segment.start, segment.length - 1));
}

const extracted = new WeakMap<Document, Prose[]>();

/** Everything that a reader reads on a page, in reading order. Found once a document. */
export function extractProse(document: Document): Prose[] {
  let found = extracted.get(document);
  if (!found) {
    found = [];
    if (document.frontmatter) fieldProse(document.frontmatter, document.text, found);
    blockProse(document.tree as TreeNode, document.text, 'paragraph', found);
    for (const prose of found) {
      prose.text = maskMarkup(prose.text, document.format);
      if (prose.text.includes(linkTail)) cutOut(prose, linkTailPattern);
    }
    extracted.set(document, found);
  }
  return found;
}

/** Frontmatter fields that a reader sees, in the order in which a page shows them. */
const shownFields = [
  'task',
  'title',
  'summary',
  'description',
  'decides',
  'symptoms',
  'prerequisites',
  'owner',
];

/** Properties of components that a reader sees. */
const shownProperties = new Set(
  'alt aria-label caption description heading label subtitle summary text title tooltip'.split(' '),
);

function fieldProse(frontmatter: Located, source: string, found: Prose[]): void {
  const collect = (value: unknown, path: PropertyKey[], isTitle: boolean) => {
    if (typeof value === 'string') {
      const span = frontmatter.span(path);
      if (!span) return;
      found.push({ kind: isTitle ? 'title' : 'field', text: value, segments: align(value, source, ...span) });
    } else if (Array.isArray(value)) {
      value.forEach((item, i) => {
        const isNeed = typeof item === 'object' && item !== null && 'need' in item;
        collect(isNeed ? item.need : item, isNeed ? [...path, i, 'need'] : [...path, i], false);
      });
    }
  };
  const fields = frontmatter.value;
  if (typeof fields !== 'object' || fields === null) return;
  for (const name of shownFields)
    collect((fields as Record<string, unknown>)[name], [name], name === 'task' || name === 'title');
}

const lines = new Set(['heading', 'paragraph', 'tableCell']);
const blocks = new Set([
  'root',
  'blockquote',
  'footnoteDefinition',
  'list',
  'mdxJsxFlowElement',
  'table',
  'tableRow',
]);

function blockProse(node: TreeNode, source: string, kind: Prose['kind'], found: Prose[]): void {
  if (isJsx(node)) propertyProse(node, source, found);
  if (lines.has(node.type)) {
    const own = node.type === 'heading' ? 'heading' : node.type === 'tableCell' ? 'cell' : kind;
    inlineProse(node, source, own, found);
  } else if (node.type === 'listItem') {
    for (const child of childrenOf(node)) blockProse(child, source, 'item', found);
  } else if (node.type === 'html') {
    found.push(...htmlProse(source, ...spanOf(node)));
  } else if (node.type === 'mdxJsxFlowElement' && !isProseComponent(node)) {
    return;
  } else if (node.type === 'mdxJsxFlowElement' && childrenOf(node).some((child) => child.type === 'text')) {
    inlineProse(node, source, kind, found);
  } else if (blocks.has(node.type)) {
    for (const child of childrenOf(node)) blockProse(child, source, kind, found);
  }
}

/** One line of text under way. */
interface Line {
  prose: Prose;
  source: string;
  /** What is shown inside the line but read apart from it: alternatives, properties. */
  asides: Prose[];
  /** Raw HTML elements that are open and whose text is no prose. */
  unread: string[];
}

function inlineProse(node: TreeNode, source: string, kind: Prose['kind'], found: Prose[]): void {
  const line: Line = { prose: { kind, text: '', segments: [] }, source, asides: [], unread: [] };
  for (const child of childrenOf(node)) appendNode(child, line);
  // A list that grew has room to grow on: too much where a library keeps a million of them.
  line.prose.segments = line.prose.segments.slice();
  if (/[^\s\uFFFC]/.test(line.prose.text)) found.push(line.prose);
  found.push(...line.asides);
}

function appendNode(node: TreeNode, line: Line): void {
  if (node.type === 'html') appendHtml(node, line);
  else if (line.unread.length > 0) return;
  else if (node.type === 'text') appendText(node, line);
  else {
    if (node.type === 'image') altProse(node, line);
    if (isJsx(node)) propertyProse(node, line.source, line.asides);
    const stands = standIn(node);
    if (stands !== undefined) appendStandIn(stands, node, line);
    else for (const child of childrenOf(node)) appendNode(child, line);
  }
}

function appendText(node: TreeNode, { prose, source }: Line): void {
  const value = String(node.value);
  const segments = align(value, source, ...spanOf(node));
  for (const segment of segments) segment.start += prose.text.length;
  if (prose.segments.length === 0) prose.segments = segments;
  else prose.segments.push(...segments);
  prose.text += value;
}

function appendStandIn(text: string, node: TreeNode, { prose }: Line): void {
  if (text) prose.segments.push({ start: prose.text.length, offset: spanOf(node)[0], length: 1 });
  prose.text += text;
}

function appendHtml(node: TreeNode, line: Line): void {
  for (const piece of htmlPieces(line.source, ...spanOf(node))) {
    if (piece.type === 'close' && line.unread.at(-1) === piece.name) line.unread.pop();
    if (piece.type !== 'open') continue;
    if (!isShownHtml(piece.name)) {
      if (line.unread.length === 0) appendStandIn(OBJECT, node, line);
      line.unread.push(piece.name);
    } else if (piece.name === 'br') appendStandIn(' ', node, line);
    for (const name of ['alt', 'title'] as const) {
      const span = htmlAttribute(line.source, piece, name);
      const text = span ? line.source.slice(...span) : '';
      if (span && text.trim())
        line.asides.push({
          kind: name === 'alt' ? 'alt' : 'property',
          text,
          segments: align(text, line.source, ...span),
        });
    }
  }
}

/** What stands in the text for a node that is not read as prose; undefined for a node that is. */
function standIn(node: TreeNode): string | undefined {
  if (node.type === 'inlineCode' || node.type === 'image' || node.type === 'imageReference') return OBJECT;
  if (node.type === 'break' || (isJsx(node) && node.name === 'br')) return ' ';
  if (node.type === 'footnoteReference') return '';
  if (/^mdx.*Expression$/.test(node.type)) return expressionText(String(node.value));
  if (node.type === 'link' && isBareAddress(node)) return OBJECT;
  return isJsx(node) && !isProseComponent(node) ? OBJECT : undefined;
}

/** `{' '}` is white space, a comment is nothing, and any other expression is unknown. */
function expressionText(value: string): string {
  if (isComment(value)) return '';
  return /^\s*(["'`])\s*\1\s*$/.test(value) ? ' ' : OBJECT;
}

/** A link whose words are its address, or the end of it: the name of a repository, a path. */
function isBareAddress(node: TreeNode): boolean {
  const [child, ...others] = childrenOf(node);
  if (child?.type !== 'text' || others.length > 0) return false;
  const text = String(child.value);
  if (/^(?:[a-z][a-z0-9+.-]*:\/\/|www\.)\S+$|^\S+@\S+$/i.test(text)) return true;
  const { url = '' } = node as TreeNode & { url?: string };
  return /^[\w.-]+(?:\/[\w.-]+)+$/.test(text) && url.toLowerCase().includes(text.toLowerCase());
}

/** Keys and text to copy are shown letter by letter, as code is. */
function isProseComponent(node: TreeNode): boolean {
  return node.name !== 'Keys' && node.name !== 'Copy' && isShownHtml(node.name ?? '');
}

function altProse(node: TreeNode, line: Line): void {
  const alt = (node as TreeNode & { alt?: string | null }).alt;
  if (!alt) return;
  const [start, end] = spanOf(node);
  line.asides.push({ kind: 'alt', text: alt, segments: align(alt, line.source, start + 2, end) });
}

function propertyProse(node: TreeNode, source: string, found: Prose[]): void {
  const attributes = attributesOf(node);
  if (!attributes.some((attribute) => shownProperties.has(attribute.name ?? ''))) return;
  const spans = attributeSpans(node, source);
  attributes.forEach((attribute, i) => {
    const text = shownProperties.has(attribute.name ?? '') ? literalOf(attribute) : undefined;
    const value = spans[i]?.value;
    if (!text?.trim() || !value) return;
    const quoted = source.slice(...value).indexOf(text);
    const start = value[0] + (typeof attribute.value === 'string' ? 0 : Math.max(0, quoted));
    found.push({
      kind: attribute.name === 'alt' ? 'alt' : 'property',
      text,
      segments: align(text, source, start, value[1]),
    });
  });
}

/** What other tools put into Markdown: Liquid, Jinja and Hugo tags, ERB, attribute lists, markers of admonitions. */
const templatePattern =
  /\{%-?\s*comment\b(?:(?!\{%)[\s\S])*?%\}[\s\S]*?\{%-?\s*endcomment\b[^%]*%\}|\{%(?:(?!\{%)[\s\S])*?%\}|\{\{(?:(?!\{\{)[\s\S])*?\}\}|<%(?:(?!<%)[\s\S])*?%>|\{[:#][^}\n]{0,200}\}/g;
/** A link whose address is a template tag is no link for the parser: `[words]({{ … }})`. */
const linkTail = `](${OBJECT}`;
const linkTailPattern = new RegExp(`\\]\\(${OBJECT}[^()\\s]*\\)`, 'g');
const admonitionStart = /\[!|:::|!!!/;
const admonitionPattern = /^\s*(?:\[![A-Za-z]+(?:\]|[ \t][^\]\n]{0,500}\]?)|:{3,}\s*[\w-]+|!!!\s*\w+)/gm;

function maskMarkup(text: string, format: Document['format']): string {
  const mask = (match: string) => OBJECT.repeat(match.length);
  const masked = admonitionStart.test(text) ? text.replace(admonitionPattern, mask) : text;
  return format === 'md' ? masked.replace(templatePattern, mask) : masked;
}
