import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLocator } from '../../../../src/library/locate.ts';
import { applyEdits } from '../../../../src/lint/edits/apply-edits.ts';

const edit = (line: number, column: number, endColumn: number, text: string) => ({
  line,
  column,
  endLine: line,
  endColumn,
  text,
});

test('makes all edits by their old places', () => {
  expect(
    applyEdits('one two\nthree', [edit(2, 1, 6, 'drei'), edit(1, 1, 4, 'eins'), edit(1, 5, 8, '')]),
  ).toBe('eins \ndrei');
});

test('keeps the byte order mark and the line breaks', () => {
  expect(applyEdits('\uFEFFa b\r\nc\rd', [edit(1, 3, 4, 'B'), edit(3, 1, 2, 'D')])).toBe('\uFEFFa B\r\nc\rD');
});

test('counts columns in UTF-16 code units', () => {
  expect(applyEdits('🙂 x', [edit(1, 4, 5, 'y')])).toBe('🙂 y');
});

test('makes the first of two that overlap, and the first of two insertions at one place', () => {
  expect(applyEdits('abcdef', [edit(1, 2, 5, '-'), edit(1, 4, 6, '+')])).toBe('a-ef');
  expect(applyEdits('ab', [edit(1, 2, 2, '1'), edit(1, 2, 2, '2')])).toBe('a1b');
});

test('changes nothing but its range, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.nat(),
      fc.nat(),
      fc.string(),
      (text, from, length, put) => {
        const body = text.replace(/^\uFEFF/, '');
        const start = Math.min(from % (body.length + 1), body.length);
        const end = Math.min(start + (length % 5), body.length);
        const range = createLocator(body).at(start, end);
        expect(applyEdits(body, [{ ...range, text: put }])).toBe(
          body.slice(0, start) + put + body.slice(end),
        );
      },
    ),
  );
});
