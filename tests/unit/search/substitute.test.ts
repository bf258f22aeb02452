import { describe, expect, it } from 'vitest';
import { matchAll, matchPhrase, substitute } from '../../../src/search/substitute.ts';
import type { PageMatch, WordMatches } from '../../../src/search/word-matches.ts';

const match = (more: Partial<PageMatch> = {}): PageMatch => ({
  strength: 1,
  share: 1,
  locations: [1],
  fields: [],
  words: ['x'],
  ...more,
});
const word = (key: string, pages: Record<string, Partial<PageMatch>>): WordMatches => ({
  key,
  isKnown: true,
  pages: new Map(Object.entries(pages).map(([id, more]) => [id, match({ words: [key], ...more })])),
});

describe('substitute', () => {
  it('adds pages that hold the other word, at less than the word itself', () => {
    const { pages } = substitute(
      word('vpn', { own: {} }),
      new Map([['other', match({ words: ['tunnel'] })]]),
    );
    expect(pages.get('own')?.share).toBe(1);
    expect(pages.get('other')).toMatchObject({ share: 0.8, words: ['tunnel'] });
  });

  it('keeps the word itself where a page holds it as strongly', () => {
    const both = word('vpn', { page: { strength: 2 } });
    expect(substitute(both, new Map([['page', match()]])).pages.get('page')?.words).toEqual(['vpn']);
    expect(substitute(both, new Map([['page', match({ strength: 9 })]])).pages.get('page')?.share).toBe(0.8);
  });
});

describe('matchPhrase', () => {
  it('finds words that follow each other, and marks them all', () => {
    const pages = matchPhrase([
      word('log', {
        together: { locations: [3, 8], fields: ['title'], strength: 2 },
        apart: { locations: [1] },
      }),
      word('in', { together: { locations: [9], fields: ['title', 'summary'] }, apart: { locations: [3] } }),
    ]);
    expect([...pages.keys()]).toEqual(['together']);
    expect(pages.get('together')).toEqual({
      strength: 1,
      share: 1,
      locations: [8, 9],
      fields: ['title'],
      words: ['log', 'in'],
    });
  });

  it('takes a lone word wherever it stands, and nothing for nothing', () => {
    expect([...matchPhrase([word('vpn', { meta: { locations: [] } })]).keys()]).toEqual(['meta']);
    expect(matchPhrase([]).size).toBe(0);
  });
});

describe('matchAll', () => {
  it('finds pages that hold all words, wherever they stand', () => {
    const pages = matchAll([
      word('db', { both: { locations: [7], share: 0.5 }, first: {} }),
      word('wal', { both: { locations: [2], strength: 3 }, second: {} }),
    ]);
    expect([...pages]).toEqual([['both', match({ share: 0.5, locations: [2, 7], words: ['db', 'wal'] })]]);
    expect(matchAll([]).size).toBe(0);
  });
});
