import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { barsOf } from '../../../scripts/bench/build/bars.ts';
import { editAid, editTerm } from '../../../scripts/bench/build/edits.ts';
import { costOf, type Figures, type GrowthPoint } from '../../../scripts/bench/build/figures.ts';
import { differences, digestFiles, sizeOf, weighPages } from '../../../scripts/bench/build/folders.ts';
import { readCounts, weighedAid, writeLibrary } from '../../../scripts/bench/build/own-site.ts';
import { writeTable } from '../../../scripts/bench/build/table.ts';
import { eleventy, starlight } from '../../../scripts/bench/generators.ts';
import { readTexts } from '../../../scripts/bench/texts.ts';
import { generateLibrary } from '../../../scripts/generate/library.ts';
import type { Asset } from '../../../src/library/library.ts';
import { lint } from '../../../src/lint/lint.ts';
import { makeLibrary } from '../../support/library.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pitcrew-bench-test-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const megabyte = 1e6;

function point(aids: number, seconds: number, peak: number): GrowthPoint {
  const size = {
    files: 3 * aids,
    bytes: aids * 9000,
    indexFiles: aids,
    indexBytes: aids * 2000,
    indexStartBytes: aids,
  };
  return { aids, seconds, processor: seconds, peak, contentBytes: aids * 2500, ...size };
}

const cost = (seconds: number) => ({ seconds, processor: seconds + 1, peak: 700 * megabyte });

const weights = {
  pages: 110,
  median: 4200,
  largestList: 90_000,
  largestListPath: 'tasks/index.html',
};

const figures: Figures = {
  aids: 5000,
  runs: 3,
  own: cost(14),
  peers: [
    { name: 'Starlight', ...cost(70) },
    { name: 'Eleventy + Pagefind', ...cost(13) },
  ],
  repeated: [],
  unchanged: { ...cost(4), rendered: 30 },
  edited: { ...cost(4.2), rendered: 36 },
  term: { ...cost(4.3), rendered: 50, users: 10 },
  stale: ['index.html'],
  weights: {
    small: { ...weights, same: 3000 },
    large: { ...weights, same: 3151 },
  },
  growth: [point(1000, 4, 300 * megabyte), point(10_000, 42, 1501 * megabyte)],
};

function verdicts(of: Figures): Record<string, [string, boolean | undefined]> {
  return Object.fromEntries(barsOf(of).map(({ name, figure, isMet }) => [name, [figure, isMet]]));
}

test('each bar is judged by its own figure', () => {
  expect(verdicts(figures)).toEqual({
    '5,000 aids, cold, lint + build + search index: faster than Starlight': ['5.0 x', true],
    '5,000 aids, cold, lint + build + search index: faster than Eleventy plus Pagefind': ['0.9 x', false],
    'growth from 1,000 to 10,000: time': ['10.5 x', true],
    'growth from 1,000 to 10,000: processor time': ['10.5 x', true],
    'growth from 1,000 to 10,000: memory': ['5.0 x', true],
    'peak memory at 10,000, all processes together': ['1,501 MB', false],
    'one aid edited at 5,000, build again: share of cold': ['30 %', true],
    '  the same, by processor time': ['35 %', false],
    "  files unlike a cold build's": ['1', false],
    'glossary term edited: renderings more than without an edit': ['20', true],
    'npm run dev at 5,000: first page': ['', undefined],
    '  processor time of the server until then': ['', undefined],
    'npm run dev at 5,000: an edit seen in the browser': ['', undefined],
    '  processor time of the server in an edit': ['', undefined],
    'npm run dev at 5,000: its findings seen, too': ['', undefined],
    'a cold build twice: files that differ': ['0', true],
    'weight of the same page at 5,000 to that at 100': ['1.05', false],
  });
});

test('what was not measured is no bar met: a peer that failed, no growth, a term that changed nothing', () => {
  const found = verdicts({
    ...figures,
    peers: [{ name: 'Starlight', ...costOf([]), missing: 'out of memory' }],
    growth: [],
    term: { ...figures.term, rendered: figures.unchanged.rendered },
    dev: { firstPage: 3001, firstPageProcessor: 3000, edit: 300, editProcessor: 301, findings: 301 },
  });
  const judged = (part: string) =>
    Object.entries(found)
      .filter(([name]) => name.includes(part))
      .map(([, [, isMet]]) => isMet);
  expect(judged('faster than')).toEqual([undefined, undefined]);
  expect(judged('10,000')).toEqual([undefined, undefined, undefined, undefined]);
  expect(judged('glossary')).toEqual([false]);
  expect(judged('npm run dev')).toEqual([false, true, false]);
  expect(judged('of the server')).toEqual([true, false]);
});

test('the table shows each system beside Pitcrew, and why one is missing', () => {
  const missing = { name: 'Eleventy + Pagefind', ...costOf([]), missing: 'npm ci failed' };
  const lines = writeTable({ ...figures, peers: [...figures.peers.slice(0, 1), missing] });
  const row = (part: string) => lines.find((line) => line.startsWith(part))?.replaceAll(/ +/g, ' ');
  expect(lines[0]).toBe('5,000 aids, medians of 3');
  expect(row('Starlight')).toBe('Starlight: build + search index 70.0 71.0 700 MB 5.00 x');
  expect(row('Eleventy')).toBe('Eleventy + Pagefind: left out, npm ci failed');
  expect(row('Pitcrew, one aid')).toBe('Pitcrew, one aid edited: 36 rendered 4.2 5.2 700 MB 0.30 x');
  expect(row('at 5,000')).toBe('at 5,000 3,151 4,200 90,000 tasks/index.html');
  expect(row('10,000')).toBe('10,000 42.0 42.0 1,501 MB 10.50 x 90 MB 20 MB 30,000');
  expect(lines.filter((line) => line.endsWith('NOT MET'))).toHaveLength(4);
});

