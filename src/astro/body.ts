import type { Foundation, Page } from '../library/library.ts';
import { type RenderedBody, renderPage } from '../render/html.ts';
import { oncePerPage } from './once-per-page.ts';
import { currentSite } from './state.ts';

/** A foundation stands in many pages. */
const foundationBody = oncePerPage<Foundation, RenderedBody>(renderPage);

/** The body of a page that runs no code, in the site that is being built or served. */
export function bodyOf(page: Page): RenderedBody {
  return page.type === 'foundation' ? foundationBody(page) : renderPage(page, currentSite());
}
