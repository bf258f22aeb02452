import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  MarkupKind,
  type TextDocumentPositionParams,
} from 'vscode-languageserver/node';
import { type Completion, completeList, completePage, type Draft } from '../editor/complete.ts';
import { type Cursor, readPageCursor, readYamlCursor } from '../editor/cursor.ts';
import { createLocator } from '../library/locate.ts';
import { fromPosition, toRange } from './convert.ts';
import { type OpenFile, openFile, type Session } from './session.ts';

/** More than anybody reads; a large library is offered in parts, by what is typed. */
const maxItems = 200;

export function answerCompletion(session: Session, at: TextDocumentPositionParams): CompletionList | null {
  const open = openFile(session, at.textDocument.uri);
  if (!open?.folder) return null;
  const locator = createLocator(open.text);
  const { line, column } = fromPosition(at.position);
  const offset = locator.offsetOf(line, column);
  const offers = findOffers(open, offset);
  if (!offers) return null;
  const { typed, completions } = offers;
  const fitting = completions.filter((completion) => fits(completion, typed));
  const range = toRange(locator.at(offset - typed.length, offset));
  const items = fitting.slice(0, maxItems).map((completion, i): CompletionItem => {
    const text = completion.text ?? completion.label;
    const isSnippet = completion.isSnippet === true && session.client.takesSnippets;
    return {
      label: completion.label,
      kind: kinds[completion.kind],
      detail: completion.detail,
      documentation: { kind: MarkupKind.Markdown, value: completion.description },
      filterText: completion.label,
      sortText: String(i).padStart(4, '0'),
      insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: { range, newText: completion.isSnippet && !isSnippet ? plainText(text) : text },
    };
  });
  return { isIncomplete: fitting.length > maxItems, items };
}

interface Offers {
  typed: string;
  completions: Completion[];
}

function findOffers({ folder, file, text }: OpenFile, offset: number): Offers | undefined {
  if (!folder) return undefined;
  const library = folder.library();
  const inside = folder.insideOf(folder.pathOf(file));
  const draft = readDraft(inside, text);
  const cursor: Cursor | undefined = draft
    ? readPageCursor(text, offset)
    : readYamlCursor(text.slice(0, offset));
  if (!cursor) return undefined;
  const completions = draft ? completePage(library, cursor, draft) : completeList(library, cursor);
  return { typed: cursor.typed, completions };
}

function readDraft(inside: string, text: string): Draft | undefined {
  if (!/\.mdx?$/.test(inside)) return undefined;
  if (inside.startsWith('foundations/')) return { type: 'foundation', topic: undefined, text };
  return { type: 'aid', topic: /^aids\/([^/]+)\//.exec(inside)?.[1], text };
}

/** The letters in their order, as editors match. */
function fits({ label, detail }: Completion, typed: string): boolean {
  const wanted = typed.toLowerCase();
  let at = 0;
  for (const letter of label.toLowerCase()) if (letter === wanted[at]) at++;
  return at === wanted.length || detail.toLowerCase().includes(wanted);
}

/** A snippet with its places filled as they are, for editors that know none. */
function plainText(snippet: string): string {
  return snippet
    .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, (_, text: string) => text.replace(/\\(.)/g, '$1'))
    .replace(/\$\d/g, '');
}

const kinds: Record<Completion['kind'], CompletionItemKind> = {
  component: CompletionItemKind.Snippet,
  field: CompletionItemKind.Field,
  page: CompletionItemKind.File,
  property: CompletionItemKind.Property,
  term: CompletionItemKind.Text,
  topic: CompletionItemKind.Folder,
  value: CompletionItemKind.EnumMember,
};
