import { sep } from 'node:path';
import { openFolders } from './open-folders.ts';
import { publish, type Session, updateTexts } from './session.ts';
import { type StopWatching, watchFolders } from './watch.ts';

/** How long the writer must pause before findings are shown, in milliseconds. */
const pause = 100;

/** How long before the library is judged as a whole: at least this, and many times as long as that took before. */
const wholePause = { least: 1000, times: 5 };

/** Keeps the libraries of a session in step with the disk and the editor: one thing after the other. */
export interface Keeper {
  /** Shows findings anew, once the writer pauses. */
  judgeSoon(): void;
  /** Finds and reads all libraries again. */
  reopen(): void;
  /** Reads files again that changed on the disk. */
  reload(paths: readonly string[]): void;
  /** An answer that takes in everything that the editor said before. */
  answer<Params, Result>(
    work: (session: Session, params: Params) => Result,
  ): (params: Params) => Promise<Result>;
  end(): void;
}

export function keepFolders(session: Session): Keeper {
  let ready = Promise.resolve();
  const timers: NodeJS.Timeout[] = [];
  let wholeTook = 0;
  let stopWatching: StopWatching = () => {};
  const changed = new Set<string>();

  const report = (error: unknown) =>
    session.connection.console.error(`Pitcrew failed: ${error instanceof Error ? error.message : error}`);
  const enqueue = (work: () => Promise<void> | void) => {
    ready = ready.then(work).catch(report);
  };
  const show = () => {
    updateTexts(session);
    publish(session);
  };
  const judgeSoon = () => {
    for (const timer of timers.splice(0)) clearTimeout(timer);
    const judgeWhole = () => {
      const start = performance.now();
      for (const folder of session.folders) folder.judgeWhole();
      wholeTook = performance.now() - start;
      show();
    };
    timers.push(
      setTimeout(() => enqueue(show), pause),
      setTimeout(() => enqueue(judgeWhole), Math.max(wholePause.least, wholePause.times * wholeTook)),
    );
  };
  const reopen = () => {
    enqueue(async () => {
      stopWatching();
      await openFolders(session);
      stopWatching = await watchFolders(session, reload);
    });
    judgeSoon();
  };
  /** Changes come one by one when a branch is checked out: all that came meanwhile are read in one go. */
  const reloadChanged = async () => {
    const paths = [...changed];
    changed.clear();
    for (const folder of session.folders) {
      const own = paths.filter((path) => isIn(path, folder.contentFolder));
      if (own.length > 0) await folder.reload(own);
    }
  };
  const reload = (paths: readonly string[]) => {
    if (paths.some((path) => session.missing.some((folder) => isIn(path, folder)))) return reopen();
    for (const path of paths) changed.add(path);
    enqueue(reloadChanged);
    judgeSoon();
  };
  return {
    judgeSoon,
    reopen,
    reload,
    answer: (work) => async (params) => {
      await ready;
      updateTexts(session);
      return work(session, params);
    },
    end() {
      for (const timer of timers) clearTimeout(timer);
      stopWatching();
    },
  };
}

function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}
