import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildSearchIndex } from '../../../src/astro/pagefind.ts';
import { readEntry } from '../../../src/astro/read-entry.ts';
import { factsOf } from '../../../src/search/index-facts.ts';
import { writeSearchSite } from '../../support/search-site.ts';

let site: string;

beforeAll(async () => {
  site = await writeSearchSite(await mkdtemp(join(tmpdir(), 'pitcrew-facts-')));
  await buildSearchIndex(site);
});

afterAll(() => rm(site, { recursive: true, force: true }));

it('counts the pages, and says which have a value of a filter, from three small files', async () => {
  const { entry } = await readEntry(join(site, 'pagefind'));
  const read: string[] = [];
  const { pageCount, readFilters } = factsOf(entry, async (file) => {
    read.push(file.replace(/en_\w+/, ''));
    return gunzipSync(await readFile(join(site, 'pagefind', file)));
  });
  expect(pageCount).toBe(5);
  expect(read).toEqual([]);
  const filters = await readFilters();
  expect(read.sort()).toEqual(['filter/.pf_filter', 'filter/.pf_filter', 'pagefind..pf_meta']);
  const sizes = [...filters].map(([name, values]) => [
    name,
    [...values].map(([value, { size }]) => [value, size]),
  ]);
  expect(sizes.sort()).toEqual([
    [
      'kind',
      [
        ['The checklist', 1],
        ['The procedure', 3],
        ['The troubleshooting', 1],
      ],
    ],
    [
      'topic',
      [
        ['Git', 1],
        ['Keys', 2],
        ['Linux', 2],
      ],
    ],
  ]);
  const [id] = filters.get('topic')?.get('Git') ?? [];
  const page = gunzipSync(await readFile(join(site, 'pagefind/fragment', `${id}.pf_fragment`))).toString();
  expect(page).toContain('Undo a commit');
});

it('an index of no pages has no filters', async () => {
  const facts = factsOf({ languages: {} }, () => Promise.reject(new Error('asked')));
  expect(facts.pageCount).toBe(0);
  expect(await facts.readFilters()).toEqual(new Map());
});
