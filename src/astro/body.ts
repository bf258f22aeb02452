import type { Page } from '../library/library.ts';
import { type RenderedBody, renderPage } from '../render/html.ts';
import { currentSite, type SiteState } from './state.ts';

/** Foundations stand in many pages. */
const foundations = new WeakMap<SiteState, Map<Page, RenderedBody>>();

/** The body of a page that runs no code, in the site that is being built or served. */
export function bodyOf(page: Page): RenderedBody {
  const site = currentSite();
  if (page.type !== 'foundation') return renderPage(page, site);
  const bodies = foundations.get(site) ?? new Map<Page, RenderedBody>();
  foundations.set(site, bodies);
  const body = bodies.get(page) ?? renderPage(page, site);
  bodies.set(page, body);
  return body;
}
