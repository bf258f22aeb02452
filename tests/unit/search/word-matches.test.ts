import { describe, expect, it } from 'vitest';
import type { PagefindHit } from '../../../src/search/pagefind.ts';
import { isNear, joinMatches } from '../../../src/search/word-matches.ts';

const hit = (id: string, more: Partial<PagefindHit> = {}): PagefindHit => ({
  id,
  score: 1,
  words: [4],
  data: () => Promise.reject(new Error('not needed')),
  ...more,
});

describe('joinMatches', () => {
  it('tells the word itself from longer ones', () => {
    const { isKnown, pages } = joinMatches('cert', [hit('itself'), hit('longer')], [hit('itself')], 9);
    expect(isKnown).toBe(true);
    expect([...pages].map(([id, { share }]) => [id, share])).toEqual([
      ['itself', 1],
      ['longer', 0.5],
    ]);
  });

  it('knows no word that only longer ones begin with, and lets those answer in full', () => {
    const { isKnown, pages } = joinMatches('certif', [hit('longer')], [], 9);
    expect(isKnown).toBe(false);
    expect(pages.get('longer')?.share).toBe(1);
  });

  it('reckons the strength of a word apart from its rarity', () => {
    const strengthOf = (score: number, count: number) =>
      joinMatches(
        'cert',
        Array.from({ length: count }, (_, n) => hit(`${n}`, { score })),
        [],
        100,
      ).pages.get('0')?.strength ?? 0;
    expect(strengthOf(8, 2)).toBeCloseTo(2 * strengthOf(4, 2));
    expect(strengthOf(4, 50)).toBeGreaterThan(strengthOf(4, 2));
  });

  it('leaves out pages that hold the word only in metadata nobody reads', () => {
    const typed = hit('typed', { words: [], matchedMetaFields: ['type'] });
    const titled = hit('titled', { words: [], matchedMetaFields: ['title', 'type'] });
    const { isKnown, pages } = joinMatches('aid', [typed, titled], [typed], 9);
    expect(isKnown).toBe(false);
    expect([...pages]).toEqual([['titled', expect.objectContaining({ fields: ['title'] })]]);
  });
});

describe('isNear', () => {
  it.each([
    ['cert', 'certificates', true],
    ['cert', 'Certbot', true],
    ['certifcate', 'certif', false],
    ['certificatez', 'certificate', true],
    ['laptopz', 'laptop', true],
    ['wifi', 'w', false],
    ['wifi', 'wi', false],
    ['vpn', 'vp', false],
    ['renewing', 'renewal', false],
    ['renewing', 'renew', false],
    ['passphrases', 'passphrase', true],
  ])('%s for %s: %s', (key, found, expected) => {
    expect(isNear(key, found)).toBe(expected);
  });
});
