import { describe, expect, it } from 'vitest';
import { createStemmer } from '../../../src/language/stem.ts';
import type { PagefindFragment } from '../../../src/search/pagefind.ts';
import type { RankedPage } from '../../../src/search/rank.ts';
import { createRefiner } from '../../../src/search/refine.ts';
import { understandQuery } from '../../../src/search/understand-query.ts';

const refine = createRefiner({ stem: createStemmer('en'), today: '2026-11-24' });

/** The score of a page that holds every word of the query, and had 10 before. */
function score(query: string, meta: Record<string, string>, headings: string[] = []): number {
  const read = understandQuery(query);
  const matches = read.words.map(({ key }) => ({
    key,
    words: [key],
    weight: 1,
    share: 1,
    locations: [1],
    fields: [],
  }));
  const page: RankedPage = { id: 'x', score: 10, coverage: 1, matches };
  const anchors = headings.map((text) => ({ element: 'h2', id: 'x', text, location: 1 }));
  const fragment: PagefindFragment = { url: '/x/', content: '', meta, filters: {}, anchors };
  return refine(page, fragment, read);
}

describe('createRefiner', () => {
  it('prefers the title that is the query, in any form of its words, to the title that says more', () => {
    const exact = score('renewing certificates', { title: 'Renew a certificate' });
    const longer = score('renewing certificates', { title: 'Renew a certificate on a balancer' });
    expect(exact).toBeGreaterThan(longer);
    expect(longer).toBeGreaterThan(10);
  });

  it('takes the best of title, aliases, symptoms and headings', () => {
    expect(score('cert expired', { title: 'Renew', aliases: 'site down | cert expired' })).toBe(15);
    expect(score('cert expired', { symptoms: 'cert expired' })).toBe(15);
    expect(score('cert expired', {}, ['Cert expired'])).toBe(12.5);
  });

  it('leaves the score of a page whose labels were not asked for', () => {
    expect(score('restart nginx', { title: 'Renew a certificate' })).toBe(10);
    expect(score('restart nginx', {})).toBe(10);
  });

  it.each([
    ['vpn not working', 'troubleshooting', true],
    ['vpn not working', 'procedure', false],
    ['what is a vpn', 'foundation', true],
    ['what is a vpn', 'troubleshooting', false],
    ['which vpn', 'decision', true],
    ['which vpn', 'procedure', false],
    ['connect the vpn', 'troubleshooting', false],
  ])('“%s” and %s: %s', (query, kind, isRaised) => {
    expect(score(query, { title: 'Other', kind }) > 10).toBe(isRaised);
  });

  it('lowers a page past its review', () => {
    expect(score('x', { due: '2026-11-23' })).toBeLessThan(10);
    expect(score('x', { due: '2026-11-24' })).toBe(10);
  });
});
