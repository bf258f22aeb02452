import { collectAnchors } from '../library/anchors.ts';
import { attributesOf, literalOf } from '../library/attributes.ts';
import { hasBrokenPage } from '../library/broken-files.ts';
import { type Document, isPublished, type Library, type Page } from '../library/library.ts';
import type { SiteLink } from '../library/links.ts';
import { allNodes } from '../library/nodes.ts';
import { isJsx, type TreeNode } from '../library/tree.ts';
import { isUnread } from '../library/unread-lists.ts';

/** Pages that every site has beside its aids and foundations. */
const fixed = ['/', '/foundations/', '/glossary/', '/search/', '/tasks/'];

const addresses = new WeakMap<Library, Set<string>>();

/** The addresses of the pages that the site makes by itself: lists, and one page a topic. */
export function siteAddresses(library: Library): Set<string> {
  let found = addresses.get(library);
  if (!found) {
    found = new Set([
      ...fixed,
      ...library.topics.filter(({ id }) => hasPage(library, id)).map((topic) => `/${topic.id}/`),
      ...[...library.pages.values()].filter(isPublished).flatMap((page) => page.fields.was),
    ]);
    addresses.set(library, found);
  }
  return found;
}

/** A topic has a page if an aid of it is published, or will be when what keeps it from being read is mended. */
function hasPage(library: Library, topic: string): boolean {
  return library.aids.some((aid) => aid.topic === topic && isPublished(aid)) || hasBrokenPage(library, topic);
}

const anchors = new WeakMap<Page, Set<string>>();

/** The anchors of a page; those of the lists that the site makes are unknown, but for the glossary. */
export function siteAnchors(library: Library, { address, page }: SiteLink): Set<string> | undefined {
  if (address === '/glossary/')
    return isUnread(library, 'glossary') ? undefined : new Set(library.terms.keys());
  if (!page) return undefined;
  let found = anchors.get(page);
  if (!found) {
    found = collectAnchors(page.document.tree as TreeNode);
    for (const id of explicitIds(page.document)) found.add(id);
    anchors.set(page, found);
  }
  return found;
}

function explicitIds(document: Document): string[] {
  return allNodes(document).flatMap((node) => {
    const id = isJsx(node) && attributesOf(node).find(({ name }) => name === 'id');
    return (id && node.name !== 'Term' ? literalOf(id) : undefined) ?? [];
  });
}
