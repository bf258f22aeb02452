import { attributeSpan, attributesOf, literalOf } from './attributes.ts';
import type { Document } from './library.ts';
import { allNodes, nodesOf } from './nodes.ts';
import { isJsx, spanOf, type TreeNode } from './tree.ts';

/** Something that a page points to. */
export interface Reference {
  kind: 'captions' | 'image' | 'link' | 'poster' | 'video';
  target: string;
  /** Offsets in the source of what to mend: the whole link, or the value of a property. */
  span: [start: number, end: number];
  /** Offsets of the target alone, where it stands in the source letter by letter. */
  targetSpan?: [start: number, end: number] | undefined;
}

const collected = new WeakMap<Document, Reference[]>();

/**
 * Every link, picture and video of a page, in reading order; where a definition names the target, its place. Found once
 * a document.
 */
export function collectReferences(document: Document): readonly Reference[] {
  let references = collected.get(document);
  if (!references) {
    references = findReferences(document);
    collected.set(document, references);
  }
  return references;
}

const none: ReadonlySet<string> = new Set();

function findReferences(document: Document): Reference[] {
  const found: Reference[] = [];
  const hasDefinitions = nodesOf(document, 'definition').length > 0;
  const pictures = hasDefinitions ? namesOf(document, 'imageReference') : none;
  const links = hasDefinitions ? namesOf(document, 'linkReference') : none;
  for (const node of allNodes(document)) {
    const { url, identifier = '' } = node as { url?: unknown; identifier?: string };
    const isPicture = node.type === 'image' || (node.type === 'definition' && pictures.has(identifier));
    const isLink =
      node.type === 'link' ||
      (node.type === 'definition' && (links.has(identifier) || !pictures.has(identifier)));
    if (typeof url === 'string' && (isLink || isPicture)) {
      const span = spanOf(node);
      const targetSpan = findTarget(url, span, document.text);
      if (isLink) found.push({ kind: 'link', target: url, span, targetSpan });
      if (isPicture) found.push({ kind: 'image', target: url, span, targetSpan });
    }
    if (isJsx(node)) componentReferences(node, document.text, found);
  }
  return found;
}

/** Where a link in Markdown names its target: behind its words, so the last place counts. */
function findTarget(
  target: string,
  [start, end]: Reference['span'],
  source: string,
): Reference['targetSpan'] {
  const at = target ? source.slice(start, end).lastIndexOf(target) : -1;
  return at < 0 ? undefined : [start + at, start + at + target.length];
}

/** Names of the definitions that a kind of reference uses. */
function namesOf(document: Document, type: 'imageReference' | 'linkReference'): Set<string> {
  return new Set(
    nodesOf(document, type).map(({ node }) => (node as { identifier?: string }).identifier ?? ''),
  );
}

const properties: Record<string, Record<string, Reference['kind']>> = {
  Figure: { src: 'image' },
  Video: { src: 'video', poster: 'poster', captions: 'captions' },
  img: { src: 'image' },
};

function componentReferences(node: TreeNode, source: string, found: Reference[]): void {
  for (const attribute of attributesOf(node)) {
    const kind = kindOf(node.name ?? '', attribute.name ?? '');
    const target = literalOf(attribute);
    if (!kind || target === undefined) continue;
    const own = attributeSpan(node, attribute.name ?? '', source);
    found.push({
      kind,
      target,
      span: own ?? spanOf(node),
      targetSpan: own && findTarget(target, own, source),
    });
  }
}

/** `href` is a link wherever it stands: sites that allow code have components of their own. */
function kindOf(name: string, attribute: string): Reference['kind'] | undefined {
  if (attribute === 'href') return name === 'link' ? undefined : 'link';
  const kinds = Object.hasOwn(properties, name) ? properties[name] : undefined;
  return kinds && Object.hasOwn(kinds, attribute) ? kinds[attribute] : undefined;
}

/** True for what leaves the site or the page's own folder: `https://…`, `mailto:…`, `//host`. */
export function isExternal(target: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(target);
}

/** Joins a relative target to the folder of the page that names it: both inside the content folder. */
export function resolvePath(pagePath: string, target: string): string {
  const parts = target.startsWith('/') ? [] : pagePath.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/**
 * Path inside the content folder of a file that a page names: `./lid.png`, `../my%20lid.png`. Undefined for what lies
 * outside: other sites, addresses from the root, and `..` above the folder.
 */
export function assetPath(pagePath: string, target: string): string | undefined {
  if (isExternal(target) || target.startsWith('/')) return undefined;
  const path = decodeTarget(target);
  let depth = pagePath.split('/').length - 1;
  for (const part of path.split('/')) {
    if (part === '..') depth--;
    else if (part && part !== '.') depth++;
    if (depth < 0) return undefined;
  }
  return resolvePath(pagePath, path);
}

/** Decodes `%20` and the like; a target that is no valid encoding stays as it is. */
export function decodeTarget(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}
