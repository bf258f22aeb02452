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
  const { aids, foundations, pages, addresses, paths } = library;
  const next: Library = {
    ...library,
    aids: [...aids],
    foundations: [...foundations],
    pages: new Map(pages),
    addresses: new Map(addresses),
    paths: new Map(paths),
  };
  for (const { before, after } of edited) {
    const isSound = before.findings.length === 0 && after.findings.length === 0;
    const [was, now] = [before.page, after.page];
    const isLinked = was !== undefined && pages.get(was.id) === was;
    if (!isSound || !isLinked || !now || !standsAlike(was, now)) return undefined;
    put(next, was, now);
  }
  return next;
}

/** Other files depend on no more than these. */
function standsAlike(a: Page, b: Page): boolean {
  const hasMoved = a.fields.was.length > 0 || b.fields.was.length > 0;
  return a.id === b.id && a.address === b.address && a.path === b.path && !hasMoved;
}

function put({ aids, foundations, pages, addresses, paths }: Library, before: Page, after: Page): void {
  pages.set(after.id, after);
  addresses.set(after.address, after);
  paths.set(after.path, after);
  if (after.type === 'aid') aids[aids.indexOf(before as Aid)] = after;
  else foundations[foundations.indexOf(before as Foundation)] = after;
}
