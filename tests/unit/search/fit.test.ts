import { describe, expect, it } from 'vitest';
import { fitsWell } from '../../../src/search/fit.ts';

const result = (coverage: number, fields: string[] = [], score = 0) => ({
  coverage,
  score,
  matches: [{ key: 'a', words: ['a'], weight: 4 * coverage, share: 1, locations: [1], fields }],
});

describe('fitsWell', () => {
  it('needs a result', () => {
    expect(fitsWell([])).toBe(false);
  });

  it('takes a page that answers the whole query', () => {
    expect(fitsWell([result(1)])).toBe(true);
    expect(fitsWell([result(0.5)])).toBe(false);
  });

  it('counts what labels hold, and how strongly the page holds the words', () => {
    expect(fitsWell([result(0.6, ['title'])])).toBe(true);
    expect(fitsWell([result(0.6, ['summary'])])).toBe(false);
    expect(fitsWell([result(0.6, [], 12)])).toBe(true);
  });

  it('bears a page that answers nothing', () => {
    expect(fitsWell([{ coverage: 0, score: 0, matches: [] }])).toBe(false);
  });
});
