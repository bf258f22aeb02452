import { fileURLToPath } from 'node:url';
import {
  type Diagnostic,
  DiagnosticSeverity,
  type Position as LspPosition,
  type Range as LspRange,
  type TextEdit,
} from 'vscode-languageserver/node';
import type { Position } from '../editor/mention.ts';
import type { Edit, Finding, Range, Severity } from '../schema/finding.ts';

/** Between our places, which count from 1, and those of the protocol, which count from 0. Both in UTF-16 units. */

export function toRange({ line, column, endLine, endColumn }: Range): LspRange {
  return {
    start: { line: line - 1, character: column - 1 },
    end: { line: endLine - 1, character: endColumn - 1 },
  };
}

export function fromPosition({ line, character }: LspPosition): Position {
  return { line: line + 1, column: character + 1 };
}

export function toTextEdit(edit: Edit): TextEdit {
  return { range: toRange(edit), newText: edit.text };
}

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  note: DiagnosticSeverity.Information,
};

/** The hint follows the message: not every editor has a place for it. */
export function toDiagnostic(finding: Finding): Diagnostic {
  const { ruleId, severity, message, hint, url } = finding;
  return {
    range: toRange(finding),
    severity: severities[severity],
    source: 'pitcrew',
    code: ruleId,
    ...(url ? { codeDescription: { href: url } } : {}),
    message: hint ? `${message} ${hint}` : message,
  };
}

/** The path of a file's address; undefined for what is not on the disk. */
export function toPath(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}
