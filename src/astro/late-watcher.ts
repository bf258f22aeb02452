import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { watch } from 'chokidar';
import type { ViteDevServer } from 'vite';
import { isLeftOut } from '../library/read.ts';

/** True for the folder and all in it: Vite leaves it alone, since to watch thousands of files delays the first page. */
export function isInFolder(folder: string): (path: string) => boolean {
  const start = `${forward(folder)}/`;
  return (path) => `${forward(path)}/`.startsWith(start);
}

function forward(path: string): string {
  return path.replaceAll('\\', '/');
}

/** The clocks of file systems tick more slowly than the one that is asked for the time, in milliseconds. */
const tick = 10;

/**
 * A file is looked at once more this long after a change, in milliseconds. Many programs empty a file and then write it,
 * and chokidar does not tell of a change within 50 ms of another.
 */
const steps = 100;

/** What was read before anybody watched. */
export interface ReadBefore {
  /** When the reading began, as `Date.now()` tells it. */
  since: number;
  /** Absolute paths. */
  files: Iterable<string>;
}

/**
 * Watches a folder that Vite leaves alone, and hands what happens in it, and what has happened since its files were read,
 * to Vite's own watcher: there Vite, Astro and the rest listen.
 */
export function watchLate(folder: string, server: ViteDevServer, { since, files }: ReadBefore): void {
  const settings = server.config.server.watch;
  if (settings === null) return;
  const ignored = (path: string) => isLeftOut(relative(folder, path).split(sep).join('/'));
  const watcher = watch(folder, { ...settings, ignored, ignoreInitial: false, alwaysStat: true });
  const unseen = new Set(files);
  const times = new Map<string, number>();
  let isReady = false;
  const lookAgain = async (file: string) => {
    const time = timeOf(await stat(file).catch(() => undefined));
    if (time <= (times.get(file) ?? 0)) return;
    times.set(file, time);
    server.watcher.emit('change', file);
  };
  const look = (file: string, stats: Stats | undefined) => {
    const time = timeOf(stats);
    times.set(file, time);
    if (isReady) setTimeout(lookAgain, steps, file).unref();
    return time;
  };
  watcher.on('add', (file, stats) => {
    const isOld = unseen.delete(file) && !isReady;
    const time = look(file, stats);
    if (!isOld) server.watcher.emit('add', file);
    else if (time > since - tick) server.watcher.emit('change', file);
  });
  watcher.on('change', (file, stats) => {
    look(file, stats);
    server.watcher.emit('change', file);
  });
  watcher.on('unlink', (file) => server.watcher.emit('unlink', file));
  watcher.once('ready', async () => {
    isReady = true;
    for (const file of unseen) server.watcher.emit('unlink', file);
    // A file that changed after it was looked at and before it was watched.
    for (const file of [...times.keys()]) await lookAgain(file);
  });
  server.httpServer?.once('close', () => watcher.close());
}

/** When a file last changed, in its content or in its name; 0 if it is gone. */
function timeOf(stats: Stats | undefined): number {
  return Math.max(stats?.mtimeMs ?? 0, stats?.ctimeMs ?? 0);
}
