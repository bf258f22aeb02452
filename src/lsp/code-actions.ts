import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Range as LspRange,
  StringValue,
} from 'vscode-languageserver/node';
import { reasonPlace, suppressFinding } from '../editor/suppress.ts';
import { chooseFixes } from '../lint/edits/choose-fixes.ts';
import { rules } from '../lint/registry.ts';
import type { Edit, Finding, Fix } from '../schema/finding.ts';
import { toDiagnostic, toRange, toTextEdit } from './convert.ts';
import { documentOf, findingsOf, openFile, type Session } from './session.ts';
import { editDocument, toWorkspaceEdit } from './workspace-edit.ts';

/** Makes every safe fix of a document; editors run it on saving, if the writer wants that. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.pitcrew`;

/** What an editor can do about the findings in a range, and about all of the document. */
export function answerCodeActions(
  session: Session,
  { textDocument, range, context }: CodeActionParams,
): CodeAction[] {
  const { uri } = textDocument;
  const wants = (kind: string) =>
    !context.only || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const findings = findingsOf(session, uri);
  const here = findings.filter((finding) => overlaps(toRange(finding), range));
  const quick = wants(CodeActionKind.QuickFix)
    ? here.flatMap((finding) => [
        ...(finding.fix ? [fixAction(session, uri, finding, finding.fix, true)] : []),
        ...(finding.suggestions ?? []).map((fix) => fixAction(session, uri, finding, fix, false)),
        ...suppressAction(session, uri, finding),
      ])
    : [];
  return wants(fixAllKind) ? [...quick, ...fixAllAction(session, uri, findings)] : quick;
}

function overlaps(a: LspRange, b: LspRange): boolean {
  const isBefore = (p: LspRange['start'], q: LspRange['start']) =>
    p.line < q.line || (p.line === q.line && p.character < q.character);
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function fixAction(
  session: Session,
  uri: string,
  finding: Finding,
  fix: Fix,
  isPreferred: boolean,
): CodeAction {
  const folder = openFile(session, uri)?.folder;
  const edits = fix.edits.map((edit) => ({ ...edit, file: edit.file ?? finding.file }));
  return {
    title: fix.description,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(finding)],
    isPreferred,
    edit: toWorkspaceEdit(session, folder, edits),
  };
}

function fixAllAction(session: Session, uri: string, findings: readonly Finding[]): CodeAction[] {
  const { edits, fixes } = chooseFixes(findings);
  if (fixes === 0) return [];
  const all = [...edits].flatMap(([file, own]) => own.map((edit) => ({ ...edit, file })));
  return [
    {
      title: `Make ${fixes === 1 ? 'the safe fix' : `all ${fixes} safe fixes`} of Pitcrew`,
      kind: fixAllKind,
      edit: toWorkspaceEdit(session, openFile(session, uri)?.folder, all),
    },
  ];
}

/** Rules that judge content; what reading reports, and what judges comments themselves, cannot be silenced. */
const silencable = new Set(rules.filter(({ scope }) => scope !== 'engine').map(({ id }) => id));

/** Without a reason a suppression is a finding itself, so the writer is asked for one either way. */
function suppressAction(session: Session, uri: string, finding: Finding): CodeAction[] {
  const document = silencable.has(finding.ruleId) ? documentOf(session, uri) : undefined;
  const edits = document && suppressFinding(document, finding);
  if (!edits) return [];
  const { client } = session;
  const isSnippet = client.takesSnippetEdits && client.takesDocumentChanges;
  const plain = edits.map((edit) => ({ ...edit, text: edit.text.replace(reasonPlace, '') }));
  return [
    {
      title: `Silence ${finding.ruleId} here, with a reason`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [toDiagnostic(finding)],
      edit: isSnippet
        ? { documentChanges: [editDocument(session, uri, edits.map(toSnippetEdit))] }
        : { changes: { [uri]: plain.map(toTextEdit) } },
    },
  ];
}

function toSnippetEdit(edit: Edit) {
  const [before = '', after] = edit.text.split(reasonPlace).map((part) => part.replace(/[\\$}]/g, '\\$&'));
  const value = after === undefined ? before : `${before}\${1:reason}${after}`;
  return { range: toRange(edit), snippet: StringValue.createSnippet(value) };
}
