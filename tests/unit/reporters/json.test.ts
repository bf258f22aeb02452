import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { lint } from '../../../src/lint/lint.ts';
import { formatJson } from '../../../src/reporters/json.ts';
import { jsonSchemas } from '../../../src/schema/json-schemas.ts';
import { makeFinding, summary } from '../../support/findings.ts';
import { aid, makeLibrary } from '../../support/library.ts';

const schema = jsonSchemas().get('report') as { description: string };
const isReport = new Ajv().compile(schema);

describe('the JSON report', () => {
  test('fits the schema that ships', () => {
    const library = makeLibrary({
      'aids/print/a.mdx': aid('Use LOTO and [this](/nix/).', 'terms: [nix]'),
      'aids/print/b.mdx': '---\ntask: [\n---\n',
      'aids/print/c.mdx': aid('<Note>', '', 'Load paper'),
    });
    const findings = lint(library);
    expect(new Set(findings.map(({ ruleId }) => ruleId)).size).toBeGreaterThan(3);
    isReport(JSON.parse(formatJson(findings, summary)));
    expect(isReport.errors).toBeNull();
  });

  test('carries fixes and suggestions', () => {
    const edits = [{ line: 2, column: 8, endLine: 2, endColumn: 11, text: 'form' }];
    const fix = { description: 'Write form.', edits };
    const elsewhere = { description: 'Add it.', edits: [{ ...edits[0], file: 'content/glossary.yaml' }] };
    const finding = makeFinding({ fix, suggestions: [elsewhere as typeof fix] });
    const report = JSON.parse(formatJson([finding], summary)) as object;
    isReport(report);
    expect(isReport.errors).toBeNull();
    expect(report).toEqual({ findings: [finding], summary });
  });

  test('that lacks a figure or has another field does not fit', () => {
    const { known: _, ...fewer } = summary;
    expect(isReport({ findings: [], summary: fewer })).toBe(false);
    expect(isReport({ findings: [{ ...makeFinding(), column: 0 }], summary })).toBe(false);
    expect(isReport({ findings: [], summary, more: 1 })).toBe(false);
  });

  test('says in its schema how columns count', () => {
    expect(schema.description).toContain('UTF-16 code units');
  });
});
