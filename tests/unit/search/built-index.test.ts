import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSearchIndex } from '../../../src/astro/pagefind.ts';
import { openIndex } from '../../../src/cli/open-index.ts';
import type { Searcher } from '../../../src/search/searcher.ts';
import { withTasks, writeSearchSite } from '../../support/search-site.ts';

let folder: string;
let searcher: Searcher;

const writeSite = (name: string) => writeSearchSite(join(folder, name));

const addresses = async (typed: string, options = {}) =>
  (await searcher.search(typed, options)).results.map(({ address }) => address);

const synonyms = [
  { phrases: ['tls', 'transport layer security'] },
  { phrases: ['server', 'machine'] },
  { phrases: ['server', 'box'], only: ['Linux'] },
  { phrases: ['certificate', 'host'], only: ['Linux'] },
];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pitcrew-search-'));
  const site = await writeSite('site');
  expect(await buildSearchIndex(site, { synonyms, withTasks })).toEqual({
    pages: 5,
  });
  searcher = await openIndex(site);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('search', () => {
  it('finds by task, alias and acronym, whatever else was typed', async () => {
    expect((await addresses('renew certificate'))[0]).toBe('/keys/renew/');
    expect((await addresses('how do I make my expired cert good again'))[0]).toBe('/keys/renew/');
    expect((await addresses('tls frobnicates'))[0]).toBe('/keys/fix/');
  });

  it('finds an error code, whole or by its parts, however it is written', async () => {
    for (const typed of [
      'NET::ERR_CERT_DATE_INVALID',
      'net::err_cert_date_invalid',
      'ERR_CERT_DATE_INVALID',
      'err cert date',
    ])
      expect((await addresses(typed))[0], typed).toBe('/keys/fix/');
    expect(await addresses('/etc/letsencrypt/live')).toEqual(['/keys/renew/']);
  });

  it('finds a compound where it stands whole, and where all its parts are', async () => {
    expect((await addresses('undo-commit')).toSorted()).toEqual(['/git/undo/', '/linux/w/']);
  });

  it('leads to the step or the heading', async () => {
    const [first] = (await searcher.search('run certbot')).results;
    expect(first?.sections[0]).toMatchObject({ anchor: 'step-run', isStep: true });
    expect(first?.sections[0]?.excerpt[0]).toEqual({ text: 'Run certbot', isMatch: true });
    const [fix] = (await searcher.search('wrong dates')).results;
    expect(fix?.sections[0]).toMatchObject({ anchor: 'dates', heading: 'Wrong dates' });
  });

  it('keeps buttons and marks for the hand out of excerpts', async () => {
    const { results } = await searcher.search('nginx certbot');
    const text = results
      .flatMap(({ sections }) => sections)
      .flatMap(({ excerpt }) => excerpt.map((part) => part.text));
    expect(text.join('')).toMatch(/nginx/);
    expect(text.join('')).not.toMatch(/#|Copy/);
  });

  it('finds the tasks of a checklist', async () => {
    expect(await addresses('backup restored')).toEqual(['/linux/check/']);
  });

  it('says what a page is', async () => {
    const [first] = (await searcher.search('tls connection')).results;
    expect(first).toMatchObject({
      title: 'Fix a TLS connection',
      kind: 'troubleshooting',
      kindLabel: 'The troubleshooting',
      topic: 'Keys',
      type: 'aid',
      summary: 'It works.',
      coverage: 1,
    });
  });

  it('takes no chance word for one that no page holds', async () => {
    await addresses('w');
    expect(await addresses('wifi')).toEqual([]);
    const { results, unknown } = await searcher.search('wifi certificate');
    expect(results[0]?.address).toBe('/keys/renew/');
    expect(results[0]?.coverage).toBeLessThan(1);
    expect(unknown).toEqual(['wifi']);
  });

  it('corrects a slip, says so, and looks for the words as typed on demand', async () => {
    const answer = await searcher.search('rnew certifcate');
    expect(answer.corrections).toEqual([
      { typed: 'rnew', used: 'renew' },
      { typed: 'certifcate', used: 'certificate' },
    ]);
    expect(answer.results[0]?.address).toBe('/keys/renew/');
    const verbatim = await searcher.search('rnew certifcate', { isVerbatim: true });
    expect(verbatim).toMatchObject({ corrections: [], results: [], unknown: ['rnew', 'certifcate'] });
  });

  it('corrects no word that is typed so far, no acronym and no code', async () => {
    for (const typed of ['certif', 'ren', 'SLT', 'GTI', '0x8007'])
      expect((await searcher.search(typed)).corrections, typed).toEqual([]);
  });

  it('splits two words typed as one', async () => {
    const { corrections, results } = await searcher.search('wrongdates');
    expect(corrections).toEqual([{ typed: 'wrongdates', used: 'wrong dates' }]);
    expect(results[0]?.address).toBe('/keys/fix/');
    // No page says “check server”.
    expect((await searcher.search('checkserver')).corrections).toEqual([]);
  });

  it('finds other words for the same thing, both ways', async () => {
    expect((await addresses('transport layer security'))[0]).toBe('/keys/fix/');
    expect((await addresses('machine'))[0]).toBe('/linux/check/');
    const { results } = await searcher.search('machine');
    expect(results[0]?.matches[0]).toMatchObject({ key: 'machine', words: ['server'] });
  });

  it('takes a sense of a word in its topics alone', async () => {
    expect(await addresses('box')).toEqual(['/linux/check/']);
    expect(await addresses('host')).toEqual([]);
  });

  it('says whether anything fits well', async () => {
    expect((await searcher.search('renew certificate')).fits).toBe(true);
    expect((await searcher.search('renew bluetooth headset')).fits).toBe(false);
    expect((await searcher.search('qqzzqq')).fits).toBe(false);
  });

  it('does not find a page by its type, or by a page that is no aid', async () => {
    expect(await addresses('aid')).toEqual([]);
    expect(await addresses('renew')).not.toContain('/search/');
  });

  it.each([
    ['nothing', ''],
    ['blanks', '   '],
    ['punctuation', '?!'],
    ['markup', '<script>alert(1)</script>'],
    ['a quotation mark', '"'],
    ['an emoji', '🔧'],
    ['right-to-left text', 'שלום'],
    ['10,000 letters', 'x'.repeat(10_000)],
  ])('bears %s', async (_, typed) => {
    const { results } = await searcher.search(typed);
    expect(Array.isArray(results)).toBe(true);
  });

  it('finds the same whatever was asked before', async () => {
    const queries = [
      'renew certificate',
      'cert',
      'wifi',
      'ser',
      'commit',
      'certificates expire',
      'w',
      'connection',
    ];
    const alone = await Promise.all(
      queries.map(async (query) => {
        const fresh = await openIndex(join(folder, 'site'));
        return (await fresh.search(query)).results.map(({ address }) => address);
      }),
    );
    const forward: string[][] = [];
    for (const query of queries) forward.push(await addresses(query));
    expect(forward).toEqual(alone);
    const backward: string[][] = [];
    const other = await openIndex(join(folder, 'site'));
    for (const query of queries.toReversed())
      backward.unshift((await other.search(query)).results.map(({ address }) => address));
    expect(backward).toEqual(alone);
  });
});

describe('filters', () => {
  it('leaves pages with one of the values of each filter', async () => {
    expect(await addresses('renew certificate server', { filters: { topic: ['Linux'] } })).toEqual([
      '/linux/check/',
    ]);
    expect(
      await addresses('certificate', { filters: { topic: ['Keys', 'Git'], kind: ['The procedure'] } }),
    ).toEqual(['/keys/renew/']);
    expect(await addresses('certificate', { filters: { topic: ['No such topic'] } })).toEqual([]);
    expect(await addresses('certificate', { filters: { topic: [] } })).toHaveLength(2);
  });

  it('changes no score', async () => {
    const all = (await searcher.search('certificate')).results;
    const some = (await searcher.search('certificate', { filters: { kind: ['The troubleshooting'] } }))
      .results;
    expect(some).toEqual(all.filter(({ kind }) => kind === 'troubleshooting'));
  });

  it('counts what each value would leave, the other filters applied', async () => {
    const { count, counts } = await searcher.search('certificate server', {
      filters: { topic: ['Keys'] },
      countBy: ['topic', 'kind'],
    });
    expect(count).toBe(2);
    expect(counts).toEqual({
      topic: { Git: 0, Keys: 2, Linux: 1 },
      kind: { 'The checklist': 0, 'The procedure': 1, 'The troubleshooting': 1 },
    });
  });
});

describe('buildSearchIndex', () => {
  it('gives the same bytes for the same pages in another folder, and again in the same', async () => {
    const other = await writeSite('other');
    await buildSearchIndex(other, { synonyms, withTasks });
    await buildSearchIndex(other, { synonyms, withTasks });
    const read = async (site: string) => {
      const root = join(site, 'pagefind');
      const names = (await readdir(root, { recursive: true })).sort();
      return Promise.all(
        names.map(async (name) => [name, await readFile(join(root, name), 'base64').catch(() => 'folder')]),
      );
    };
    expect(await read(other)).toEqual(await read(join(folder, 'site')));
  });

  it("leaves out Pagefind's own interfaces", async () => {
    expect(
      (await readdir(join(folder, 'site/pagefind'))).filter((name) => /ui|highlight/.test(name)),
    ).toEqual([]);
  });

  it('says what failed', async () => {
    const site = await writeSite('incomplete');
    await expect(buildSearchIndex(site, { withTasks: ['nowhere/index.html'] })).rejects.toThrow(
      /^The search index was not built: ENOENT/,
    );
  });
});

describe('openIndex', () => {
  const copyOf = async (name: string) => {
    const copy = join(folder, name);
    await cp(join(folder, 'site'), copy, { recursive: true });
    return copy;
  };
  const again = /The search index in .+ is incomplete or of two builds\. Build the site again/;

  it('says that there is no index', async () => {
    const bare = await copyOf('bare');
    await rm(join(bare, 'pagefind'), { recursive: true });
    await expect(openIndex(bare)).rejects.toThrow(/^There is no search index in /);
  });

  it.each(['vocabulary.json', 'pagefind.js', 'wasm.en.pagefind'])('says that %s is missing', async (name) => {
    const half = await copyOf(`half-${name}`);
    await rm(join(half, 'pagefind', name));
    await expect(openIndex(half)).rejects.toThrow(again);
  });

  it.each(['index', 'fragment'])(
    'says that files of the %s are missing, when a search needs one',
    async (name) => {
      const half = await copyOf(`half-${name}`);
      await rm(join(half, 'pagefind', name), { recursive: true });
      const opened = await openIndex(half);
      await expect(opened.search('renew')).rejects.toThrow(again);
    },
  );

  it('says that the vocabulary is from another build', async () => {
    const mixed = await copyOf('mixed');
    const file = join(mixed, 'pagefind/vocabulary.json');
    await writeFile(file, (await readFile(file, 'utf8')).replace(/"index":"[^"]*"/, '"index":"en_0"'));
    await expect(openIndex(mixed)).rejects.toThrow(again);
    await writeFile(file, '{"version":1,');
    await expect(openIndex(mixed)).rejects.toThrow(/vocabulary .* cut off or damaged/);
  });
});
