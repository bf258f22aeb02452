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

test('whatever has the name already goes, and what it is elsewhere stays', () => {
  writeFileSync(file('other.html'), 'taken');
  linkFile(file('other.html'), file('new.html'));
  expect(link('page.html', 'page')).toBe(true);
  expect(readFileSync(file('new.html'), 'utf8')).toBe('page');
  expect(readFileSync(file('other.html'), 'utf8')).toBe('taken');
});

test('a file that has both names is left alone', () => {
  linkFile(file('page.html'), file('new.html'));
  const { ctimeMs } = statSync(file('new.html'));
  expect(link('page.html', 'page')).toBe(true);
  expect(statSync(file('new.html')).ctimeMs).toBe(ctimeMs);
});

test('a name in a folder that is still to come', () => {
  expect(linkFile(file('page.html'), file('a/b/new.html'))).toBe(true);
  expect(linkFile(file('nothing.html'), file('a/c.html'))).toBe(false);
});
