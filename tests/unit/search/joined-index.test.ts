import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSearchIndex } from '../../../src/astro/pagefind.ts';
import { openBundle } from '../../../src/cli/open-index.ts';
import { joinIndexes, partOf } from '../../../src/search/joined-index.ts';
import { joinVocabularies } from '../../../src/search/joined-vocabulary.ts';
import type { SearchIndex } from '../../../src/search/search-index.ts';
import { createSearcher, type Searcher } from '../../../src/search/searcher.ts';
import type { SynonymGroup, Vocabulary } from '../../../src/search/vocabulary.ts';
import { withTasks, writeSearchSite } from '../../support/search-site.ts';

let folder: string;
let parts: { index: SearchIndex; vocabulary: Vocabulary }[];
let whole: Searcher;
let joined: Searcher;

async function openPart(
  name: string,
  isAsked: (path: string) => boolean,
  synonyms: readonly SynonymGroup[] = [],
) {
  const site = await writeSearchSite(join(folder, name), isAsked);
  await buildSearchIndex(site, { synonyms, withTasks: withTasks.filter(isAsked) });
  return openBundle(site);
}

const search = ({ index, vocabulary }: { index: SearchIndex; vocabulary: Vocabulary }) =>
  createSearcher(index, { vocabulary, today: '2026-11-24' });
const isOfKeys = (path: string) => path.startsWith('keys/');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pitcrew-joined-'));
  whole = search(await openPart('whole', () => true));
  parts = [
    await openPart('keys', isOfKeys, [{ phrases: ['permit', 'certificate'] }]),
    await openPart('rest', (path) => !isOfKeys(path), [
      { phrases: ['permit', 'backup'] },
      { phrases: ['errand', 'certificate'] },
    ]),
  ];
  joined = search({
    index: joinIndexes(parts.map(({ index }) => index)),
    vocabulary: joinVocabularies(parts.map(({ vocabulary }) => vocabulary)),
  });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const found = async (searcher: Searcher, typed: string, options = {}) =>
  (await searcher.search(typed, options)).results.map(({ address }) => address);

describe('joinIndexes', () => {
  it.each([
    'renew certificate',
    'certificate',
    'check the server backup',
    'undo commit',
    'NET::ERR_CERT_DATE_INVALID',
    'renew the git commit on a server',
    'cert',
    'run certbot and undo a commit',
  ])('finds for “%s” what one index of all pages finds, in the same order', async (typed) => {
    expect(await found(whole, typed)).not.toEqual([]);
    expect(await found(joined, typed)).toEqual(await found(whole, typed));
  });

  it('counts pages, and filters, over all parts', async () => {
    const counted = { countBy: ['topic'], filters: { kind: ['The procedure'] } };
    const one = await whole.search('the certificate of the server commit', counted);
    const both = await joined.search('the certificate of the server commit', counted);
    expect(both.counts).toEqual(one.counts);
    expect([both.count, both.unfilteredCount]).toEqual([one.count, one.unfilteredCount]);
  });

  it('lets what is near to a word count less where another part has the word itself', async () => {
    const [keys, rest] = parts.map(({ index }) => index) as [SearchIndex, SearchIndex];
    // `backup` begins with it, and `server` does not; no page of the other part has it.
    await rest.load(['back']);
    const near = await rest.lookUp('back');
    expect(near.isKnown).toBe(false);
    const [id, match] = [...near.pages][0] ?? [];
    const exact = { ...keys, lookUp: async () => ({ key: 'back', isKnown: true, pages: new Map() }) };
    const both = await joinIndexes([exact, rest]).lookUp('back');
    expect(both.isKnown).toBe(true);
    expect(both.pages.get(`1:${id}`)?.share).toBe((match?.share ?? 0) / 2);
    expect([...both.pages.keys()].map(partOf)).toEqual([1]);
  });
});

describe('joinVocabularies', () => {
  it('corrects a slip in a word that only another part has', async () => {
    expect((await joined.search('undo a comit')).corrections).toEqual([{ typed: 'comit', used: 'commit' }]);
  });

  it('takes the synonyms of the first part everywhere, and those of another for its own pages alone', async () => {
    expect((await found(joined, 'permit')).sort()).toEqual(['/keys/fix/', '/keys/renew/', '/linux/check/']);
    expect(await found(joined, 'errand')).toEqual([]);
  });

  it('adds up how often a word is used', () => {
    const { words, frequencyOf, rangeOf } = joinVocabularies(parts.map(({ vocabulary }) => vocabulary));
    expect(words).toEqual([...words].sort());
    expect(new Set(words).size).toBe(words.length);
    const sum = parts.reduce((all, { vocabulary }) => all + vocabulary.frequencyOf('the'), 0);
    expect(frequencyOf('the')).toBe(sum);
    expect(rangeOf('comm')?.[0]).toMatch(/^comm/);
  });
});
