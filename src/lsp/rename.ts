import {
  LSPErrorCodes,
  type Range as LspRange,
  type PrepareRenameParams,
  type RenameFilesParams,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { movePages } from '../editor/move-pages.ts';
import { type Refusal, renameMention, renameRange, slugOf } from '../editor/rename.ts';
import { toPath, toRange } from './convert.ts';
import type { LibraryFolder } from './library-folder.ts';
import { type Named, namedAt } from './navigate.ts';
import { type Session, warn } from './session.ts';
import { toWorkspaceEdit } from './workspace-edit.ts';

/** The place of the name under the cursor, and the name. Throws, with words for the writer, where there is none. */
export function answerPrepareRename(
  session: Session,
  at: PrepareRenameParams,
): { range: LspRange; placeholder: string } {
  const { library, mention } = demandNamed(session, at);
  const range = demand(renameRange(library, mention));
  const page = mention?.role === 'link' ? library.pages.get(mention.id) : undefined;
  return { range: toRange(range), placeholder: page ? slugOf(page.path) : (mention?.id ?? '') };
}

export function answerRename(session: Session, params: RenameParams): WorkspaceEdit {
  const { folder, library, mention } = demandNamed(session, params);
  const { edits, moves } = demand(renameMention(library, mention, params.newName.trim()));
  if (moves.size > 0 && !(session.client.renamesFiles && session.client.takesDocumentChanges))
    throw refusal('This id is the name of a file, and this editor cannot rename files from here.');
  warnOfUnread(session, folder);
  return toWorkspaceEdit(session, folder, edits, moves);
}

/** The edits that go with a renaming of files in the editor's own list of files. */
export function answerWillRename(session: Session, { files }: RenameFilesParams): WorkspaceEdit | null {
  for (const folder of session.folders) {
    const moves = new Map(files.flatMap(({ oldUri, newUri }) => movesOf(folder, oldUri, newUri)));
    const edits = movePages(folder.library(), moves);
    if (edits.length === 0) continue;
    warnOfUnread(session, folder);
    return toWorkspaceEdit(session, folder, edits);
  }
  return null;
}

/** One file, or every file below a folder. */
function movesOf(folder: LibraryFolder, oldUri: string, newUri: string): [string, string][] {
  const [from, to] = [toPath(oldUri), toPath(newUri)];
  if (from === undefined || to === undefined || folder.nameOf(from) === undefined) return [];
  const [before, after] = [folder.insideOf(from), folder.insideOf(to)];
  const library = folder.library();
  const below = [...library.paths.keys(), ...library.assets.keys()].filter((path) =>
    path.startsWith(`${before}/`),
  );
  return [
    [before, after],
    ...below.map((path): [string, string] => [path, after + path.slice(before.length)]),
  ];
}

/** A page that does not parse may name the thing, too, and nobody can tell. */
function warnOfUnread(session: Session, folder: LibraryFolder): void {
  const library = folder.library();
  const read = new Set([...library.pages.values()].map((page) => page.document.file));
  const unread = new Set(
    library.findings.map(({ file }) => file).filter((file) => /\.mdx?$/.test(file) && !read.has(file)),
  );
  if (unread.size === 0) return;
  const words =
    unread.size === 1 ? 'This page has errors and was left' : 'These pages have errors and were left';
  warn(session, `${words} as it is: ${[...unread].slice(0, 5).join(', ')}`);
}

function demandNamed(session: Session, at: PrepareRenameParams): Named {
  const named = namedAt(session, at);
  if (!named) throw refusal('This file is in no library, so nothing else names what stands here.');
  return named;
}

function demand<Value extends object>(value: Refusal | Value): Value {
  if ('refused' in value) throw refusal(value.refused);
  return value;
}

function refusal(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
