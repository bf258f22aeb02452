import { describe, expect, test } from 'vitest';
import { findAlike } from '../../../src/library/alike.ts';

/** Numbers from 0 to 1, always the same. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32;
  };
}

const random = createRandom(7);
const words = (count: number) =>
  Array.from({ length: count }, () => `w${Math.floor(random() ** 2 * 3000).toString(36)}`);

/** The same words with some of them replaced. */
function edit(text: readonly string[], part: number): string[] {
  return text.map((word) => (random() < part ? (words(1)[0] as string) : word));
}

test('the share is that of all runs of three words', () => {
  const [first, second] = ['a b c d e f g h i j k l m n', 'a b c d e f g h i j k l m x'];
  expect(findAlike([first as string, second as string], 0.5)).toEqual([
    { index: 1, other: 0, share: 11 / 13 },
  ]);
  expect(findAlike([first as string, second as string], 0.85)).toEqual([]);
});

test('short texts are alike by chance, so they are left out', () => {
  expect(findAlike(['Press the button.', 'Press the button.'], 0.5)).toEqual([]);
});

test('the most alike wins, and then the first', () => {
  const text = words(60);
  const near = [...text.slice(0, 50), ...words(10)];
  const found = findAlike(
    [near, text, text, text].map((own) => own.join(' ')),
    0.5,
  );
  expect(found.map(({ index, other }) => [index, other])).toEqual([
    [1, 0],
    [2, 1],
    [3, 1],
  ]);
});

describe('among texts of one template', () => {
  const template = words(80).join(' ');
  const originals = Array.from({ length: 1000 }, () => words(120));
  const texts = originals
    .flatMap((own) => [own, edit(own, 0.08)])
    .map((own) => `${template} ${own.join(' ')}`);
  const alike = originals
    .map((_, i) => ({ index: 2 * i + 1, other: 2 * i }))
    .filter(
      ({ index, other }) => findAlike([texts[other] as string, texts[index] as string], 0.6).length > 0,
    );

  test('every planted pair is found, and nothing else', () => {
    const found = findAlike(texts, 0.6).map(({ index, other }) => ({ index, other }));
    expect(alike.length).toBeGreaterThan(700);
    expect(found).toEqual(alike);
  });

  test('the same texts give the same pairs', () => {
    expect(findAlike(texts, 0.6)).toEqual(findAlike([...texts], 0.6));
  });
});

test('in a family of thousands each is like an earlier one, without comparing all pairs', () => {
  const base = words(100).join(' ');
  const family = Array.from({ length: 3000 }, (_, i) => `${base} number${i}`);
  expect(findAlike(family, 0.6)).toHaveLength(2999);
});
