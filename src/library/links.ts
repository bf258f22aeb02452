import type { Library, Page } from './library.ts';
import { decodeTarget, isExternal, resolvePath } from './references.ts';

/** A link inside the site, taken apart. */
export interface SiteLink {
  /** Address from the root of the site, without the base path. */
  address: string;
  /** Without the leading #; empty when there is none. */
  anchor: string;
  /** The page that stands there, if it is an aid or a foundation. */
  page: Page | undefined;
}

/**
 * Resolves a link as written on a page: `/topic/slug/#anchor`, `#anchor`, `../other.mdx`, `other/`.
 * Undefined for a link that leaves the site.
 */
export function resolveLink(library: Library, page: Page, target: string): SiteLink | undefined {
  if (isExternal(target)) return undefined;
  const [, path = '', , anchor = ''] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(target) ?? [];
  if (path === '') return { address: page.address, anchor, page };
  if (/\.mdx?$/.test(path)) {
    const file = resolvePath(page.path, decodeTarget(path));
    const linked = library.paths.get(file);
    return { address: linked?.address ?? `/${file}`, anchor, page: linked };
  }
  const address = path.startsWith('/')
    ? path
    : `/${resolvePath(page.address.slice(1), path)}${path.endsWith('/') ? '/' : ''}`;
  return { address, anchor, page: library.addresses.get(address) };
}
