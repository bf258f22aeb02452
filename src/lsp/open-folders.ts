import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { kindOf } from '../library/read.ts';
import { readContentSetting } from './client.ts';
import { type LibraryFolder, openLibraryFolder } from './library-folder.ts';
import { type Session, warn } from './session.ts';

/** Reads the library of every workspace folder that has one, and says which have none. */
export async function openFolders(session: Session): Promise<void> {
  session.missing = [];
  const opened = await Promise.all(session.client.roots.map((root) => openRoot(session, root)));
  session.folders = opened.filter((folder) => folder !== undefined);
}

async function openRoot(session: Session, root: string): Promise<LibraryFolder | undefined> {
  const setting = await askContent(session, root);
  const contentFolder = resolve(root, setting ?? 'content');
  if ((await kindOf(contentFolder)) === 'folder') return openLibraryFolder(root, contentFolder);
  session.missing.push(contentFolder);
  const words = `Pitcrew finds no folder ${contentFolder}, so it judges pages one by one.`;
  // A repository without job aids is no mistake; a setting that leads nowhere is one.
  if (setting === undefined) session.connection.console.info(words);
  else warn(session, `${words} Mend the setting pitcrew.content.`);
  return undefined;
}

/** The content folder that the editor's settings name, for one workspace folder. */
async function askContent({ client, connection }: Session, root: string): Promise<string | undefined> {
  if (!client.asksSettings) return client.content;
  const scopeUri = pathToFileURL(root).href;
  const settings: unknown = await connection.workspace
    .getConfiguration({ scopeUri, section: 'pitcrew' })
    .catch(() => undefined);
  return readContentSetting(settings) ?? client.content;
}
