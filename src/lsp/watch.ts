import { type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';
import { DidChangeWatchedFilesNotification, type Disposable } from 'vscode-languageserver/node';
import type { Session } from './session.ts';

/** Ends the watching. */
export type StopWatching = () => void;

/** Hears of changes on the disk: from the editor if it watches files, else from the system. */
export async function watchFolders(
  session: Session,
  onChange: (paths: string[]) => void,
): Promise<StopWatching> {
  if (session.client.watchesFiles) {
    const registration = await registerWatchers(session);
    return () => registration.dispose();
  }
  const watchers = session.folders.map(({ contentFolder }) =>
    watch(contentFolder, { recursive: true }, (_, name) =>
      onChange([name === null ? contentFolder : join(contentFolder, name)]),
    ).on('error', (error) => session.connection.console.warn(`Pitcrew cannot watch files: ${error.message}`)),
  );
  return () => {
    for (const watcher of watchers) (watcher as FSWatcher).close();
  };
}

/** Patterns are matched anywhere in the workspace; what lies in no content folder is left out later. */
function registerWatchers({ client, connection, folders }: Session): Promise<Disposable> {
  const inRoots = folders.map(({ contentFolder }) => {
    const root = client.roots.find((root) => contentFolder.startsWith(root));
    return root === undefined
      ? ''
      : contentFolder.slice(root.length).replaceAll('\\', '/').replace(/^\//, '');
  });
  const names = new Set(['content', ...inRoots]);
  const watchers = [...names].map((name) => ({ globPattern: name ? `**/${name}/**` : '**/*' }));
  return connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}
