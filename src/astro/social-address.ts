import { isPublished, type Library, type Page } from '../library/library.ts';

/** Name of the picture of the whole site: no page has it, as no id begins with a hyphen. */
export const siteImage = '-site';

/** Address of the preview picture of a page, from the root of the site; without a page, of the whole site. */
export function socialImageAddress(library: Library, page?: Page): string {
  const hasOwn = page && library.site.socialImages === 'aids' && isPublished(page);
  return `/social/${hasOwn ? page.id : siteImage}.png`;
}
