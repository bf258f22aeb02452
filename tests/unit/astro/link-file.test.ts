import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { linkFile, linkIfSame } from '../../../src/astro/link-file.ts';

let folder: string;
const file = (name: string) => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pitcrew-link-'));
  writeFileSync(file('page.html'), 'page');
});
afterEach(() => rmSync(folder, { recursive: true }));

const link = (from: string, text: string) => linkIfSame(file(from), file('new.html'), Buffer.from(text));

test('a file with the same bytes gets a second name', () => {
  expect(link('page.html', 'page')).toBe(true);
  expect(statSync(file('new.html')).ino).toBe(statSync(file('page.html')).ino);
});

test.each(['pace', 'page '])('one with other bytes, as “page” for “%s”, gets none', (text) => {
  expect(link('page.html', text)).toBe(false);
  expect(existsSync(file('new.html'))).toBe(false);
});

test('nothing, a folder and a link get none', () => {
  symlinkSync('page.html', file('link.html'));
  for (const name of ['nothing.html', '.', 'link.html']) expect(link(name, 'page')).toBe(false);
  expect(existsSync(file('new.html'))).toBe(false);
});

test('a name that is taken stays what it is', () => {
  writeFileSync(file('new.html'), 'taken');
  expect(linkFile(file('page.html'), file('new.html'))).toBe(false);
  expect(readFileSync(file('new.html'), 'utf8')).toBe('taken');
});
