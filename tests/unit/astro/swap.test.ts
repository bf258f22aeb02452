import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { settle, swap } from '../../../src/astro/swap.ts';

let folder: string;
let target: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pitcrew-swap-'));
  target = join(folder, 'dist');
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(name: string, text: string): string {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'index.html'), text);
  return join(folder, name);
}
const shown = () => readFileSync(join(target, 'index.html'), 'utf8');

test('a build and the last one change places', async () => {
  put('dist', 'last');
  await swap(put('built', 'new'), target);
  expect(shown()).toBe('new');
  expect(readFileSync(join(folder, 'built/index.html'), 'utf8')).toBe('last');
  expect(readdirSync(folder)).toEqual(['built', 'dist']);
});

test('the first build makes its folder, however deep', async () => {
  target = join(folder, 'a/b/dist');
  await swap(put('built', 'new'), target);
  expect(shown()).toBe('new');
});

test('a build that cannot be put there leaves the last one', async () => {
  put('dist', 'last');
  await expect(swap(join(folder, 'nowhere'), target)).rejects.toThrow(/was left as it was: ENOENT/);
  expect(shown()).toBe('last');
  expect(readdirSync(folder)).toEqual(['dist']);
});

test('a swap that was cut off between its renames gives the last site back', async () => {
  put('dist.old', 'last');
  put('dist.next', 'new');
  await settle(target);
  expect(shown()).toBe('last');
  await swap(put('built', 'newer'), target);
  expect(shown()).toBe('newer');
  expect(readdirSync(folder)).toEqual(['built', 'dist']);
});

test('one that was cut off after them keeps the new site', async () => {
  put('dist', 'new');
  put('dist.old', 'last');
  await settle(target);
  expect(shown()).toBe('new');
  expect(readdirSync(folder)).toEqual(['dist']);
});

test('what was half deleted never comes back', async () => {
  put('dist.gone', 'half');
  await settle(target);
  expect(existsSync(target)).toBe(false);
  await swap(put('built', 'new'), target);
  expect(readdirSync(folder)).toEqual(['dist']);
});
