import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import { libraryChecks, rules } from '../../../src/lint/registry.ts';
import { formatSarif } from '../../../src/reporters/sarif.ts';
import type { Finding } from '../../../src/schema/finding.ts';
import { context, makeFinding } from '../../support/findings.ts';

/** The schema is that of the standard, from its editors. One of its patterns is none in Unicode mode. */
const ajv = new AjvDraft04({ strict: false, unicodeRegExp: false });
addFormats(ajv);
const isSarif = ajv.compile(schema);

function logOf(findings: Finding[], over: Partial<typeof context> = {}): Log {
  const log = JSON.parse(formatSarif(findings, { ...context, ...over })) as Log;
  isSarif(log);
  expect(isSarif.errors).toBeNull();
  return log;
}

const edit = { line: 2, column: 8, endLine: 2, endColumn: 11, text: 'form' };

describe('the SARIF report', () => {
  test('is valid with findings, with fixes, and with none', () => {
    const fix = { description: 'Write form.', edits: [edit, { ...edit, file: 'content/b.mdx' }] };
    const suggestions = [{ description: 'Write it out.', edits: [{ ...edit, text: '' }] }];
    for (const findings of [[], [makeFinding()], [makeFinding({ fix, suggestions })]])
      expect(logOf(findings).runs[0]?.results).toHaveLength(findings.length);
  });

  test('an invalid log does not pass the check', () => {
    expect(isSarif({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
  });

  test('describes every rule with its page and its level', () => {
    const driver = logOf([]).runs[0]?.tool.driver;
    const described = driver?.rules ?? [];
    expect(described).toHaveLength(rules.length + Object.keys(libraryChecks).length);
    for (const { id, helpUri, defaultConfiguration, shortDescription } of described) {
      expect(helpUri).toContain(`/${id}/`);
      expect(['error', 'warning', 'note']).toContain(defaultConfiguration?.level);
      expect(shortDescription?.text).toMatch(/\.$/);
    }
    expect(driver?.version).toBe('1.2.3');
  });

  test('points to the rule and to the exact place', () => {
    const run = logOf([makeFinding(), makeFinding({ ruleId: 'no-broken-page', severity: 'warning' })])
      .runs[0];
    expect(run?.columnKind).toBe('utf16CodeUnits');
    for (const result of run?.results ?? [])
      expect(run?.tool.driver.rules?.[result.ruleIndex ?? -1]?.id).toBe(result.ruleId);
    expect(run?.results?.map(({ level }) => level)).toEqual(['error', 'warning']);
    expect(run?.results?.[0]?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'content/a.mdx', uriBaseId: '%SRCROOT%' },
      region: { startLine: 2, startColumn: 8, endLine: 2, endColumn: 11 },
    });
  });

  test('names files by addresses that hold any name', () => {
    const place = (file: string, uriOf = context.uriOf) =>
      logOf([makeFinding({ file })], { uriOf }).runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation
        ?.artifactLocation;
    expect(place('content/ä b.mdx')?.uri).toBe('content/%C3%A4%20b.mdx');
    expect(place('/x/a.mdx', (file) => `file://${file}`)).toEqual({ uri: 'file:///x/a.mdx' });
  });

  test('holds the edits of a fix by file, the safe one first', () => {
    const fix = { description: 'Write form.', edits: [edit, { ...edit, file: 'content/b.mdx' }] };
    const suggestions = [{ description: 'Write it out.', edits: [edit] }];
    const [result] = logOf([makeFinding({ fix, suggestions })]).runs[0]?.results ?? [];
    expect(result?.fixes?.map(({ description }) => description?.text)).toEqual([
      'Write form.',
      'Write it out.',
    ]);
    expect(result?.fixes?.[0]?.artifactChanges).toEqual([
      {
        artifactLocation: { uri: 'content/a.mdx', uriBaseId: '%SRCROOT%' },
        replacements: [
          {
            deletedRegion: { startLine: 2, startColumn: 8, endLine: 2, endColumn: 11 },
            insertedContent: { text: 'form' },
          },
        ],
      },
      expect.objectContaining({ artifactLocation: { uri: 'content/b.mdx', uriBaseId: '%SRCROOT%' } }),
    ]);
  });
});
