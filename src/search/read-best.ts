import type { PagefindFragment } from './pagefind.ts';
import type { RankedPage } from './rank.ts';
import { mostRefined, type Refiner } from './refine.ts';
import type { SearchIndex } from './search-index.ts';
import type { Query } from './understand-query.ts';

/** Pages whose text is fetched, so that title and kind can move the best of them to the top. */
const refinedCount = 10;

interface Reading {
  index: Pick<SearchIndex, 'page'>;
  query: Query;
  refine: Refiner;
  /** How many to give. */
  limit: number;
}

/** A page with its refined score. */
export interface ReadPage {
  page: RankedPage;
  fragment: PagefindFragment;
}

/**
 * Reads and refines the best pages. `onSettled` gets the first ones as soon as nothing that is still to be read can come
 * before them or between them; once, and not at all when that is sure no sooner than the rest.
 */
export async function readBest(
  ranked: readonly RankedPage[],
  { index, query, refine, limit }: Reading,
  onSettled: (first: readonly ReadPage[]) => void,
): Promise<ReadPage[]> {
  const best = ranked.slice(0, Math.max(limit, refinedCount));
  const read = new Map<RankedPage, ReadPage[]>();
  let isTold = false;

  const inOrder = () =>
    best
      .flatMap((page) => read.get(page) ?? [])
      .sort((a, b) => b.page.score - a.page.score)
      .slice(0, limit);

  function tellSettled(): void {
    const unread = best.filter((page) => !read.has(page));
    const most = Math.max(...unread.map((page) => mostRefined(page, query)));
    const settled = inOrder().filter(({ page }) => page.score > most);
    if (settled.length === 0 || unread.length === 0) return;
    isTold = true;
    onSettled(settled);
  }

  const readOne = async (page: RankedPage) => {
    const fragment = await index.page(page.id);
    read.set(page, fragment ? [{ page: { ...page, score: refine(page, fragment, query) }, fragment }] : []);
    if (!isTold) tellSettled();
  };
  await Promise.all(best.map(readOne));
  return inOrder();
}
