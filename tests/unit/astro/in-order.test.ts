import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder } from '../../../src/astro/in-order.ts';

const keys = ['a', 'b', 'c', 'd'];

/** Puts these in, and gives what has come out before the end, and after it. */
function pass(arrivals: readonly string[]): { before: string; after: string } {
  let passed = '';
  const items = inOrder<number>(keys, (key, item) => {
    passed += `${key}${item} `;
  });
  for (const [place, key] of arrivals.entries()) items.put(key, place);
  const before = passed;
  items.end();
  return { before, after: passed };
}

test('an item is passed on as soon as all before it have come', () => {
  expect(pass(['b', 'a', 'd'])).toEqual({ before: 'a1 b0 ', after: 'a1 b0 d2 ' });
});

test('an item that nobody expects is dropped', () => {
  expect(pass(['x', 'a']).after).toBe('a1 ');
});

test('whatever the order of arrival, the order of passing is that of the keys', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(keys), (arrivals) => {
      const passed = pass(arrivals).after.replaceAll(/\d| /g, '');
      expect(passed).toBe([...arrivals].sort().join(''));
    }),
  );
});
