import { describe, expect, test } from 'vitest';
import { formatRdjsonl } from '../../../src/reporters/rdjsonl.ts';
import type { Finding } from '../../../src/schema/finding.ts';
import { context, makeFinding, text } from '../../support/findings.ts';

interface Position {
  line: number;
  column: number;
}
interface Diagnostic {
  location: { path: string; range: { start: Position; end: Position } };
  severity: string;
  suggestions?: { range: { start: Position; end: Position }; text: string }[];
}

function diagnosticsOf(findings: Finding[], source = text): Diagnostic[] {
  return formatRdjsonl(findings, { ...context, textOf: () => source })
    .split('\n')
    .map((line) => JSON.parse(line) as Diagnostic);
}

/** The bytes of a place, as reviewdog cuts them. */
function bytesAt({ start, end }: Diagnostic['location']['range'], source = text): string {
  const lines = source.split('\n').map((line) => Buffer.from(line));
  expect(start.line).toBe(end.line);
  return lines[start.line - 1]?.subarray(start.column - 1, end.column - 1).toString() ?? '';
}

const edit = (column: number, endColumn: number, inserted: string) => ({
  line: 2,
  column,
  endLine: 2,
  endColumn,
  text: inserted,
});

describe('the report for reviewdog', () => {
  test('counts columns in bytes of UTF-8', () => {
    const [diagnostic] = diagnosticsOf([makeFinding()]);
    expect(diagnostic?.location.range).toEqual({
      start: { line: 2, column: 11 },
      end: { line: 2, column: 14 },
    });
    expect(bytesAt(diagnostic?.location.range as Diagnostic['location']['range'])).toBe('QXF');
  });

  test('is one whole diagnostic a line', () => {
    expect(diagnosticsOf([makeFinding(), makeFinding({ severity: 'note' })])).toMatchObject([
      {
        message: 'This is wrong. Mend it.',
        severity: 'ERROR',
        source: { name: 'pitcrew' },
        code: { value: 'no-undefined-acronym', url: 'https://a.example/no-undefined-acronym/' },
        location: { path: 'content/a.mdx' },
      },
      { severity: 'INFO' },
    ]);
  });

  test('offers a fix, and then each suggestion', () => {
    const fix = { description: 'Write form.', edits: [edit(8, 11, 'form')] };
    const suggestions = [{ description: 'Insert.', edits: [edit(8, 8, 'the ')] }];
    const [diagnostic] = diagnosticsOf([makeFinding({ fix, suggestions })]);
    expect(diagnostic?.suggestions).toEqual([
      { range: { start: { line: 2, column: 11 }, end: { line: 2, column: 14 } }, text: 'form' },
      { range: { start: { line: 2, column: 11 }, end: { line: 2, column: 11 } }, text: 'the ' },
    ]);
  });

  test('joins edits at several places into one, with what stands between them', () => {
    const edits = [edit(8, 11, 'form'), edit(1, 2, 'E')];
    const [diagnostic] = diagnosticsOf([makeFinding({ fix: { description: 'Both.', edits } })]);
    expect(diagnostic?.suggestions).toEqual([
      { range: { start: { line: 2, column: 1 }, end: { line: 2, column: 14 } }, text: 'E 🚗 a form' },
    ]);
  });

  test('offers no fix that reaches into another file', () => {
    const edits = [edit(8, 11, 'form'), { ...edit(1, 1, 'x'), file: 'content/b.mdx' }];
    expect(diagnosticsOf([makeFinding({ fix: { description: 'Both.', edits } })])[0]).not.toHaveProperty(
      'suggestions',
    );
  });

  test('does not count a byte order mark, and survives a file without text', () => {
    expect(diagnosticsOf([makeFinding()], `\uFEFF${text}`)[0]?.location.range.start.column).toBe(11);
    const unread = formatRdjsonl([makeFinding({ line: 1, column: 1 })], {
      ...context,
      textOf: () => undefined,
    });
    expect(JSON.parse(unread)).toMatchObject({ location: { range: { start: { line: 1, column: 1 } } } });
  });
});
