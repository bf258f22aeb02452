import { EventEmitter, once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate, setTimeout as wait } from 'node:timers/promises';
import type { ViteDevServer } from 'vite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isInFolder, watchLate } from '../../../src/astro/late-watcher.ts';

let folder: string;
let server: ViteDevServer;
let events: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pitcrew-watch-'));
  mkdirSync(join(folder, 'aids'));
  const watcher = new EventEmitter();
  events = [];
  for (const event of ['add', 'change', 'unlink'])
    watcher.on(event, (file: string) => events.push(`${event} ${file.slice(folder.length + 1)}`));
  const httpServer = new EventEmitter();
  server = { watcher, httpServer, config: { server: { watch: {} } } } as unknown as ViteDevServer;
});

afterEach(() => {
  server.httpServer?.emit('close');
  rmSync(folder, { recursive: true, force: true });
});

function write(path: string): string {
  const file = join(folder, path);
  writeFileSync(file, 'words');
  return file;
}

test('tells what happened between the reading and the watch, and nothing else', async () => {
  const files = ['aids/same.mdx', 'aids/edited.mdx', 'aids/gone.mdx'].map(write);
  await wait(50);
  const since = Date.now();
  rmSync(join(folder, 'aids/gone.mdx'));
  write('aids/edited.mdx');
  write('aids/new.mdx');
  watchLate(folder, server, { since, files });
  await vi.waitFor(() => expect(events).toContain('unlink aids/gone.mdx'));
  expect(events.toSorted()).toEqual(['add aids/new.mdx', 'change aids/edited.mdx', 'unlink aids/gone.mdx']);
});

test('tells what happens from then on, but not in hidden folders', async () => {
  const files = ['aids/edited.mdx', 'aids/gone.mdx'].map(write);
  await wait(50);
  watchLate(folder, server, { since: Date.now(), files: [...files, join(folder, 'never.mdx')] });
  await vi.waitFor(() => expect(events).toEqual(['unlink never.mdx']));
  mkdirSync(join(folder, '.git'));
  write('.git/index');
  write('aids/new.mdx');
  write('aids/edited.mdx');
  rmSync(join(folder, 'aids/gone.mdx'));
  await vi.waitFor(() => expect(events).toHaveLength(4));
  expect(events.slice(1).toSorted()).toEqual([
    'add aids/new.mdx',
    'change aids/edited.mdx',
    'unlink aids/gone.mdx',
  ]);
});

test('misses no edit that ends in the moment after it began', async () => {
  const file = write('aids/edited.mdx');
  await wait(50);
  watchLate(folder, server, { since: Date.now(), files: [file, join(folder, 'never.mdx')] });
  await vi.waitFor(() => expect(events).toEqual(['unlink never.mdx']));
  const begun = once(server.watcher, 'change');
  writeFileSync(file, '');
  await begun;
  await wait(20);
  write('aids/edited.mdx');
  await vi.waitFor(() => expect(events.slice(1)).toEqual(Array(2).fill('change aids/edited.mdx')));
});

test('misses no edit while it begins to watch', async () => {
  const names = Array.from({ length: 400 }, (_, i) => `aids/${i}.mdx`);
  const files = names.map(write);
  await wait(50);
  watchLate(folder, server, { since: Date.now(), files });
  for (const name of names) {
    await setImmediate();
    write(name);
  }
  await vi.waitFor(() => {
    expect(new Set(events)).toEqual(new Set(names.map((name) => `change ${name}`)));
  });
});

test('watches nothing where the project watches nothing', async () => {
  server.config.server.watch = null;
  watchLate(folder, server, { since: Date.now(), files: [join(folder, 'gone.mdx')] });
  await wait(200);
  expect(events).toEqual([]);
});

test('a folder holds itself and what is in it, on every system', () => {
  const isInside = isInFolder('C:\\site\\content');
  expect(isInside('C:/site/content')).toBe(true);
  expect(isInside('C:/site/content/aids/a.mdx')).toBe(true);
  expect(isInside('C:/site/contents/a.mdx')).toBe(false);
});
