import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PagefindFragment } from '../../../src/search/pagefind.ts';
import type { RankedPage } from '../../../src/search/rank.ts';
import { type ReadPage, readBest } from '../../../src/search/read-best.ts';
import { createRefiner } from '../../../src/search/refine.ts';
import { understandQuery } from '../../../src/search/understand-query.ts';

const refine = createRefiner({ stem: (word) => word, today: '2026-11-24' });
const query = understandQuery('which pump fails');

interface Made {
  score: number;
  title: string;
  type: string;
  due: string;
}

const pageOf = ({ score }: Made, place: number): RankedPage => ({
  id: String(place),
  score,
  coverage: 1,
  matches: [{ key: 'pump', words: ['pump'], weight: 1, share: 1, locations: [], fields: [] }],
});

const fragmentOf = ({ title, type, due }: Made): PagefindFragment => ({
  url: '/',
  content: '',
  meta: { title, type, due },
  filters: {},
  anchors: [],
});

/** Reads the pages in an order, one after the other. */
async function readInOrder(pages: readonly Made[], order: readonly number[], limit: number) {
  const ranked = pages.map(pageOf);
  const reads = ranked.map(() => Promise.withResolvers<PagefindFragment>());
  const early: (readonly ReadPage[])[] = [];
  const index = { page: (id: string) => reads[Number(id)]?.promise ?? Promise.resolve(undefined) };
  const all = readBest(ranked, { index, query, refine, limit }, (first) => early.push(first));
  for (const place of order) {
    const made = pages[place];
    if (made) reads[place]?.resolve(fragmentOf(made));
    await reads[place]?.promise;
    await Promise.resolve();
  }
  const idsOf = (read: readonly ReadPage[]) => read.map(({ page }) => page.id);
  return { early: early.map(idsOf), results: idsOf(await all) };
}

const page = (score: number, title = 'Other words'): Made => ({ score, title, type: 'aid', due: '' });

it('the first is settled once no other can come before it', async () => {
  const pages = [page(9), page(3), page(2)];
  expect(await readInOrder(pages, [0, 1, 2], 6)).toEqual({ early: [['0']], results: ['0', '1', '2'] });
  expect(await readInOrder(pages, [1, 2, 0], 6)).toEqual({ early: [], results: ['0', '1', '2'] });
});

it('it is not while the text of another may bring that up', async () => {
  const pages = [page(9), page(8, 'Pump'), page(2)];
  expect(await readInOrder(pages, [0, 1, 2], 6)).toEqual({ early: [['1', '0']], results: ['1', '0', '2'] });
});

it('nothing is told of pages that are all there at once, or of none', async () => {
  expect(await readInOrder([page(9)], [0], 6)).toEqual({ early: [], results: ['0'] });
  expect(await readInOrder([], [], 6)).toEqual({ early: [], results: [] });
});

it('whatever the pages are and whenever they come, what is told early is how the answer begins', async () => {
  const made = fc.record({
    score: fc.integer({ min: 1, max: 40 }),
    title: fc.constantFrom('Pump', 'The pump of the press', 'Press'),
    type: fc.constantFrom('aid', 'decision', 'troubleshooting', 'foundation'),
    due: fc.constantFrom('', '2020-01-01'),
  });
  const run = fc
    .array(made, { maxLength: 14 })
    .map((pages) => pages.sort((a, b) => b.score - a.score))
    .chain((pages) =>
      fc.record({
        pages: fc.constant(pages),
        order: fc.shuffledSubarray([...pages.keys()], { minLength: pages.length }),
        limit: fc.integer({ min: 1, max: 12 }),
      }),
    );
  let toldCount = 0;
  await fc.assert(
    fc.asyncProperty(run, async ({ pages, order, limit }) => {
      const { early, results } = await readInOrder(pages, order, limit);
      expect(early.length).toBeLessThanOrEqual(1);
      for (const first of early) expect(results.slice(0, first.length)).toEqual(first);
      toldCount += early.length;
    }),
    { numRuns: 300, seed: 7 },
  );
  expect(toldCount).toBeGreaterThan(50);
});
