import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSearchIndex } from '../../../src/astro/pagefind.ts';
import { openIndex } from '../../../src/cli/open-index.ts';
import { createStemmer, splitWords } from '../../../src/language/stem.ts';

const stem = createStemmer('en');

/** Each form alone on a page; Pagefind says which of the others finds it. */
const families = [
  ['certificate', 'certificates', 'certified', 'certification'],
  ['expire', 'expired', 'expiry', 'expires', 'expiring'],
  ['connect', 'connection', 'connected', 'connections'],
  ['deny', 'denied', 'denial'],
  ['run', 'running', 'runner', 'runs'],
  ['dying', 'die', 'dies'],
  ['university', 'universities', 'universal', 'universe', 'universes'],
  ['organ', 'organs', 'organize', 'organization', 'organizing'],
  [
    'internal',
    'internally',
    'international',
    'interval',
    'internet',
    'interfaces',
    'interfacing',
    'internment',
  ],
  ['emergency', 'emergencies', 'emergent', 'emerge', 'emerging', 'emerged'],
  ['later', 'lateral', 'latest', 'general', 'generous', 'generate'],
  ['policy', 'policies', 'police'],
  ['log', 'logged', 'logging', 'logs', 'login'],
];

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pitcrew-stem-'));
  for (const word of families.flat()) {
    await mkdir(join(folder, word));
    const html = `<!doctype html><html lang="en"><body><main data-pagefind-body data-t="x" data-pagefind-filter="t[data-t]"><h1>Page</h1><p>${word}</p></main></body></html>`;
    await writeFile(join(folder, word, 'index.html'), html);
  }
  await buildSearchIndex(folder);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('createStemmer', () => {
  it.each(families)('agrees with Pagefind on %s', async (...family) => {
    const searcher = await openIndex(folder);
    for (const typed of family) {
      const { results } = await searcher.search(typed, { limit: 50 });
      const exact = results
        .filter(({ matches }) => matches.every(({ share }) => share === 1))
        .map(({ address }) => address.replaceAll('/', ''));
      const sameStem = families.flat().filter((word) => stem(word) === stem(typed));
      expect(exact.sort(), typed).toEqual(sameStem.sort());
    }
  });

  it('leaves words of a language that it does not know', () => {
    expect(createStemmer('de')('Druckers')).toBe('druckers');
    expect(createStemmer('en-GB')('printers')).toBe('printer');
  });
});

describe('splitWords', () => {
  it.each([
    ["Let's Encrypt", ['lets', 'encrypt']],
    ['can’t log-in', ['cant', 'log', 'in']],
    ['Größe: 5', ['größe', '5']],
    ['…', []],
  ])('%s', (text, words) => {
    expect(splitWords(text)).toEqual(words);
  });
});
