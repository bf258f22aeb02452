import { isPublished } from '../library/library.ts';
import type { Finding } from '../schema/finding.ts';
import type { SiteState } from './state.ts';

/** Why the site has no page at an address, for who writes that page and asks for it in development. */
export interface UnshownPage {
  isDraft: boolean;
  /** What keeps it from being read. */
  faults: Finding[];
}

export function unshownPageAt(path: string, site: SiteState): UnshownPage {
  const page = site.library.addresses.get(`/${path.slice(site.base.length)}`);
  const faults = site.library.findings.filter(
    ({ file, severity }) => severity === 'error' && addressOf(file, site) === path,
  );
  return { isDraft: page !== undefined && !isPublished(page), faults };
}

/** The address that the page of a file has, or would have if it could be read. Undefined for what is no page. */
export function addressOf(file: string, site: Pick<SiteState, 'base' | 'shownFolder'>): string | undefined {
  const [, page] = /^(?:aids\/)?(.+)\.mdx?$/.exec(pathInside(file, site)) ?? [];
  return page && `${site.base}${page}/`;
}

/** The path of a file inside the content folder, from the name that findings print. */
export function pathInside(file: string, { shownFolder }: Pick<SiteState, 'shownFolder'>): string {
  return shownFolder === '.' ? file : file.slice(shownFolder.length + 1);
}
