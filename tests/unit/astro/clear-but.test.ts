import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clearBut } from '../../../src/astro/clear-but.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pitcrew-clear-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(path: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), path);
}

test('what is asked for stays, all else goes, and so do the folders that it leaves empty', () => {
  for (const path of ['a/index.html', 'a/b/old.html', 'c.md', 'd/e/f.png']) put(path);
  const left = clearBut(folder, (path) => path === 'a/index.html' || path === 'c.md');
  expect(left).toEqual(new Set(['a/index.html', 'c.md']));
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['a', 'a/index.html', 'c.md']);
});

test('a link goes, and what it leads to stays', () => {
  put('elsewhere/page.html');
  mkdirSync(join(folder, 'site'));
  symlinkSync('../elsewhere/page.html', join(folder, 'site/page.html'));
  symlinkSync('../elsewhere', join(folder, 'site/folder'));
  expect(clearBut(join(folder, 'site'), () => true)).toEqual(new Set());
  expect(readdirSync(join(folder, 'site'))).toEqual([]);
  expect(existsSync(join(folder, 'elsewhere/page.html'))).toBe(true);
});

test('a folder that nobody may write into is cleared, and can be filled again', () => {
  for (const path of ['a/b/index.html', 'a/b/old.html', 'c/d.png']) put(path);
  for (const path of ['a/b', 'a', 'c']) chmodSync(join(folder, path), 0o555);
  clearBut(folder, (path) => path === 'a/b/index.html');
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['a', 'a/b', 'a/b/index.html']);
  expect(statSync(join(folder, 'a/b')).mode & 0o777).toBe(0o755);
});

test('a folder that is not there holds nothing', () => {
  expect(clearBut(join(folder, 'nowhere'), () => true)).toEqual(new Set());
});
