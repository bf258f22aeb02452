import { sep } from 'node:path';
import { openFolders } from './open-folders.ts';
import { publish, type Session, updateTexts } from './session.ts';
import { type StopWatching, watchFolders } from './watch.ts';

/** How long the writer must pause before findings are shown, in milliseconds. */
const pause = 100;

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
  let timer: NodeJS.Timeout | undefined;
  let stopWatching: StopWatching = () => {};

  const report = (error: unknown) =>
    session.connection.console.error(`Pitcrew failed: ${error instanceof Error ? error.message : error}`);
  const enqueue = (work: () => Promise<void> | void) => {
    ready = ready.then(work).catch(report);
  };
  const judgeSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      enqueue(() => {
        updateTexts(session);
        publish(session);
      });
    }, pause);
  };
  const reopen = () => {
    enqueue(async () => {
      stopWatching();
      await openFolders(session);
      stopWatching = await watchFolders(session, reload);
    });
    judgeSoon();
  };
  const reload = (paths: readonly string[]) => {
    if (paths.some((path) => session.missing.some((folder) => isIn(path, folder)))) return reopen();
    enqueue(async () => {
      for (const path of paths)
        await session.folders.find(({ contentFolder }) => isIn(path, contentFolder))?.reload(path);
    });
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
      clearTimeout(timer);
      stopWatching();
    },
  };
}

function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}
