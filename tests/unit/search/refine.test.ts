import { describe, expect, it } from 'vitest';
import type { PagefindFragment } from '../../../src/search/pagefind.ts';
import type { RankedMatch, RankedPage } from '../../../src/search/rank.ts';
import { refineScore } from '../../../src/search/refine.ts';
import { understandQuery } from '../../../src/search/understand-query.ts';

function page(title: string, kind: string, places: number[][]): [RankedPage, PagefindFragment] {
  const matches = places.map(
    (locations, n): RankedMatch => ({ key: `${n}`, weight: 1, isExact: true, locations, fields: [] }),
  );
  const fragment = {
    url: '/x/',
    content: `Trail. ${title}. Text.`,
    meta: { title, kind, type: 'aid' },
    filters: {},
    anchors: [],
  };
  return [{ id: 'x', score: 10, coverage: 1, matches }, fragment];
}

const score = (query: string, ...[ranked, fragment]: ReturnType<typeof page>) =>
  refineScore(ranked, fragment, understandQuery(query));

describe('refineScore', () => {
  it('prefers the title that is the query to the title that says more', () => {
    const exact = score('renew certificate', ...page('Renew a certificate', 'procedure', [[1], [3]]));
    const longer = score(
      'renew certificate',
      ...page('Renew a certificate on a balancer', 'procedure', [[1], [3]]),
    );
    expect(exact).toBeGreaterThan(longer);
    expect(longer).toBeGreaterThan(10);
  });

  it('leaves the score of a page whose title was not asked for', () => {
    expect(score('restart nginx', ...page('Renew a certificate', 'procedure', [[4]]))).toBe(10);
  });

  it('bears a title that its page does not show', () => {
    const [ranked, fragment] = page('Renew', 'procedure', [[1]]);
    expect(score('renew', ranked, { ...fragment, content: 'Something else.' })).toBe(10);
    expect(score('renew', ranked, { ...fragment, meta: {} })).toBe(10);
  });

  it.each([
    ['vpn not working', 'troubleshooting', true],
    ['vpn not working', 'procedure', false],
    ['what is a vpn', 'foundation', true],
    ['what is a vpn', 'troubleshooting', false],
    ['connect the vpn', 'troubleshooting', false],
  ])('“%s” and %s: %s', (query, kind, isRaised) => {
    expect(score(query, ...page('Other', kind, [])) > 10).toBe(isRaised);
  });
});
