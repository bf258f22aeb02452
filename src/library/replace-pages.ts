import type { Aid, Foundation, Library, Page } from './library.ts';
import type { ParsedPage } from './parse-page.ts';

/** A page as it was parsed before and after an edit. */
export interface EditedPage {
  before: ParsedPage;
  after: ParsedPage;
}

/**
 * The library with other pages in the place of some: what an edit of a text comes to. Undefined where more may have
 * changed than the pages themselves, so that all has to be linked again.
 */
export function replacePages(library: Library, edited: readonly EditedPage[]): Library | undefined {
  const pages = new Map(library.pages);
  const addresses = new Map(library.addresses);
  const paths = new Map(library.paths);
  for (const { before, after } of edited) {
    const isSound = before.findings.length === 0 && after.findings.length === 0;
    const [was, now] = [before.page, after.page];
    const isLinked = was !== undefined && library.pages.get(was.id) === was;
    if (!isSound || !isLinked || !now || !standsAlike(was, now)) return undefined;
    pages.set(now.id, now);
    addresses.set(now.address, now);
    paths.set(now.path, now);
  }
  const aids = library.aids.map(({ id }) => pages.get(id) as Aid);
  const foundations = library.foundations.map(({ id }) => pages.get(id) as Foundation);
  return { ...library, aids, foundations, pages, addresses, paths };
}

/** Other files depend on no more than these. */
function standsAlike(a: Page, b: Page): boolean {
  const hasMoved = a.fields.was.length > 0 || b.fields.was.length > 0;
  return a.id === b.id && a.address === b.address && a.path === b.path && !hasMoved;
}
