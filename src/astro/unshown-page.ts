import { pathInside } from '../library/content-path.ts';
import { isPublished } from '../library/library.ts';
import type { Finding } from '../schema/finding.ts';
import type { SiteState } from './state.ts';

/** Why the site has no page at an address, for who writes that page and asks for it in development. */
export interface UnshownPage {
  isDraft: boolean;
  /** What keeps it from being read. */
  faults: Finding[];
}

/** Undefined where nobody has written a page. */
export function unshownPageAt(path: string, site: SiteState): UnshownPage | undefined {
  const page = site.library.addresses.get(`/${path.slice(site.base.length)}`);
  const faults = site.library.findings.filter(
    ({ file, severity }) => severity === 'error' && addressOf(file, site) === path,
  );
  const isDraft = page !== undefined && !isPublished(page);
  return isDraft || faults.length > 0 ? { isDraft, faults } : undefined;
}

/** The address that the page of a file has, or would have if it could be read. Undefined for what is no page. */
export function addressOf(file: string, site: Pick<SiteState, 'base' | 'shownFolder'>): string | undefined {
  const [, page] = /^(?:aids\/)?(.+)\.mdx?$/.exec(pathInside(site.shownFolder, file)) ?? [];
  return page && `${site.base}${page}/`;
}
