import {
  type Definition,
  type Hover,
  type Location,
  MarkupKind,
  type ReferenceParams,
  type TextDocumentPositionParams,
} from 'vscode-languageserver/node';
import { findDefinition, type Place } from '../editor/definition.ts';
import { describeMention } from '../editor/describe.ts';
import type { Mention } from '../editor/mention.ts';
import { findMentions, mentionAt } from '../editor/mentions.ts';
import type { Library } from '../library/library.ts';
import { fromPosition, toRange } from './convert.ts';
import type { LibraryFolder } from './library-folder.ts';
import { openFile, type Session, uriOf } from './session.ts';

/** What a position of an open document names, in its library. */
export interface Named {
  folder: LibraryFolder;
  library: Library;
  mention: Mention | undefined;
}

export function namedAt(session: Session, at: TextDocumentPositionParams): Named | undefined {
  const open = openFile(session, at.textDocument.uri);
  if (!open?.folder) return undefined;
  const library = open.folder.library();
  return { folder: open.folder, library, mention: mentionAt(library, open.file, fromPosition(at.position)) };
}

export function answerHover(session: Session, at: TextDocumentPositionParams): Hover | null {
  const named = namedAt(session, at);
  const value = named?.mention && describeMention(named.library, named.mention);
  if (!named?.mention || !value) return null;
  return { contents: { kind: MarkupKind.Markdown, value }, range: toRange(named.mention.range) };
}

export function answerDefinition(session: Session, at: TextDocumentPositionParams): Definition | null {
  const named = namedAt(session, at);
  const place = named?.mention && findDefinition(named.library, named.mention);
  return named && place ? locate(session, named.folder, place) : null;
}

export function answerReferences(session: Session, params: ReferenceParams): Location[] | null {
  const named = namedAt(session, params);
  if (!named?.mention) return null;
  return findMentions(named.library, named.mention)
    .filter(({ role }) => role !== 'id' || params.context.includeDeclaration)
    .map((place) => locate(session, named.folder, place));
}

function locate(session: Session, folder: LibraryFolder, { file, range }: Place): Location {
  return { uri: uriOf(session, folder, file), range: toRange(range) };
}
