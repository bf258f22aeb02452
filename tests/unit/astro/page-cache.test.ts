import { mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clearPageCache, openPageCache } from '../../../src/astro/page-cache.ts';

const emptyFolder = () => mkdtempSync(join(tmpdir(), 'pitcrew-pages-'));

/** A folder that a build with these pages has left. */
function built(pages: Record<string, [key: string, body: string]>): string {
  const folder = emptyFolder();
  const cache = openPageCache(folder);
  for (const [path, [key, body]] of Object.entries(pages)) cache.keep(path, key, Buffer.from(body));
  expect(cache.close()).toBe(0);
  return folder;
}

const two = { '/a/': ['k1', 'one é'], '/b/': ['k2', 'two'] } as Record<string, [string, string]>;

test('gives back the bytes of the last build under the same key only', () => {
  const cache = openPageCache(built(two));
  expect(cache.take('/a/', 'k1')?.toString()).toBe('one é');
  expect(cache.take('/b/', 'other')).toBeUndefined();
  expect(cache.take('/c/', 'k1')).toBeUndefined();
  expect(cache.close()).toBe(0);
});

test('what was taken is kept for the next build, and what was not is gone', () => {
  const folder = built(two);
  const second = openPageCache(folder);
  second.take('/a/', 'k1');
  second.close();
  const third = openPageCache(folder);
  expect(third.take('/a/', 'k1')?.toString()).toBe('one é');
  expect(third.take('/b/', 'k2')).toBeUndefined();
  third.close();
});

test('a build that never closes leaves the pages of the last one', () => {
  const folder = built(two);
  openPageCache(folder).keep('/a/', 'k9', Buffer.from('half'));
  expect(openPageCache(folder).take('/a/', 'k1')?.toString()).toBe('one é');
});

test.each<[string, (folder: string) => void]>([
  ['a byte of a page changed', (folder) => change(folder, 0)],
  ['the pack is cut', (folder) => truncateSync(join(folder, 'pages.bin'), 3)],
  ['the pack is of another build', (folder) => writeFileSync(join(folder, 'pages.bin'), 'something else')],
])('a damaged page is counted and not given back: %s', (_, damage) => {
  const folder = built(two);
  damage(folder);
  const cache = openPageCache(folder);
  expect(cache.take('/a/', 'k1')).toBeUndefined();
  expect(cache.close()).toBe(1);
});

test.each(['', '{', 'null', '[["/a/",["k1",-5,9e15,"x"]],7,["/b/"]]'])(
  'an index of %j is no index, and may have held any page',
  (text) => {
    const folder = built(two);
    writeFileSync(join(folder, 'pages.json'), text);
    const cache = openPageCache(folder);
    expect(cache.take('/a/', 'k1')).toBeUndefined();
    expect(cache.take('/b/', 'k2')).toBeUndefined();
    expect(cache.close()).toBe(2);
  },
);

test('clearing forgets all', () => {
  const folder = built(two);
  clearPageCache(folder);
  expect(openPageCache(folder).take('/a/', 'k1')).toBeUndefined();
});

function change(folder: string, at: number): void {
  const bytes = readFileSync(join(folder, 'pages.bin'));
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(join(folder, 'pages.bin'), bytes);
}
