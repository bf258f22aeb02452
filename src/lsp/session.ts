import { pathToFileURL } from 'node:url';
import {
  type Connection,
  MessageType,
  ShowMessageNotification,
  type TextDocuments,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { pageOfFile } from '../editor/mentions.ts';
import type { Document } from '../library/library.ts';
import { parseLooseDocument } from '../library/loose-document.ts';
import { checkText } from '../library/read.ts';
import { lintDocuments } from '../lint/lint.ts';
import type { Finding } from '../schema/finding.ts';
import type { Client } from './client.ts';
import { toDiagnostic, toPath } from './convert.ts';
import type { LibraryFolder } from './library-folder.ts';

/** What a running server knows. */
export interface Session {
  connection: Connection;
  documents: TextDocuments<TextDocument>;
  client: Client;
  folders: LibraryFolder[];
  /** Content folders that are looked for and not there. */
  missing: string[];
}

/** Where an open document stands: in a library, or by itself. */
export interface OpenFile {
  text: string;
  /** Its name in findings. */
  file: string;
  folder: LibraryFolder | undefined;
}

export function openFile({ documents, folders }: Session, uri: string): OpenFile | undefined {
  const document = documents.get(uri);
  if (!document) return undefined;
  const path = toPath(uri);
  const folder = path === undefined ? undefined : folders.find(({ nameOf }) => nameOf(path) !== undefined);
  const file = (path !== undefined && folder?.nameOf(path)) || (path ?? uri);
  return { text: document.getText(), file, folder };
}

/** The address of a file of a library: the one by which it is open, or else the one of its path. */
export function uriOf({ documents }: Session, folder: LibraryFolder | undefined, file: string): string {
  const path = folder ? folder.pathOf(file) : file;
  const open = documents.keys().find((uri) => uri === file || toPath(uri) === path);
  return open ?? pathToFileURL(path).href;
}

/** Hands the text of every open document to its library. */
export function updateTexts(session: Session): void {
  for (const { uri } of session.documents.all()) {
    const open = openFile(session, uri);
    const path = toPath(uri);
    if (open?.folder && path !== undefined) open.folder.setText(path, open.text);
  }
}

/** What the linter says of an open document. */
export function findingsOf(session: Session, uri: string): readonly Finding[] {
  const open = openFile(session, uri);
  if (!open) return [];
  if (open.folder) return open.folder.findings(open.file);
  return isPage(session, uri) ? judgeLoose(open).findings : [];
}

/** The parsed page that an open document is; undefined for a list, and for a page that does not parse. */
export function documentOf(session: Session, uri: string): Document | undefined {
  const open = openFile(session, uri);
  if (!open?.folder) return open && isPage(session, uri) ? judgeLoose(open).document : undefined;
  return pageOfFile(open.folder.library(), open.file)?.document;
}

/** Tells the editor the findings of every open document. */
export function publish(session: Session): void {
  for (const { uri, version } of session.documents.all()) {
    const diagnostics = findingsOf(session, uri).map(toDiagnostic);
    void session.connection.sendDiagnostics({ uri, version, diagnostics });
  }
}

/** Tells the writer something that no finding can say. It waits for no answer. */
export function warn({ connection }: Session, message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
}

function isPage({ documents }: Session, uri: string): boolean {
  const language = documents.get(uri)?.languageId ?? '';
  return /\.mdx?$/i.test(uri) || language === 'markdown' || language === 'mdx';
}

/** A page outside every library is judged by the rules that need none. */
function judgeLoose({ file, text }: OpenFile): { document: Document | undefined; findings: Finding[] } {
  const tooLarge = checkText(file, text);
  if (tooLarge) return { document: undefined, findings: [tooLarge] };
  const findings: Finding[] = [];
  const document = parseLooseDocument({ file, text }, findings);
  return { document, findings: [...findings, ...lintDocuments(document ? [document] : [])] };
}
