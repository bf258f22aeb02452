import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { linkLibrary } from '../../../src/library/link.ts';
import { maxPageBytes, readContent } from '../../../src/library/read.ts';
import { aid } from '../../support/library.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pitcrew-read-'));
  await put('aids/print/a.mdx', aid('x'));
});
afterEach(() => rm(folder, { recursive: true }));

async function put(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

const findings = async () =>
  (await readContent(folder, 'content')).findings.map(({ file, message }) => `${file}: ${message}`);

test('reads texts and tells assets by their bytes, not by their names', async () => {
  await put('aids/print/tray.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]));
  await put('aids/print/fake.png', 'no picture');
  await put('aids/print/drawing.svg', '<?xml version="1.0"?>\n<svg xmlns="x"></svg>');
  await put('aids/print/talk.vtt', 'WEBVTT\n');
  const content = await readContent(folder, 'content');
  expect(content.sources.map((source) => source.file)).toEqual(['content/aids/print/a.mdx']);
  const formats = [...content.assets.values()].map(({ path, format }) => `${path} ${format}`).sort();
  expect(formats).toEqual([
    'aids/print/drawing.svg svg',
    'aids/print/fake.png unknown',
    'aids/print/talk.vtt vtt',
    'aids/print/tray.png png',
  ]);
  expect(content.findings).toEqual([]);
});

test('captions are read for how many cues have words', async () => {
  const cue = (words: string) => `00:00.000 --> 00:01.000 align:start\r\n${words}\r\n\r\n`;
  await put('aids/print/a.vtt', `WEBVTT\r\n\r\n${cue('Open the lid.')}1\r\n${cue('Close it.')}`);
  await put('aids/print/b.vtt', `WEBVTT\r\n\r\nNOTE later\r\n\r\n${cue('')}`);
  const { assets } = await readContent(folder, 'content');
  expect(assets.get('aids/print/a.vtt')?.cues).toBe(2);
  expect(assets.get('aids/print/b.vtt')?.cues).toBe(0);
});

test('a file that is no UTF-8 is a finding, and the others are read', async () => {
  await put('aids/print/latin.mdx', Uint8Array.from([0x2d, 0x2d, 0xe9, 0x20]));
  expect(await findings()).toEqual(['content/aids/print/latin.mdx: This file is not UTF-8 text.']);
});

test('a page of 5 MB is a finding that names the limit', async () => {
  await put('aids/print/big.mdx', 'x'.repeat(5 * maxPageBytes));
  expect(await findings()).toEqual([
    'content/aids/print/big.mdx: This file has 5.0 MB; a page may have 1 MB.',
  ]);
});

test('a link to a folder above ends in a finding, not in a loop', async () => {
  await symlink(folder, join(folder, 'aids/print/again'));
  expect(await findings()).toEqual(['content/aids/print/again: This link leads back to a folder above it.']);
});

test('a folder under two names is read under both', async () => {
  await put('aids/print/pictures/tray.png', 'x');
  await symlink('pictures', join(folder, 'aids/print/images'));
  const { assets, findings: found } = await readContent(folder, 'content');
  expect(found).toEqual([]);
  expect([...assets.keys()].sort()).toEqual(['aids/print/images/tray.png', 'aids/print/pictures/tray.png']);
});

test('links that lead to themselves or nowhere are findings', async () => {
  await symlink('self.mdx', join(folder, 'aids/print/self.mdx'));
  await symlink('gone.mdx', join(folder, 'aids/print/lost.mdx'));
  expect((await findings()).sort()).toEqual([
    'content/aids/print/lost.mdx: This link leads nowhere.',
    'content/aids/print/self.mdx: This link leads to itself.',
  ]);
});

test('a folder that does not exist is a finding', async () => {
  const library = linkLibrary(await readContent(join(folder, 'nowhere'), 'nowhere'));
  expect(library.findings.map(({ file, message }) => `${file}: ${message}`)).toEqual([
    'nowhere: This folder does not exist.',
  ]);
});

test('many files are read in the order of their names, whatever their sizes', async () => {
  const names = Array.from({ length: 100 }, (_, i) => `aids/print/p${String(i).padStart(3, '0')}.mdx`);
  await Promise.all(names.map((name, i) => put(name, 'x'.repeat(i % 7 ? 1 : 500_000))));
  const { sources } = await readContent(folder, 'content');
  expect(sources.map(({ path }) => path)).toEqual(['aids/print/a.mdx', ...names]);
});
