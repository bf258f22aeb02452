import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { buildSearchIndex } from '../../../src/astro/pagefind.ts';
import { readEntry } from '../../../src/astro/read-entry.ts';
import { createStemmer } from '../../../src/language/stem.ts';
import { partFileFor, readParts } from '../../../src/search/index-parts.ts';
import type { PagefindModule } from '../../../src/search/pagefind.ts';
import { metaFileOf } from '../../../src/search/pagefind-entry.ts';
import { writeSearchSite } from '../../support/search-site.ts';

let folder: string;

beforeAll(async () => {
  const site = await writeSearchSite(await mkdtemp(join(tmpdir(), 'pitcrew-parts-')));
  await buildSearchIndex(site);
  folder = join(site, 'pagefind');
});

afterAll(() => rm(join(folder, '..'), { recursive: true, force: true }));

const readMeta = async () =>
  readParts(gunzipSync(await readFile(join(folder, metaFileOf((await readEntry(folder)).entry)))));

/** The parts that Pagefind itself asks for, with a program of its own for each word. */
async function askPagefind(word: string): Promise<string[]> {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (input: string) => {
    const file = decodeURIComponent(new URL(input, 'file:///').pathname.slice(1));
    const name = file.slice(file.indexOf('pagefind/') + 'pagefind/'.length);
    if (name.startsWith('index/')) asked.push(name);
    return new Response(await readFile(join(folder, name)));
  });
  const module = `${pathToFileURL(join(folder, 'pagefind.js')).href}?${word}`;
  const { createInstance } = (await import(/* @vite-ignore */ module)) as PagefindModule;
  const options = { basePath: '/pagefind/', baseUrl: '/', ranking: {}, noWorker: true, language: 'en' };
  await createInstance(options).preload(word);
  vi.unstubAllGlobals();
  return asked;
}

it('names the part that Pagefind asks for', async () => {
  const parts = await readMeta();
  expect(parts.map(([, , hash]) => `index/${hash}.pf_index`).sort()).toEqual(
    (await readdir(join(folder, 'index'))).map((name) => `index/${name}`).sort(),
  );
  for (const word of ['renew', 'certificates', 'running'])
    expect(await askPagefind(word)).toEqual([partFileFor(createStemmer('en')(word), parts)]);
});

it('chooses by the words at both ends, which may be cut off', () => {
  const parts = [
    ['81', 'a', 'p1'],
    ['abov', 'ai', 'p2'],
    ['blun', 'bo', 'p3'],
    ['bra', 'cat', 'p4'],
  ] as const;
  const nameOf = (stem: string) =>
    partFileFor(
      stem,
      parts.map((part) => [...part]),
    );
  expect(['a', 'adjust', 'ait', 'bolt', 'bra', 'cat'].map(nameOf)).toEqual(
    ['p1', 'p2', 'p2', 'p3', 'p4', 'p4'].map((name) => `index/${name}.pf_index`),
  );
  expect(['7', 'ba', 'bq', 'cut'].map(nameOf)).toEqual(Array(4).fill(undefined));
});
