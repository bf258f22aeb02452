import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockFolder } from '../../../src/astro/lock.ts';

let folder: string;
const file = () => join(folder, 'lock');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pitcrew-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a process locks a folder, and may do so again', () => {
  lockFolder(folder);
  lockFolder(folder);
  expect(readFileSync(file(), 'utf8')).toBe(String(process.pid));
});

test('the lock of a process that runs holds, and says what to do', () => {
  writeFileSync(file(), String(process.ppid));
  expect(() => lockFolder(folder)).toThrow(
    `Another build of this project is running (process ${process.ppid}). Wait until it ends; if there is none, delete ${file()}.`,
  );
  expect(readFileSync(file(), 'utf8')).toBe(String(process.ppid));
  expect(readdirSync(folder)).toEqual(['lock']);
});

// No process has the number of the first: the kernel gives none above 2 ** 22.
test.each([String(2 ** 30), '', 'noise', '-1', '0'])('the lock “%s” of nobody is taken over', (text) => {
  writeFileSync(file(), text);
  lockFolder(folder);
  expect(readFileSync(file(), 'utf8')).toBe(String(process.pid));
  expect(readdirSync(folder)).toEqual(['lock']);
});