test('costs are medians, and a figure that one system cannot tell is left out', () => {
  const run = (seconds: number, peak: number | undefined) => ({
    seconds,
    processor: undefined,
    peak,
    said: '',
  });
  expect(costOf([run(9, 3), run(1, undefined), run(2, 5)])).toEqual({
    seconds: 2,
    processor: undefined,
    peak: 5,
  });
});

test('the report of a build is read, and a build without one is an error', () => {
  expect(readCounts('in all 3.1 s\npages: 12 rendered, 430 reused, 1 kept\n')).toEqual({
    rendered: 12,
    reused: 430,
  });
  expect(() => readCounts('Built dist\n')).toThrow('The build reported no pages.');
});

test('each library has the same aid more, and lints as clean with it', () => {
  const site = writeLibrary(join(folder, 'site'), 30);
  const path = [...site.files.keys()].find((name) => name.endsWith(`/${weighedAid}.mdx`)) ?? '';
  expect(readFileSync(join(folder, 'site/content', path), 'utf8')).toBe(site.files.get(path));
  const library = makeLibrary(Object.fromEntries([...site.files].filter(([name]) => !name.endsWith('.svg'))));
  expect(library.aids).toHaveLength(31);
  expect(lint(library).filter(({ file }) => file === `content/${path}`)).toEqual([]);
});

test('edits leave a library that lints clean, and a term has the users that the library knows', () => {
  const files = generateLibrary(60, 1);
  const aid = editAid(files, 0);
  const term = editTerm(files, 0);
  expect(aid.text).not.toBe(files.get(aid.path));
  expect(term.text.split('\n').length).toBe(files.get(term.path)?.split('\n').length);
  const next = new Map([...files, [aid.path, aid.text], [term.path, term.text]]);
  const [pictures, texts] = [true, false].map((isPicture) =>
    [...next].filter(([path]) => path.endsWith('.svg') === isPicture),
  ) as [[string, string][], [string, string][]];
  const assets = pictures.map(([path]): Asset => ({ path, bytes: 9, format: 'svg' }));
  const library = makeLibrary(Object.fromEntries(texts), assets);
  expect(lint(library).filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(library.terms.get(term.id)?.term.definition).toBe('The part of version 1 that keeps a rail loose.');
  const users = [...library.pages.values()].filter(({ fields }) => fields.terms.includes(term.id));
  expect(users.length).toBeGreaterThan(0);
  expect(term.users).toEqual(expect.arrayContaining(users.map(({ path }) => path)));
});

test('folders are compared byte by byte, and pages weighed as they are sent', () => {
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('a/index.html', 'short');
  write('b/index.html', 'longer, and longer');
  write('a/1/index.html', 'a page');
  write('a/1.md', 'a page');
  write('a/2/index.html', 'another page');
  write('a/2.md', 'another page');
  write('a/3/index.html', 'one page more, and it is longer');
  write('a/3.md', 'one page more, and it is longer');
  write('c/index.html', Array.from({ length: 99 }, (_, i) => i ** 5).join());
  write('pagefind/index/x.pf', '123');
  write('pagefind/pagefind.en_1.pf_meta', '12345');
  const before = digestFiles(folder);
  expect(weighPages(folder, '3')).toMatchObject({
    pages: 3,
    same: gzipSync('one page more, and it is longer').length,
    largestListPath: 'c/index.html',
  });
  expect(weighPages(folder, '3').median).toBe(gzipSync('another page').length);
  expect(sizeOf(folder)).toEqual({
    files: 11,
    bytes: expect.any(Number),
    indexFiles: 2,
    indexBytes: 8,
    indexStartBytes: 5,
  });
  write('b/index.html', 'longer, and Longer');
  write('d.txt', '');
  rmSync(join(folder, 'a/index.html'));
  expect(differences(before, digestFiles(folder))).toEqual(['a/index.html', 'b/index.html', 'd.txt']);
  expect(differences(before, before)).toEqual([]);
});

test('the texts of a built site become pages that the peers accept, with one title each', () => {
  mkdirSync(join(folder, 'site/print'), { recursive: true });
  writeFileSync(join(folder, 'site/glossary.md'), '# Glossary\n');
  writeFileSync(join(folder, 'site/print/clear.md'), '# Clear a "jam": now\n\nOpen the lid.\n');
  const texts = readTexts(join(folder, 'site'));
  expect(texts).toEqual([{ path: 'print/clear.md', title: 'Clear a "jam": now', body: '\nOpen the lid.\n' }]);
  for (const [generator, pages] of [
    [starlight, 'src/content/docs'],
    [eleventy, 'pages'],
  ] as const) {
    const project = join(folder, generator.name);
    generator.write(project, texts);
    expect(readFileSync(join(project, pages, 'print/clear.md'), 'utf8')).toBe(
      '---\ntitle: "Clear a \\"jam\\": now"\n---\n\n\nOpen the lid.\n',
    );
    expect(readdirSync(project)).toContain('package.json');
  }
});
