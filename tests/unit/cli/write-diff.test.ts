import { applyPatch, createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeDiff } from '../../../src/cli/write-diff.ts';

const wholeDiff = (old: string, now: string) =>
  createTwoFilesPatch('a/x', 'b/x', old, now, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });

const line = fc.constantFrom('a', 'b', 'c', '', 'one', 'two', '\\ No newline', '-', '+', ' d\r');
const text = fc
  .tuple(fc.array(line, { maxLength: 30 }), fc.constantFrom('', '\n'))
  .map(([lines, end]) => lines.join('\n') + end);

describe('writeDiff', () => {
  test('applied to the old text gives the new one', () => {
    fc.assert(
      fc.property(text, text, (old, now) => {
        expect(applyPatch(old, writeDiff('x', old, now), { autoConvertLineEndings: false })).toBe(now);
      }),
      { numRuns: 500 },
    );
  });

  test('with a few changed lines it is what a comparison of the whole texts gives', () => {
    const lines = Array.from({ length: 60 }, (_, i) => `Line ${i}`);
    const change = fc.array(fc.tuple(fc.nat(59), fc.constantFrom('new', undefined, 'two\nlines')), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(change, fc.constantFrom('', '\n'), (changes, end) => {
        const edited = new Map(changes);
        const now = lines.flatMap((own, i) => (edited.has(i) ? (edited.get(i) ?? []) : own)).join('\n') + end;
        const old = lines.join('\n') + end;
        expect(writeDiff('x', old, now)).toBe(wholeDiff(old, now));
      }),
    );
  });

  test.each(['\n', '\nSame.\n\n', '\nSame in {i}.\n\n'])(
    'takes in ten thousand scattered changes: %j',
    (between) => {
      const lines = Array.from(
        { length: 10_000 },
        (_, i) => `Line ${i}.\n${between.replace('{i}', String(i))}`,
      );
      const old = lines.join('');
      const now = lines.map((own) => own.replace('Line', 'Row')).join('');
      const diff = writeDiff('x', old, now);
      expect(diff.match(/^-Line/gm)).toHaveLength(10_000);
      expect(applyPatch(old, diff)).toBe(now);
    },
  );
});
