import { describe, expect, it } from 'vitest';
import { rankPages } from '../../../src/search/rank.ts';
import type { PageMatch, WordMatches } from '../../../src/search/word-matches.ts';

const match = (more: Partial<PageMatch> = {}): PageMatch => ({
  score: 1,
  locations: [1],
  fields: [],
  isExact: true,
  ...more,
});

const word = (key: string, pages: Record<string, Partial<PageMatch>>, isKnown = true): WordMatches => ({
  key,
  isKnown,
  pages: new Map(Object.entries(pages).map(([id, more]) => [id, match(more)])),
});

const ids = (words: WordMatches[], pageCount = 100) => rankPages(words, pageCount).map(({ id }) => id);

describe('rankPages', () => {
  it('keeps pages that lack a word, below those that have all', () => {
    expect(
      ids([word('renew', { both: {}, one: { score: 1.2 } }), word('certificate', { both: {} })]),
    ).toEqual(['both', 'one']);
  });

  it('never lets a word that no page holds remove or move a page', () => {
    const known = word('renew', { a: { score: 2 }, b: {} });
    expect(rankPages([known, word('frobnicate', {}, false)], 100)).toEqual(rankPages([known], 100));
  });

  it('lets the rare word decide between pages that hold one word each', () => {
    const common = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`page-${n}`, {}]));
    expect(ids([word('server', common), word('nxdomain', { rare: {} })])[0]).toBe('rare');
  });

  it('ranks a word in the title above the same word in the text', () => {
    expect(ids([word('renew', { text: {}, title: { fields: ['title'] } })])).toEqual(['title', 'text']);
  });

  it('ranks the word itself above a longer one', () => {
    expect(ids([word('cert', { longer: { isExact: false }, itself: {} })])).toEqual(['itself', 'longer']);
  });

  it('lets a longer word answer in full where no page holds the word itself', () => {
    const [page] = rankPages([word('certif', { longer: { isExact: false } }, false)], 100);
    expect(page?.coverage).toBe(1);
  });

  it('says how much of the query a page answers, and where', () => {
    const ranked = rankPages(
      [word('renew', { both: { fields: ['title'], locations: [3, 9] }, one: {} }), word('tls', { both: {} })],
      100,
    );
    expect(ranked[0]).toMatchObject({ id: 'both', coverage: 1 });
    expect(ranked[0]?.matches[0]).toMatchObject({
      key: 'renew',
      fields: ['title'],
      locations: [3, 9],
      isExact: true,
    });
    expect(ranked[1]?.coverage).toBeGreaterThan(0);
    expect(ranked[1]?.coverage).toBeLessThan(1);
  });

  it('orders equals by id, so that the order never hangs on the order of arrival', () => {
    expect(ids([word('renew', { b: {}, a: {}, c: {} })])).toEqual(['a', 'b', 'c']);
  });

  it('gives finite scores when every page holds the word and when the count of pages is wrong', () => {
    for (const pageCount of [0, 1, 2])
      for (const { score } of rankPages([word('aid', { a: {}, b: {} })], pageCount)) {
        expect(Number.isFinite(score)).toBe(true);
        expect(score).toBeGreaterThan(0);
      }
  });

  it('gives nothing for nothing', () => {
    expect(rankPages([], 10)).toEqual([]);
  });
});
