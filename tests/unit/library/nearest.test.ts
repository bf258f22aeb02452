import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createNearest, distanceWithin, findNearest } from '../../../src/library/nearest.ts';

/** The definition itself: every way to edit, shortest first by recursion. */
function distance(a: string, b: string): number {
  if (!a || !b) return a.length + b.length;
  const ways = [distance(a.slice(1), b) + 1, distance(a, b.slice(1)) + 1];
  ways.push(distance(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1));
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0])
    ways.push(distance(a.slice(2), b.slice(2)) + 1);
  return Math.min(...ways);
}

const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
const id = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-'), minLength: 1, maxLength: 14 });

describe('distanceWithin', () => {
  test('is the edit distance, or nothing beyond the limit', () => {
    fc.assert(
      fc.property(short, short, fc.nat(7), (a, b, limit) => {
        const expected = distance(a, b);
        expect(distanceWithin(a, b, limit)).toBe(expected <= limit ? expected : undefined);
      }),
    );
  });
});

describe('findNearest', () => {
  test.each([
    ['clear-jan', 'clear-jam'],
    ['claer-jam', 'clear-jam'],
    ['Clear-Jam', 'clear-jam'],
    ['zzzzzz', undefined],
  ])('%s → %s', (word, expected) => {
    expect(findNearest(word, ['load-paper', 'clear-jam'])).toBe(expected);
  });

  test('an index of the candidates gives the same', () => {
    fc.assert(
      fc.property(
        fc.array(id, { maxLength: 12 }),
        fc.array(id, { minLength: 1, maxLength: 4 }),
        (candidates, words) => {
          const nearest = createNearest(candidates);
          for (const word of words) expect(nearest(word)).toBe(findNearest(word, candidates));
        },
      ),
      { numRuns: 2000 },
    );
  });
});
