import { attributeSpan } from './attributes.ts';
import type { Document } from './library.ts';
import { isJsx, spanOf, type TreeNode, visit } from './tree.ts';

/** Something that a page points to. */
export interface Reference {
  kind: 'captions' | 'image' | 'link' | 'poster' | 'video';
  target: string;
  /** Offsets in the source of what to mend: the whole link, or the value of a property. */
  span: [start: number, end: number];
}

/** Every link, picture and video of a page, in reading order. */
export function collectReferences(document: Document): Reference[] {
  const found: Reference[] = [];
  visit(document.tree as TreeNode, (node) => {
    const url = (node as { url?: unknown }).url;
    if (typeof url === 'string' && (node.type === 'link' || node.type === 'definition'))
      found.push({ kind: 'link', target: url, span: spanOf(node) });
    if (typeof url === 'string' && node.type === 'image')
      found.push({ kind: 'image', target: url, span: spanOf(node) });
    if (isJsx(node)) componentReferences(node, document.text, found);
    return undefined;
  });
  return found;
}

const properties: Record<string, Record<string, Reference['kind']>> = {
  Figure: { src: 'image' },
  Video: { src: 'video', poster: 'poster', captions: 'captions' },
  a: { href: 'link' },
  img: { src: 'image' },
};

function componentReferences(node: TreeNode, source: string, found: Reference[]): void {
  const kinds = properties[node.name ?? ''] ?? {};
  for (const attribute of (node as { attributes?: { name?: string; value?: unknown }[] }).attributes ?? []) {
    const kind = Object.hasOwn(kinds, attribute.name ?? '') ? kinds[attribute.name ?? ''] : undefined;
    if (!kind || typeof attribute.value !== 'string') continue;
    const span = attributeSpan(node, attribute.name ?? '', source) ?? spanOf(node);
    found.push({ kind, target: attribute.value, span });
  }
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

/** Decodes `%20` and the like; a target that is no valid encoding stays as it is. */
export function decodeTarget(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}
