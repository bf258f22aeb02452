import {
  RenameFile,
  type SnippetTextEdit,
  TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { FileEdit } from '../editor/file-edits.ts';
import { toTextEdit } from './convert.ts';
import type { LibraryFolder } from './library-folder.ts';
import { type Session, uriOf } from './session.ts';

/** Edits of files of a library, or of one file outside every library, as the editor takes them. */
export function toWorkspaceEdit(
  session: Session,
  folder: LibraryFolder | undefined,
  edits: readonly FileEdit[],
  moves: ReadonlyMap<string, string> = new Map(),
): WorkspaceEdit {
  const byUri = Map.groupBy(edits, ({ file }) => uriOf(session, folder, file));
  const changes = [...byUri].map(([uri, own]) => [uri, own.map(toTextEdit)] as const);
  if (!session.client.takesDocumentChanges) return { changes: Object.fromEntries(changes) };
  const renames = [...moves].map(([from, to]) => {
    const name = (path: string) => uriOf(session, folder, folder?.named(path) ?? path);
    return RenameFile.create(name(from), name(to), { overwrite: false });
  });
  const documents = changes.map(([uri, own]) => editDocument(session, uri, own));
  return { documentChanges: [...documents, ...renames] };
}

/** Edits of one open document. */
export function editDocument(
  { documents }: Session,
  uri: string,
  edits: (SnippetTextEdit | TextEdit)[],
): TextDocumentEdit {
  return TextDocumentEdit.create({ uri, version: documents.get(uri)?.version ?? null }, edits);
}
