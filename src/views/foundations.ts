import type { Library } from '../library/library.ts';
import { mostBasic } from './home.ts';
import type { PageLink } from './page-link.ts';
import { standingOf } from './standing.ts';

/** Every published foundation, the most basic first, with the number of pages that stand on it. */
export function foundationsView(library: Library): (PageLink & { count: number })[] {
  const { count } = standingOf(library);
  return mostBasic(library).map((link) => ({ ...link, count: count.get(link.id) ?? 0 }));
}
