import { dirname, resolve, sep } from 'node:path';
import { watch } from 'chokidar';
import { isDynamicPattern } from 'tinyglobby';
import { lintOnce } from './lint-once.ts';
import type { LintOptions } from './lint-options.ts';
import { say } from './say.ts';

/** Editors write a file in several steps: one run for all of them, this many milliseconds after the last. */
const quietTime = 150;

/** Lints, and again after each change, until the process is told to end. Returns the exit code. */
export async function watchAndLint(paths: readonly string[], options: LintOptions): Promise<number> {
  const watched = watchedPaths(paths, options);
  // The folders above are watched, too: a folder that goes takes its watch with it, and may come back.
  const parents = watched.map((path) => dirname(path));
  const isBelow = (path: string) => watched.some((root) => path.startsWith(root + sep));
  const watcher = watch([...parents, ...watched], {
    ignoreInitial: true,
    ignored: (path) =>
      !watched.includes(path) &&
      !parents.includes(path) &&
      (!isBelow(path) || /[\\/](?:node_modules|\.[^\\/]+)$/.test(path)),
  });
  const runs = createRuns(() => lintSafely(paths, options));
  watcher.on('all', runs.request);
  watcher.on('error', (error) => say(`pitcrew: cannot watch everything: ${String(error)}`));
  await new Promise<void>((ready) => watcher.once('ready', () => ready()));
  runs.request();
  await endOfProcess();
  await watcher.close();
  await runs.stop();
  return 0;
}

/** The content folder always counts: a change in the glossary can concern any page. */
function watchedPaths(paths: readonly string[], { content, site, baseline }: LintOptions): string[] {
  const typed = paths.filter((path) => !path.startsWith('!')).map(withoutPattern);
  const settings = [site, baseline].filter((path) => path !== undefined);
  return [content, ...typed, ...settings].map((path) => resolve(path));
}

/** The folder in which a pattern can match. */
function withoutPattern(path: string): string {
  return isDynamicPattern(path) ? withoutPattern(dirname(path)) : path;
}

/** One run at a time. A request during a run starts another one after it. */
function createRuns(run: () => Promise<void>) {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const start = () => {
    timer = undefined;
    running = running.then(run);
  };
  return {
    request() {
      clearTimeout(timer);
      timer = setTimeout(start, quietTime);
    },
    stop() {
      clearTimeout(timer);
      return running;
    },
  };
}

/** What is wrong now may be right after the next change: a file that is gone, a list that does not parse. */
async function lintSafely(paths: readonly string[], options: LintOptions): Promise<void> {
  try {
    await lintOnce(paths, options);
  } catch (error) {
    say(`pitcrew: ${error instanceof Error ? error.message : String(error)}`);
  }
  say('Waiting for changes. Ctrl+C ends.');
}

function endOfProcess(): Promise<void> {
  // A process without a timer ends by itself when nothing is left to watch.
  const awake = setInterval(() => {}, 2 ** 30);
  return new Promise((end) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        clearInterval(awake);
        end();
      });
  });
}
