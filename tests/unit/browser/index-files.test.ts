import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchFiles } from '../../../src/browser/index-files.ts';

const entry = { languages: { en: { hash: 'en_1', page_count: 2, wasm: 'en' } } };
const whole = new Uint8Array(gzipSync('pagefind_dcd and what follows'));

/** What the server has, by the path below the site. */
let files: Record<string, Uint8Array<ArrayBuffer> | string>;
let asked: string[];

beforeEach(() => {
  files = {
    'pagefind/pagefind-entry.json': JSON.stringify(entry),
    'pagefind/pagefind.en_1.pf_meta': whole,
    'pagefind/wasm.en.pagefind': whole,
  };
  asked = [];
  vi.stubGlobal('location', { href: 'https://example.com/' });
  vi.stubGlobal('fetch', async (input: string) => {
    const { pathname } = new URL(input, 'https://example.com/');
    asked.push(pathname);
    const file = files[pathname.slice(1)];
    return file === undefined ? new Response('', { status: 404 }) : new Response(file);
  });
});

afterEach(() => vi.unstubAllGlobals());

const watch = () => watchFiles('/pagefind/', ['vocabulary.json']);
const textOf = async (path: string) => (await fetch(`/pagefind/${path}`)).text();

it('fetches what every search needs before it is asked for, and once', async () => {
  const { entry: read } = watch();
  expect(await read).toEqual(entry);
  await vi.waitFor(() => expect(asked).toHaveLength(3));
  expect(await (await fetch('/pagefind/pagefind-entry.json?ts=1')).json()).toEqual(entry);
  expect(await textOf('pagefind.en_1.pf_meta')).toBe('pagefind_dcd and what follows');
  expect(await textOf('wasm.en.pagefind')).toBe('pagefind_dcd and what follows');
  expect(asked).toEqual([
    '/pagefind/pagefind-entry.json',
    '/pagefind/pagefind.en_1.pf_meta',
    '/pagefind/wasm.en.pagefind',
  ]);
});

it('fetches a part ahead of time, and once', async () => {
  const { begin } = watch();
  files['pagefind/index/a.pf_index'] = whole;
  begin('index/a.pf_index');
  begin('index/a.pf_index');
  expect(await textOf('index/a.pf_index')).toBe('pagefind_dcd and what follows');
  expect(asked.filter((path) => path.includes('/index/'))).toEqual(['/pagefind/index/a.pf_index']);
});

it('unzips a part, whether or not the server has done so', async () => {
  watch();
  files['pagefind/index/a.pf_index'] = whole;
  files['pagefind/index/b.pf_index'] = 'pagefind_dcd and what follows';
  expect(await textOf('index/a.pf_index')).toBe('pagefind_dcd and what follows');
  expect(await textOf('index/b.pf_index')).toBe('pagefind_dcd and what follows');
});

it.each([
  ['is not there', undefined],
  ['is cut off', whole.slice(0, 30)],
  ['is a page that says so', '<!doctype html><title>Not found</title>'],
])('a part that %s is missed, and the search is told at once', async (_, file) => {
  const { missed } = watch();
  if (file !== undefined) files['pagefind/index/a.pf_index'] = file;
  await expect(fetch('/pagefind/index/a.pf_index')).rejects.toThrow();
  await expect(missed).rejects.toThrow(/^index\/a\.pf_index: /);
});

it('an entry that is none, or not there, is missed, however often it is asked for', async () => {
  files['pagefind/pagefind-entry.json'] = '<!doctype html>';
  await expect(watch().missed).rejects.toThrow();
  delete files['pagefind/pagefind-entry.json'];
  await expect(watch().missed).rejects.toThrow(/404/);
});

it('takes other files as they are, but wants them there', async () => {
  const { missed } = watch();
  files['pagefind/site.json'] = '{}';
  files['pagefind/fragment/a.pf_fragment'] = whole;
  expect(await textOf('site.json')).toBe('{}');
  expect((await (await fetch('/pagefind/fragment/a.pf_fragment')).arrayBuffer()).byteLength).toBe(
    whole.length,
  );
  await expect(fetch('/pagefind/fragment/b.pf_fragment')).rejects.toThrow();
  await expect(missed).rejects.toThrow(/^fragment\/b\.pf_fragment: .*404/);
});

it('leaves alone what the search can do without, and all other addresses', async () => {
  const { missed } = watch();
  const lost = vi.fn();
  missed.catch(lost);
  expect((await fetch('/pagefind/vocabulary.json')).status).toBe(404);
  expect((await fetch('/elsewhere/')).status).toBe(404);
  expect(lost).not.toHaveBeenCalled();
});
