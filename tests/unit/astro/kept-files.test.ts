import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dropDoubtful, noteKept } from '../../../src/astro/kept-files.ts';

let cache: string;

beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'pitcrew-kept-'));
});
afterEach(() => rmSync(cache, { recursive: true }));

const files = ['assets/a.webp', 'assets/b.webp', 'data-store.json', 'pitcrew/social/c.png'];

function put(path: string, text: string): void {
  mkdirSync(dirname(join(cache, path)), { recursive: true });
  writeFileSync(join(cache, path), text);
}
const left = () => files.filter((path) => existsSync(join(cache, path)));

/** A build that succeeded. */
function build(): void {
  dropDoubtful(cache);
  for (const path of files) put(path, `bytes of ${path}`);
  noteKept(cache);
}

test('what a build left is kept', () => {
  build();
  expect(dropDoubtful(cache)).toBe(0);
  expect(left()).toEqual(files);
});

test.each(files)('%s is dropped and counted when its bytes are others', (path) => {
  build();
  put(path, 'x');
  expect(dropDoubtful(cache)).toBe(1);
  expect(left()).toEqual(files.filter((other) => other !== path));
});

test('bytes of the same number are others, too', () => {
  build();
  put('assets/a.webp', 'noise of assets/a.webp');
  utimesSync(join(cache, 'assets/a.webp'), 1, 1);
  expect(dropDoubtful(cache)).toBe(1);
});

test('a cache whose times were lost on the way is kept', () => {
  build();
  for (const path of files) utimesSync(join(cache, path), 1, 1);
  expect(dropDoubtful(cache)).toBe(0);
  expect(left()).toEqual(files);
});

test('what a build left that did not end is dropped, and called no damage', () => {
  build();
  expect(dropDoubtful(cache)).toBe(0);
  put('assets/half.webp', 'ha');
  put('data-store.json', 'other');
  expect(dropDoubtful(cache)).toBe(0);
  expect(left()).toEqual(['assets/a.webp', 'assets/b.webp', 'pitcrew/social/c.png']);
  expect(existsSync(join(cache, 'assets/half.webp'))).toBe(false);
});

test('without the list, or with a damaged one, nothing is kept', () => {
  build();
  put('pitcrew/kept.json', '[[');
  expect(dropDoubtful(cache)).toBe(0);
  expect(left()).toEqual([]);
});

test('other files of the cache are left alone', () => {
  build();
  put('pitcrew/pages/pages.bin', 'pages');
  dropDoubtful(cache);
  expect(existsSync(join(cache, 'pitcrew/pages/pages.bin'))).toBe(true);
});
