import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../src/library/document.ts';
import type { Document } from '../../../src/library/library.ts';
import { collectStats } from '../../../src/lint/stats.ts';
import { summarize, unjudged } from '../../../src/lint/summary.ts';
import { makeFinding } from '../../support/findings.ts';

const open = (file: string, text: string) => parseDocument(file, text, 'mdx').document as Document;

const texts: Record<string, string> = {
  'a.mdx': '# One\n\nTwo three {four} `five`.',
  'b.mdx': '- Six\n- seven\n\nEight.',
  'broken.mdx': '<Note>\n\nNine ten eleven',
};
/** Opened anew each time: what is known of a document is kept with it. */
const openScope = () => ({
  documents: ['a.mdx', 'b.mdx'].map((file) => open(file, texts[file] ?? '')),
  files: Object.keys(texts),
  textOf: (file: string): string | undefined => texts[file],
});

const findings = [
  makeFinding({ ruleId: 'no-b' }),
  makeFinding({ ruleId: 'no-c', severity: 'warning' }),
  makeFinding({ ruleId: 'no-a', severity: 'warning' }),
  makeFinding({ ruleId: 'no-c', severity: 'note' }),
  makeFinding({ ruleId: 'no-c', severity: 'note' }),
  makeFinding({ ruleId: 'no-c', severity: 'note' }),
];

test('the summary counts files, words and findings', () => {
  expect(summarize(findings, openScope(), 5)).toEqual({
    files: 3,
    words: 6,
    shownWords: 10,
    errors: 1,
    warnings: 2,
    notes: 3,
    known: 5,
  });
  expect(summarize([], { ...openScope(), textOf: () => undefined })).toMatchObject({
    shownWords: 7,
    known: 0,
  });
});

test('a file that was not read is not judged', () => {
  expect(unjudged(openScope())).toEqual(['broken.mdx']);
  expect(unjudged({ ...openScope(), documents: [] })).toEqual(['a.mdx', 'b.mdx', 'broken.mdx']);
});

describe('the figures', () => {
  test('tell what was read, skipped, and not judged', () => {
    expect(collectStats(findings, openScope())).toMatchObject({
      read: 6,
      skipped: 1,
      code: 1,
      unjudged: 3,
      unjudgedFiles: 1,
    });
    expect(collectStats([], { ...openScope(), textOf: () => undefined })).toMatchObject({ unjudged: 0 });
  });

  test('begin with the most frequent, and else with the first letter', () => {
    const { byKind, byRule } = collectStats(findings, openScope());
    expect(byRule).toEqual([
      ['no-c', 4],
      ['no-a', 1],
      ['no-b', 1],
    ]);
    expect(byKind).toEqual([
      ['paragraph', 3],
      ['item', 2],
      ['heading', 1],
    ]);
  });
});

describe('the grade', () => {
  const gradeOf = (...texts: string[]) =>
    collectStats([], {
      documents: texts.map((text, i) => open(`${i}.mdx`, text)),
      files: [],
      textOf: () => undefined,
    }).grade;
  const long = 'Administrators periodically synchronize configuration repositories automatically.';

  test('follows from letters, words and sentences', () => {
    // 75 letters in 6 words of one sentence; then 77 in 7 words of two.
    expect(gradeOf(long)).toBeCloseTo((4.71 * 75) / 6 + (0.5 * 6) / 1 - 21.43, 6);
    expect(gradeOf(`${long} Go.`)).toBeCloseTo((4.71 * 77) / 7 + (0.5 * 7) / 2 - 21.43, 6);
    expect(gradeOf(long, '- Go.')).toBeCloseTo((4.71 * 77) / 7 + (0.5 * 7) / 2 - 21.43, 6);
  });

  test('counts letters alone, and sentences with words alone', () => {
    const marked = long.replace('Administrators', 'Adminis-trators’s');
    expect(gradeOf(`${marked} … !`)).toBeCloseTo((4.71 * 76) / 6 + 3 - 21.43, 6);
  });

  test('reads no headings and cells', () => {
    expect(gradeOf(`# Go on\n\n${long}\n\n| Go |\n| --- |\n| on |`)).toBe(gradeOf(long));
  });

  test('is never below 0, and missing without a sentence', () => {
    expect(gradeOf('Go on.')).toBe(0);
    expect(gradeOf('# Go on')).toBeUndefined();
  });
});
