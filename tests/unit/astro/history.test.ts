import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readHistory } from '../../../src/astro/history.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pitcrew-history-'));
  vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

function git(folder: string, ...args: string[]): void {
  execFileSync('git', ['-C', folder, '-c', 'user.name=Ann', '-c', 'user.email=ann@example.com', ...args], {
    stdio: 'pipe',
  });
}

function commit(folder: string, day: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  vi.stubEnv('GIT_COMMITTER_DATE', `${day}T12:00:00Z`);
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '-m', 'Ünïcode \n\n-- message --', '--date', '2001-01-01T00:00:00Z');
}

function makeRepository(folder = join(root, 'repository')): string {
  mkdirSync(folder, { recursive: true });
  git(folder, 'init', '-q', '-b', 'main');
  return folder;
}

test('each file has the day of the last commit that changed it', () => {
  const folder = makeRepository();
  commit(folder, '2026-01-02', { 'aids/a.mdx': '1', 'aids/b.mdx': '1' });
  commit(folder, '2026-03-04', { 'aids/b.mdx': '2' });
  expect(readHistory(folder)).toEqual({
    prefix: '',
    dates: new Map([
      ['aids/b.mdx', '2026-03-04'],
      ['aids/a.mdx', '2026-01-02'],
    ]),
  });
});

test('paths are those inside a content folder deep in the repository', () => {
  const folder = makeRepository();
  commit(folder, '2026-01-02', { 'site/content/aids/ä b.mdx': '1', 'README.md': '1', 'site/other.md': '1' });
  const { dates, prefix } = readHistory(join(folder, 'site/content'));
  expect([...dates.keys()]).toEqual(['aids/ä b.mdx']);
  expect(prefix).toBe('site/content');
});

test('a renamed file has the day of its renaming', () => {
  const folder = makeRepository();
  commit(folder, '2026-01-02', { 'a.mdx': 'the same\n'.repeat(20) });
  renameSync(join(folder, 'a.mdx'), join(folder, 'b.mdx'));
  commit(folder, '2026-05-06', {});
  expect(readHistory(folder).dates.get('b.mdx')).toBe('2026-05-06');
});

test('a folder that is a link leads to its files', () => {
  const folder = makeRepository();
  commit(folder, '2026-01-02', { 'content/a.mdx': '1' });
  symlinkSync(join(folder, 'content'), join(root, 'linked'));
  const { dates, prefix } = readHistory(join(root, 'linked'));
  expect(dates.get('a.mdx')).toBe('2026-01-02');
  expect(prefix).toBe('content');
});

test('settings of the user and variables of a hook change nothing', () => {
  const folder = makeRepository();
  commit(folder, '2026-01-02', { 'content/a.mdx': '1' });
  git(folder, 'config', 'color.ui', 'always');
  git(folder, 'config', 'log.showSignature', 'true');
  git(folder, 'config', 'diff.noprefix', 'true');
  vi.stubEnv('GIT_DIR', '.git');
  expect(readHistory(join(folder, 'content')).dates.get('a.mdx')).toBe('2026-01-02');
});

test('a shallow clone gives no dates, and one notice that says what to type', () => {
  const folder = makeRepository();
  commit(folder, '2026-01-02', { 'a.mdx': '1', 'b.mdx': '1' });
  commit(folder, '2026-03-04', { 'b.mdx': '2' });
  git(root, 'clone', '-q', '--depth=1', `file://${folder}`, join(root, 'shallow'));
  const { dates, notice } = readHistory(join(root, 'shallow'));
  expect(dates.size).toBe(0);
  expect(notice).toContain('git fetch --unshallow');
});

test('a folder in no repository gives no dates, and one notice', () => {
  vi.stubEnv('GIT_CEILING_DIRECTORIES', root);
  const folder = join(root, 'plain');
  mkdirSync(folder);
  expect(readHistory(folder)).toEqual({
    dates: new Map(),
    notice: 'Dates of the last change are left out: this folder is in no git repository.',
  });
});

test('a repository without a commit gives no dates, and one notice', () => {
  const folder = makeRepository();
  mkdirSync(join(folder, 'content'));
  const { dates, notice, prefix } = readHistory(join(folder, 'content'));
  expect(dates.size).toBe(0);
  expect(prefix).toBe('content');
  expect(notice).toContain('nothing here is committed yet');
});

test('a content folder that nobody committed gives no dates, and one notice', () => {
  const folder = makeRepository();
  commit(folder, '2026-01-02', { 'a.md': '1' });
  mkdirSync(join(folder, 'content'));
  expect(readHistory(join(folder, 'content')).notice).toContain('nothing here is committed yet');
});

test('without git there are no dates, and one notice', () => {
  vi.stubEnv('PATH', join(root, 'empty'));
  expect(readHistory(root).notice).toContain('git is not installed');
});
