import { describe, expect, test } from 'vitest';
import { fixTexts } from '../../../src/cli/fix-texts.ts';
import { judge, type LintResult, withTexts } from '../../../src/cli/judge.ts';
import { chooseFixes } from '../../../src/lint/edits/choose-fixes.ts';
import type { Edit, Finding } from '../../../src/schema/finding.ts';
import { makeFinding } from '../../support/findings.ts';
import { makeInput } from '../../support/lint-input.ts';

const edit = (column: number, endColumn: number, text: string, file?: string): Edit => ({
  line: 1,
  column,
  endLine: 1,
  endColumn,
  text,
  ...(file ? { file } : {}),
});

const fixing = (edits: Edit[], over: Partial<Finding> = {}) =>
  makeFinding({ file: 'a', fix: { description: 'Mend it.', edits }, ...over });

/** Runs over texts in memory, with a linter that is given. */
function run(texts: Record<string, string>, find: (texts: ReadonlyMap<string, string>) => Finding[]) {
  const start = new Map(Object.entries(texts));
  let runs = 0;
  const judgeAll = (changed: ReadonlyMap<string, string>) => {
    runs++;
    const now = new Map([...start, ...changed]);
    return { findings: find(now), textOf: (file: string) => now.get(file) } as LintResult;
  };
  const first = judgeAll(new Map());
  const fixed = fixTexts(first, { judge: judgeAll, select: ({ findings }) => findings });
  return { ...fixed, texts: Object.fromEntries(fixed.texts), runs };
}

describe('fixes', () => {
  test('are repeated until none is left', () => {
    const fixed = run({ a: 'xxxx' }, (texts) =>
      texts.get('a')?.includes('x') ? [fixing([edit(1, 2, '')])] : [],
    );
    expect(fixed).toMatchObject({ texts: { a: '' }, fixes: 4, runs: 5 });
  });

  test('of two rules in a quarrel come to an end', () => {
    const fixed = run({ a: 'x' }, (texts) => [fixing([edit(1, 2, texts.get('a') === 'x' ? 'y' : 'x')])]);
    expect(fixed.runs).toBe(26);
  });

  test('that overlap: the first wins, the other waits for the next round', () => {
    const fixed = run({ a: 'abcd' }, (texts) => {
      const text = texts.get('a') ?? '';
      return [
        ...(text.includes('bc') ? [fixing([edit(2, 4, 'X')])] : []),
        ...(text.includes('cd') ? [fixing([edit(3, 5, 'Y')])] : []),
        ...(text.endsWith('d') && !text.includes('cd') ? [fixing([edit(3, 4, 'Z')])] : []),
      ];
    });
    expect(fixed).toMatchObject({ texts: { a: 'aXZ' }, fixes: 2 });
  });

  test('are made as a whole, in several files or in none', () => {
    const pair = (column: number) => fixing([edit(column, column + 1, '1'), edit(1, 2, '2', 'b')]);
    const { fixes, edits } = chooseFixes([pair(1), pair(3)], () => 9);
    expect(fixes).toBe(1);
    expect(edits.get('a')).toHaveLength(1);
    expect(edits.get('b')).toHaveLength(1);
  });

  test('may touch each other, but not insert at one place', () => {
    const count = (...all: Edit[]) =>
      chooseFixes(
        all.map((one) => fixing([one])),
        () => 9,
      ).fixes;
    expect(count(edit(1, 3, 'x'), edit(3, 5, 'y'))).toBe(2);
    expect(count(edit(3, 3, 'x'), edit(3, 3, 'y'))).toBe(1);
    expect(count(edit(1, 5, 'x'), edit(3, 3, 'y'))).toBe(1);
  });

  test('are left out, and told, where they would break a page', () => {
    const broken = makeFinding({ file: 'a', ruleId: 'no-broken-page' });
    const fixed = run({ a: 'ok', b: 'xx' }, (texts) => [
      ...(texts.get('a') === 'ok' ? [fixing([edit(1, 3, '<')])] : [broken]),
      ...(texts.get('b')?.includes('x') ? [fixing([edit(1, 2, '')], { file: 'b' })] : []),
    ]);
    expect(fixed).toMatchObject({ texts: { b: '' }, fixes: 2, refused: ['a'] });
  });

  test('that are wrong only together are made one by one', () => {
    const broken = makeFinding({ file: 'a', ruleId: 'no-invalid-field' });
    const fixed = run({ a: 'a,b' }, (texts) => {
      const text = texts.get('a');
      if (text === 'a,b') return [fixing([edit(1, 2, '')]), fixing([edit(3, 4, '')])];
      return text === ',b' ? [fixing([edit(1, 3, 'none')])] : text === ',' ? [broken] : [];
    });
    expect(fixed).toMatchObject({ texts: { a: 'none' }, fixes: 2, refused: [] });
  });

  test('of a page that was broken before are no reason to stop', () => {
    const broken = makeFinding({ file: 'a', ruleId: 'no-broken-yaml' });
    const fixed = run({ a: 'x' }, (texts) => [
      broken,
      ...(texts.get('a') === 'x' ? [fixing([edit(1, 2, '')])] : []),
    ]);
    expect(fixed).toMatchObject({ texts: { a: '' }, refused: [] });
  });
});

test('an input is judged with other texts, and stays as it was', () => {
  const head = '---\ntask: Clear a jam\nkind: tip\nsummary: It prints.\nprerequisites: []\n---\n';
  const input = makeInput({ 'aids/print/a.mdx': `${head}Use LOTO.\n` });
  const tokens = (result: LintResult) => result.findings.map(({ data }) => data.token);
  const changed = withTexts(input, new Map([['content/aids/print/a.mdx', `${head}Use QXF.\n`]]));
  expect(tokens(judge(changed, {}))).toEqual(['QXF']);
  expect(tokens(judge(input, {}))).toEqual(['LOTO']);
});
