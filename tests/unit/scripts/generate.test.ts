import { expect, test } from 'vitest';
import { generateLibrary } from '../../../scripts/generate/library.ts';
import { write } from '../../../scripts/generate/pen.ts';
import { createRandom } from '../../../scripts/generate/random.ts';
import type { Asset } from '../../../src/library/library.ts';
import { lint } from '../../../src/lint/lint.ts';
import { makeLibrary } from '../../support/library.ts';

function link(files: Map<string, string>) {
  const texts = [...files].filter(([path]) => !path.endsWith('.svg'));
  const pictures = [...files.keys()].filter((path) => path.endsWith('.svg'));
  const assets = pictures.map((path): Asset => ({ path, bytes: 9, format: 'svg' }));
  return makeLibrary(Object.fromEntries(texts), assets);
}

const kinds = ['procedure', 'checklist', 'decision', 'reference', 'troubleshooting', 'change', 'tip'];

test.each([1, 2, 3])('a generated library lints clean, notes included: seed %i', (seed) => {
  const library = link(generateLibrary(150, seed));
  expect(
    lint(library).map(({ file, line, ruleId, message }) => `${file}:${line} ${ruleId} ${message}`),
  ).toEqual([]);
  expect(new Set(library.aids.map((aid) => aid.fields.kind))).toEqual(new Set(kinds));
  expect(library.aids).toHaveLength(150);
});

test('the smallest libraries lint clean, too', () => {
  for (const count of [1, 2, 7, 41]) expect(lint(link(generateLibrary(count, 5)))).toEqual([]);
});

test('no word is drawn right behind itself', () => {
  const random = createRandom(1);
  const pen = { random, subject: '', terms: new Map(), usedTerms: new Set<string>() };
  for (let i = 0; i < 20_000; i++) {
    const text = write(pen, 'The {quality} {state} {thing} is {state}.');
    expect(/\b(\w+) \1\b/.exec(text), text).toBeNull();
  }
});

test('the same seed gives the same bytes, another seed gives others', () => {
  const text = (seed: number) => JSON.stringify([...generateLibrary(40, seed)]);
  expect(text(8)).toBe(text(8));
  expect(text(8)).not.toBe(text(9));
});
