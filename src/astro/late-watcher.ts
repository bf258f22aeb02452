import { relative, sep } from 'node:path';
import { watch } from 'chokidar';
import type { ViteDevServer } from 'vite';

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
  const isLeftOut = (path: string) =>
    relative(folder, path)
      .split(sep)
      .some((name) => name.startsWith('.') || name === 'node_modules');
  const watcher = watch(folder, { ...settings, ignored: isLeftOut, ignoreInitial: false, alwaysStat: true });
  const unseen = new Set(files);
  let isReady = false;
  watcher.on('add', (file, stats) => {
    const isOld = unseen.delete(file) && !isReady;
    const changed = Math.max(stats?.mtimeMs ?? 0, stats?.ctimeMs ?? 0);
    if (!isOld) server.watcher.emit('add', file);
    else if (changed > since - tick) server.watcher.emit('change', file);
  });
  watcher.on('change', (file) => server.watcher.emit('change', file));
  watcher.on('unlink', (file) => server.watcher.emit('unlink', file));
  watcher.once('ready', () => {
    isReady = true;
    for (const file of unseen) server.watcher.emit('unlink', file);
  });
  server.httpServer?.once('close', () => watcher.close());
}
