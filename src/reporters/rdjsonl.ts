import { createLocator, type Locator } from '../library/locate.ts';
import { applyEdits } from '../lint/edits/apply-edits.ts';
import type { Finding, Fix, Range, Severity } from '../schema/finding.ts';
import type { ReportContext } from './report-context.ts';

const severities: Record<Severity, string> = { error: 'ERROR', warning: 'WARNING', note: 'INFO' };

/**
 * The diagnostic format of reviewdog, one JSON object a line. Its columns count bytes of UTF-8 from 1, and its ends
 * are exclusive (reviewdog.proto, messages Range and Position).
 */
export function formatRdjsonl(findings: readonly Finding[], { textOf }: ReportContext): string {
  const texts = new Map<string, LocatedText | undefined>();
  const open = (file: string) => {
    if (!texts.has(file)) texts.set(file, locate(textOf(file)));
    return texts.get(file);
  };
  return findings.map((finding) => JSON.stringify(toDiagnostic(finding, open(finding.file)))).join('\n');
}

interface LocatedText {
  text: string;
  locator: Locator;
}

function locate(source: string | undefined): LocatedText | undefined {
  const text = source?.replace(/^\uFEFF/, '');
  return text === undefined ? undefined : { text, locator: createLocator(text) };
}

function toDiagnostic(finding: Finding, located: LocatedText | undefined): object {
  const { file, message, hint, severity, ruleId, url, fix, suggestions = [] } = finding;
  const fixes = located ? [...(fix ? [fix] : []), ...suggestions] : [];
  const proposed = fixes.flatMap((each) => (located ? (toSuggestion(each, file, located) ?? []) : []));
  return {
    message: `${message} ${hint}`.trim(),
    location: { path: file, range: toRange(finding, located) },
    severity: severities[severity],
    source: { name: 'pitcrew' },
    code: { value: ruleId, ...(url ? { url } : {}) },
    ...(proposed.length > 0 ? { suggestions: proposed } : {}),
  };
}

/**
 * A suggestion holds one place. Edits at several places become one that spans them all; nothing for a fix that
 * reaches into another file.
 */
function toSuggestion({ edits }: Fix, file: string, located: LocatedText): object | undefined {
  if (edits.some((edit) => edit.file !== undefined && edit.file !== file)) return undefined;
  const { text, locator } = located;
  const start = Math.min(...edits.map(({ line, column }) => locator.offsetOf(line, column)));
  const end = Math.max(...edits.map(({ endLine, endColumn }) => locator.offsetOf(endLine, endColumn)));
  const edited = applyEdits(text, edits);
  const after = text.length - end;
  return {
    range: toRange(locator.at(start, end), located),
    text: edited.slice(start, edited.length - after),
  };
}

function toRange({ line, column, endLine, endColumn }: Range, located: LocatedText | undefined): object {
  return {
    start: { line, column: byteColumn(line, column, located) },
    end: { line: endLine, column: byteColumn(endLine, endColumn, located) },
  };
}

function byteColumn(line: number, column: number, located: LocatedText | undefined): number {
  if (!located) return column;
  const start = located.locator.offsetOf(line, 1);
  return utf8Length(located.text.slice(start, start + column - 1)) + 1;
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
