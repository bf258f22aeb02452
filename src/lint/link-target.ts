import { isBrokenPage } from '../library/broken-files.ts';
import { isPublished, type Library, type Page } from '../library/library.ts';
import { resolveLink, type SiteLink } from '../library/links.ts';
import { findNearest } from '../library/nearest.ts';
import { oncePerLibrary } from '../library/once.ts';
import { assetPath, decodeTarget } from '../library/references.ts';
import { isUnread } from '../library/unread-lists.ts';
import { createNearestAddress } from './nearest-address.ts';
import type { Broken } from './rules/no-broken-link.ts';
import { siteAddresses, siteAnchors } from './site-addresses.ts';

/** What is wrong with the target of a link, if anything. */
export function checkLink(written: string, page: Page, library: Library): Broken | undefined {
  if (written === '' || written === '#') return { messageId: 'empty' };
  const problem = checkTarget(withoutOrigin(written, library), page, library);
  // The message quotes what stands there.
  return problem?.data?.target === undefined || problem.messageId.startsWith('anchor')
    ? problem
    : { ...problem, data: { ...problem.data, target: written } };
}

function checkTarget(target: string, page: Page, library: Library): Broken | undefined {
  const link = resolveLink(library, page, target);
  if (!link) return undefined;
  if (link.page) {
    if (!isPublished(link.page) && isPublished(page))
      return { messageId: 'draft', data: { target, file: link.page.document.file } };
    return checkAnchor(link, page, library);
  }
  if (siteAddresses(library).has(link.address)) return checkAnchor(link, page, library);
  if (/^\/[^/]+\/$/.test(link.address) && isUnread(library, 'topics')) return undefined;
  if (isBrokenPage(library, link.address)) return undefined;
  const hidden = hiddenAddress(target, link, library);
  if (hidden) return isPublished(page) ? hidden : undefined;
  if (isFileOfSite(link.address, target, page, library)) return undefined;
  return unknownAddress(target, link, library);
}

/** An address of this very site is judged like one that begins with /. */
function withoutOrigin(target: string, { site }: Library): string {
  const root = site.url?.replace(/\/$/, '');
  if (!root || !target.startsWith(root)) return target;
  const rest = target.slice(root.length);
  return rest === '' ? '/' : /^[/?#]/.test(rest) ? rest.replace(/^(?=[?#])/, '/') : target;
}

/** Where a page will be once a draft is published. Between drafts, all is still in the making. */
function hiddenAddress(target: string, { address }: SiteLink, library: Library): Broken | undefined {
  const html = target.startsWith('/') ? address.replace(/\.md$/, '/') : address;
  const draft = library.addresses.get(html) ?? oldAddressesOfDrafts(library).get(html);
  if (draft && !isPublished(draft))
    return { messageId: 'draft', data: { target, file: draft.document.file } };
  const topic = library.topics.find(({ id }) => html === `/${id}/`)?.id;
  return topic === undefined || siteAddresses(library).has(html)
    ? undefined
    : { messageId: 'topic', data: { target, topic } };
}

const oldAddressesOfDrafts = oncePerLibrary((library) => {
  const drafts = [...library.pages.values()].filter((page) => !isPublished(page));
  return new Map(drafts.flatMap((page) => page.fields.was.map((old) => [old, page] as const)));
});

function unknownAddress(target: string, link: SiteLink, library: Library): Broken {
  const known = knownAddresses(library);
  const page = pageAddress(link.address);
  if (known.has(page))
    return { messageId: 'slash', data: { target, nearest: nearTarget(target, link, page) } };
  const nearest = nearestAddress(library)(page);
  return nearest === undefined
    ? { messageId: 'page', data: { target } }
    : { messageId: 'pageNear', data: { target, nearest: nearTarget(target, link, nearest) } };
}

/** `/topic/name`, `/topic/name.html` and `/topic/name/index.html` → `/topic/name/`. */
function pageAddress(address: string): string {
  return address.replace(/(?:\/index)?(?:\.html?)?\/?$/, '/');
}

/** Every address that a link may name. Listed once: a library of thousands of pages has thousands of links. */
const knownAddresses = oncePerLibrary(
  (library) => new Set([...siteAddresses(library), ...library.addresses.keys()]),
);

const nearestAddress = oncePerLibrary((library) => createNearestAddress(knownAddresses(library)));

/** A page as Markdown, a file of the content folder, or a file whose address only the server knows. */
function isFileOfSite(address: string, target: string, page: Page, library: Library): boolean {
  if (/\.md$/.test(address)) {
    const html = address.replace(/\.md$/, '/');
    return target.startsWith('/') && (library.addresses.has(html) || siteAddresses(library).has(html));
  }
  if (!/\.\w+$/.test(address) || /\.mdx$/.test(address)) return false;
  if (/\.html?$/.test(address) && knownAddresses(library).has(pageAddress(address))) return false;
  return (
    target.startsWith('/') || library.assets.has(assetPath(page.path, target.replace(/[?#].*$/s, '')) ?? '')
  );
}

function nearTarget(target: string, { anchor }: SiteLink, address: string): string {
  return anchor && target.includes('#') ? `${address}#${anchor}` : address;
}

function checkAnchor(link: SiteLink, from: Page, library: Library): Broken | undefined {
  if (!link.anchor) return undefined;
  const anchors = siteAnchors(library, link);
  const anchor = decodeTarget(link.anchor);
  if (!anchors || anchors.has(anchor)) return undefined;
  const page = link.page === from ? 'this page' : link.address;
  const nearest = findNearest(anchor, anchors);
  return {
    messageId: nearest ? 'anchorNear' : 'anchor',
    data: { target: `${link.address}#${anchor}`, anchor, page, nearest: nearest ?? null },
  };
}
