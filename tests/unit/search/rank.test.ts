import { describe, expect, it } from 'vitest';
import { rankPages } from '../../../src/search/rank.ts';
import type { PageMatch, WordMatches } from '../../../src/search/word-matches.ts';

const match = (more: Partial<PageMatch> = {}): PageMatch => ({
  strength: 1,
  share: 1,
  locations: [1],
  fields: [],
  words: [],
  ...more,
});

const word = (key: string, pages: Record<string, Partial<PageMatch>>, isKnown = true): WordMatches => ({
  key,
  isKnown,
  pages: new Map(Object.entries(pages).map(([id, more]) => [id, match({ words: [key], ...more })])),
});

const ids = (words: WordMatches[], pageCount = 100) => rankPages(words, pageCount).map(({ id }) => id);

describe('rankPages', () => {
  it('keeps pages that lack a word, below those that have all', () => {
    expect(
      ids([word('renew', { both: {}, one: { strength: 1.2 } }), word('certificate', { both: {} })]),
    ).toEqual(['both', 'one']);
  });

  it('never lets a word that no page holds remove or move a page, but counts it as unanswered', () => {
    const known = word('renew', { a: { strength: 2 }, b: {} });
    const lone = rankPages([known], 100);
    const more = rankPages([known, word('frobnicate', {}, false)], 100);
    expect(more.map(({ id }) => id)).toEqual(lone.map(({ id }) => id));
    expect(lone[0]?.coverage).toBe(1);
    expect(more[0]?.coverage).toBeLessThan(0.5);
  });

  it('lets the rare word decide between pages that hold one word each', () => {
    const common = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`page-${n}`, {}]));
    expect(ids([word('server', common), word('nxdomain', { rare: {} })])[0]).toBe('rare');
  });

  it('ranks a word in the title above an alias, an alias above the summary, and all above the text', () => {
    expect(
      ids([
        word('renew', {
          text: {},
          summary: { fields: ['summary'] },
          alias: { fields: ['aliases'] },
          title: { fields: ['title'] },
        }),
      ]),
    ).toEqual(['title', 'alias', 'summary', 'text']);
  });

  it('ranks the word itself above what stands for it', () => {
    expect(ids([word('cert', { longer: { share: 0.5 }, itself: {} })])).toEqual(['itself', 'longer']);
  });

  it('ranks words that stand together above the same words apart', () => {
    const together = { locations: [7] };
    expect(
      ids([
        word('host', { apart: { locations: [1] }, close: together }),
        word('key', { apart: { locations: [60] }, close: { locations: [8] } }),
      ]),
    ).toEqual(['close', 'apart']);
  });

  it('says how much of the query a page answers, and where', () => {
    const ranked = rankPages(
      [word('renew', { both: { fields: ['title'], locations: [3, 9] }, one: {} }), word('tls', { both: {} })],
      100,
    );
    expect(ranked[0]).toMatchObject({ id: 'both', coverage: 1 });
    expect(ranked[0]?.matches[0]).toMatchObject({
      key: 'renew',
      words: ['renew'],
      fields: ['title'],
      locations: [3, 9],
      share: 1,
    });
    expect(ranked[1]?.coverage).toBeGreaterThan(0);
    expect(ranked[1]?.coverage).toBeLessThan(1);
  });

  it('orders equals by id, so that the order never hangs on the order of arrival', () => {
    expect(ids([word('renew', { b: {}, a: {}, c: {} })])).toEqual(['a', 'b', 'c']);
  });

  it('gives finite scores when every page holds the word and when the count of pages is wrong', () => {
    for (const pageCount of [0, 1, 2])
      for (const { score } of rankPages([word('aid', { a: {}, b: {} }), word('no', {})], pageCount)) {
        expect(Number.isFinite(score)).toBe(true);
        expect(score).toBeGreaterThan(0);
      }
  });

  it('gives nothing for nothing', () => {
    expect(rankPages([], 10)).toEqual([]);
  });
});
