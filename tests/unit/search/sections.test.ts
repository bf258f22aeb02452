import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeExcerpt } from '../../../src/search/excerpt.ts';
import type { PagefindFragment } from '../../../src/search/pagefind.ts';
import type { RankedMatch } from '../../../src/search/rank.ts';
import { findFirstStep, findSections } from '../../../src/search/sections.ts';

const page: PagefindFragment = {
  url: '/keys/renew/',
  //        0     1 2            3     4      5   6    7       8    9   10           11     12    13   14      15
  content:
    'Renew a certificate. Open. Stop the server. Install the new certificate. Prove it. Errors. Wrong date.',
  meta: { title: 'Renew a certificate' },
  filters: {},
  anchors: [
    { element: 'h2', id: 'errors', text: 'Errors', location: 13 },
    { element: 'li', id: 'step-stop', text: '', location: 4 },
    { element: 'li', id: 'step-install', text: 'Install the new', location: 7 },
    { element: 'span', id: 'term-tls', text: 'TLS', location: 9 },
  ],
};

const match = (key: string, locations: number[], weight = 1, share = 1): RankedMatch => ({
  key,
  words: [key],
  weight,
  share,
  locations,
  fields: [],
});

const text = (parts: { text: string }[]) => parts.map((part) => part.text).join('');

describe('findFirstStep', () => {
  it('is the first step of the page, whatever stands above it', () => {
    expect(findFirstStep(page)).toBe('step-stop');
    expect(findFirstStep({ ...page, anchors: page.anchors.slice(0, 1) })).toBeUndefined();
  });
});

describe('findSections', () => {
  it('finds the step that holds the words, and marks them', () => {
    const [best] = findSections(page, [match('certificate', [2, 10]), match('install', [7])]);
    expect(best).toMatchObject({ anchor: 'step-install', isStep: true, heading: '', score: 2 });
    expect(best?.excerpt).toEqual([
      { text: 'Install', isMatch: true },
      { text: ' the new ', isMatch: false },
      { text: 'certificate.', isMatch: true },
      { text: ' Prove it.', isMatch: false },
    ]);
  });

  it('ranks sections by the weight of what they hold, equals in order of the page', () => {
    const sections = findSections(page, [match('the', [5, 8], 0.1), match('date', [15], 3)]);
    expect(sections.map(({ anchor }) => anchor)).toEqual(['errors', 'step-stop', 'step-install']);
  });

  it('counts a word once however often it stands there', () => {
    const [best] = findSections(page, [match('x', [4, 5, 6]), match('y', [7]), match('z', [8])]);
    expect(best?.anchor).toBe('step-install');
  });

  it('shows what stands below a heading, not the heading again', () => {
    const [best] = findSections(page, [match('date', [15])]);
    expect(best).toMatchObject({ anchor: 'errors', heading: 'Errors', isStep: false });
    expect(text(best?.excerpt ?? [])).toBe('Wrong date.');
  });

  it('has no section for words above the first anchor: the page itself leads there', () => {
    expect(findSections(page, [match('renew', [0]), match('open', [3])])).toEqual([]);
  });

  it('takes only steps and headings for sections', () => {
    expect(findSections(page, [match('new', [9])]).map(({ anchor }) => anchor)).toEqual(['step-install']);
  });

  it('bears a page without anchors', () => {
    expect(findSections({ ...page, anchors: [] }, [match('date', [15])])).toEqual([]);
  });
});

describe('takeExcerpt', () => {
  it('cuts to the densest stretch and says so', () => {
    const tokens = Array.from({ length: 200 }, (_, n) => `w${n}`);
    const excerpt = text(takeExcerpt(tokens, 0, 200, new Set([5, 120, 123, 125])));
    expect(excerpt).toMatch(/^… w\d+ .*w120.*w123.*w125.* …$/);
    expect(excerpt).not.toContain('w5 ');
    expect(excerpt.split(' ')).toHaveLength(24);
  });

  it('leaves markup as text', () => {
    const parts = takeExcerpt(['<script>alert(1)</script>', '<b>'], 0, 2, new Set([0]));
    expect(parts).toEqual([
      { text: '<script>alert(1)</script>', isMatch: true },
      { text: ' <b>', isMatch: false },
    ]);
  });

  it('is always a run of the words, each marked as it should be', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 80 }),
        fc.array(fc.nat(79)),
        fc.nat(79),
        (length, marks, from) => {
          const tokens = Array.from({ length }, (_, n) => `w${n}.`);
          const start = Math.min(from, length - 1);
          const marked = new Set(marks);
          const parts = takeExcerpt(tokens, start, length, marked);
          const shown = text(parts).replace(/^… | …$/g, '');
          expect(tokens.slice(start).join(' ')).toContain(shown);
          for (const { text: part, isMatch } of parts)
            for (const [, place] of part.matchAll(/w(\d+)\./g))
              expect(marked.has(Number(place))).toBe(isMatch);
        },
      ),
    );
  });
});
