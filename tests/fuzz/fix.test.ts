import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fixTexts } from '../../src/cli/fix-texts.ts';
import { judge, withTexts } from '../../src/cli/judge.ts';
import { createLocator } from '../../src/library/locate.ts';
import { applyEdits } from '../../src/lint/edits/apply-edits.ts';
import { chooseFixes } from '../../src/lint/edits/choose-fixes.ts';
import { compareWithKnown, listKnown } from '../../src/lint/known-findings.ts';
import type { Edit } from '../../src/schema/finding.ts';
import { aid } from '../support/library.ts';
import { makeInput } from '../support/lint-input.ts';
import { pieces } from './pieces.ts';

/** Random pages full of what safe fixes mend: idle suppressions, undeclared and unused terms, idle entries. */

const rules = ['no-undefined-acronym', 'no-broken-link', 'no-late-definition', 'no-skipped-heading'];
const rule = fc.constantFrom(...rules);
const comments = fc.oneof(
  rule.map((id) => `\n\n{/* pitcrew-disable-next-line ${id} -- x */}\n\n`),
  rule.map((id) => `\n{/* pitcrew-disable-next-line ${id} -- x */}\n`),
  rule.map((id) => `\n\n{/* pitcrew-disable ${id} -- x */}\n\n`),
  rule.map((id) => `\n\n{/* pitcrew-enable ${id} */}\n\n`),
);
const words = fc.constantFrom('QXF ', 'TLS ', 'the spooler ', 'paper tray ', '[a](/nix/) ', '# A\n', '\n\n');
const body = fc
  .array(fc.oneof({ weight: 3, arbitrary: comments }, words, fc.constantFrom(...pieces)), { maxLength: 14 })
  .map((parts) => parts.join(''));
const fields = fc
  .array(
    fc.constantFrom(
      'terms: [tls, spooler]',
      'terms:\n  - tls\n  - nix',
      'lint: { no-broken-link: quoted }',
      'lint:\n  no-broken-link: quoted\n  no-undefined-acronym: quoted',
      'related: [b, b]',
      '# pitcrew-disable-next-line no-broken-link -- x',
      'aliases: [jam]',
    ),
    { maxLength: 4 },
  )
  .map((lines) => [...new Map(lines.map((line) => [line.split(':')[0], line])).values()].join('\n'));
const page = fc.record({ body, fields, isCrlf: fc.boolean(), hasMark: fc.boolean() }).map((made) => {
  const text = aid(made.body, made.fields);
  return (made.hasMark ? '\uFEFF' : '') + (made.isCrlf ? text.replace(/\r?\n/g, '\r\n') : text);
});
const glossary =
  '- { id: tls, label: TLS, expansion: Transport Layer Security, definition: D. }\n- { id: spooler, label: spooler, definition: D. }\n- { id: tray, label: paper tray, definition: D. }\n';
const library = fc.record({ 'aids/print/a.mdx': page, 'aids/print/b.mdx': page }).map((pages) => ({
  'glossary.yaml': glossary,
  'site.yaml': 'title: T\nbaseline: [QXG]\n',
  ...pages,
}));

const numRuns = process.env.PITCREW_FUZZ === 'full' ? 5000 : 300;

function lintAll(files: Record<string, string>) {
  const input = makeInput(files);
  return (texts: ReadonlyMap<string, string>) => judge(withTexts(input, texts), { today: '2026-11-24' });
}

test('after fixing, nothing is found that was not found before, and nothing is left to fix', () => {
  let fixes = 0;
  fc.assert(
    fc.property(library, (files) => {
      const run = lintAll(files);
      const before = run(new Map());
      const fixed = fixTexts(before, { judge: run, select: ({ findings }) => findings });
      fixes += fixed.fixes;
      const naming = { textOf: before.textOf, nameOf: (file: string) => file };
      const known = listKnown(before.findings, naming);
      const { fresh } = compareWithKnown(fixed.result.findings, known, {
        ...naming,
        textOf: fixed.result.textOf,
      });
      expect(fresh.map(({ ruleId, file, line, message }) => `${file}:${line} ${ruleId} ${message}`)).toEqual(
        [],
      );
      expect(fixed.refused).toEqual([]);
      expect(chooseFixes(fixed.result.findings, () => 99).fixes).toBe(0);
    }),
    { numRuns },
  );
  expect(fixes).toBeGreaterThan(numRuns / 4);
}, 300_000);

test('a fix changes nothing but its ranges', () => {
  fc.assert(
    fc.property(library, (files) => {
      const { findings, textOf } = lintAll(files)(new Map());
      for (const [file, edits] of chooseFixes(findings, () => 99).edits) {
        const text = textOf(file) ?? '';
        expect(keptParts(text, edits)).toEqual(partsAfter(text, edits));
      }
    }),
    { numRuns },
  );
}, 300_000);

/** What stands between the places of the edits. */
function keptParts(text: string, edits: readonly Edit[]): string[] {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const locator = createLocator(text.slice(mark));
  const spans = edits
    .map((edit) => [locator.offsetOf(edit.line, edit.column), locator.offsetOf(edit.endLine, edit.endColumn)])
    .map(([start = 0, end = 0]) => [start + mark, end + mark] as const)
    .sort(([a], [b]) => a - b);
  const starts = [0, ...spans.map(([, end]) => end)];
  return starts.map((start, i) => text.slice(start, spans[i]?.[0]));
}

/** The same parts, found in the edited text by the lengths of what was put between them. */
function partsAfter(text: string, edits: readonly Edit[]): string[] {
  const edited = applyEdits(text, edits);
  const ordered = [...edits].sort((a, b) => a.line - b.line || a.column - b.column);
  let at = 0;
  return keptParts(text, edits).map((part, i) => {
    const found = edited.slice(at, at + part.length);
    const inserted = ordered[i]?.text ?? '';
    expect(edited.slice(at + part.length).startsWith(inserted)).toBe(true);
    at += part.length + inserted.length;
    return found;
  });
}
