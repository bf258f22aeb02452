import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dropOldFragments, readFragments, takeFragments } from '../../../src/astro/fragments.ts';

let folder: string;
const index = (name: string) => join(folder, name);

/** As Pagefind writes one. */
function put(name: string, url: string, content: string): void {
  mkdirSync(join(index('last'), 'fragment'), { recursive: true });
  const text = JSON.stringify({ url, content, meta: { title: `Title of ${url}`, aliases: 'jam' } });
  writeFileSync(join(index('last'), 'fragment', name), gzipSync(`pagefind_dcd${text}`));
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pitcrew-fragments-'));
  put('en_1.pf_fragment', '/a/', 'One.');
  put('en_2.pf_fragment', '/b/', 'Two.');
});
afterEach(() => rmSync(folder, { recursive: true }));

const namesOf = (name: string) => readdirSync(join(index(name), 'fragment')).sort();

test('fragments of the pages asked for are taken over, with their texts', () => {
  const taken = takeFragments(index('last'), index('next'), new Set(['/b/', '/new/']));
  expect(namesOf('next')).toEqual(['en_2.pf_fragment']);
  expect([...taken]).toEqual([['en_2.pf_fragment', { labels: 'Title of /b/. jam. ', content: 'Two.' }]]);
});

test('a damaged fragment is not', () => {
  writeFileSync(join(index('last'), 'fragment/en_1.pf_fragment'), 'no gzip');
  takeFragments(index('last'), index('next'), new Set(['/a/', '/b/']));
  expect(namesOf('next')).toEqual(['en_2.pf_fragment']);
});

test('without an index, or without pages, there is nothing to take', () => {
  expect(takeFragments(index('nowhere'), index('next'), new Set(['/a/'])).size).toBe(0);
  expect(takeFragments(index('last'), index('next'), new Set()).size).toBe(0);
});

test('what is known is not read again, and all is in the order of the names', () => {
  writeFileSync(join(index('last'), 'fragment/en_2.pf_fragment'), 'unread');
  const known = { labels: 'Known', content: 'Two.' };
  const texts = readFragments(index('last'), new Map([['en_2.pf_fragment', known]]));
  expect(texts).toEqual([{ labels: 'Title of /a/. jam. ', content: 'One.' }, known]);
});

test('fragments of no page go', () => {
  dropOldFragments(index('last'), new Set(['en_2']));
  expect(namesOf('last')).toEqual(['en_2.pf_fragment']);
});
