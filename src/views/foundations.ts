import type { Library } from '../library/library.ts';
import { foundationsByNeed } from '../library/navigation.ts';
import { standingOf } from '../library/standing.ts';
import { linkTo, type PageLink } from './page-link.ts';

/** Every published foundation, the most basic first, with the number of pages that stand on it. */
export function foundationsView(library: Library): (PageLink & { count: number })[] {
  const { count } = standingOf(library);
  return foundationsByNeed(library).map((page) => ({ ...linkTo(page), count: count.get(page.id) ?? 0 }));
}
