import type { Page } from '../library/library.ts';
import { currentSite, type SiteState } from './state.ts';

/** Keeps what is made of a page as long as the site lives, for all who ask. */
export function oncePerPage<P extends Page, Made>(
  make: (page: P, site: SiteState) => Made,
): (page: P) => Made {
  const kept = new WeakMap<SiteState, Map<P, Made>>();
  return (page) => {
    const site = currentSite();
    const pages = kept.get(site) ?? new Map<P, Made>();
    kept.set(site, pages);
    const made = pages.get(page) ?? make(page, site);
    pages.set(page, made);
    return made;
  };
}
