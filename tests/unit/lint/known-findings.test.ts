import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareWithKnown, keyOf, listKnown } from '../../../src/lint/known-findings.ts';
import { lint } from '../../../src/lint/lint.ts';
import type { KnownFinding } from '../../../src/schema/known-findings.ts';
import { makeFinding } from '../../support/findings.ts';
import { aid, type Files, makeLibrary } from '../../support/library.ts';
import { quietSite } from '../../support/quiet-site.ts';

function run(files: Files) {
  const texts = new Map(Object.entries(files).map(([path, text]) => [`content/${path}`, text]));
  const naming = { textOf: (file: string) => texts.get(file), nameOf: (file: string) => file };
  const findings = lint(makeLibrary({ 'site.yaml': quietSite, ...files }));
  return {
    list: listKnown(findings, naming),
    compare(known: readonly KnownFinding[]) {
      const { fresh, known: count, idle } = compareWithKnown(findings, known, naming);
      return {
        fresh: fresh.map(
          ({ ruleId, line, data }) => `${ruleId} ${line} ${String(data.token ?? data.target)}`,
        ),
        known: count,
        idle: idle.map(({ entry, left }) => `${entry.rule} ${entry.text} ${left}`),
      };
    },
  };
}

const page = (body: string) => ({ 'aids/print/a.mdx': aid(body) });
const old = run(page('Use QXF.\n\nSee [a](/nix/).')).list;

describe('known findings', () => {
  test('are named by file, rule, text and what the message says, without lines', () => {
    expect(old).toEqual([
      {
        file: 'content/aids/print/a.mdx',
        rule: 'no-undefined-acronym',
        text: 'QXF',
        about: ['QXF'],
        count: 1,
      },
      expect.objectContaining({ rule: 'no-broken-link', text: '[a](/nix/)', about: ['/nix/'] }),
    ]);
  });

  test('stay known when lines shift, text is wrapped anew, and more uses come', () => {
    const moved = run(page('New text above.\n\nMore.\n\nUse QXF, then QXF and QXF.\n\nSee [a](/nix/) now.'));
    expect(moved.compare(old)).toEqual({ fresh: [], known: 2, idle: [] });
    expect(run(page('See\n[a\nb](/nix/).')).list[0]?.text).toBe('[a b](/nix/)');
  });

  test('let nothing else pass', () => {
    const { fresh } = run(page('Use QXG.\n\nSee [a](/nix/) and [a](/nix/) and [b](/nix/).')).compare(old);
    expect(fresh).toEqual(['no-undefined-acronym 7 QXG', 'no-broken-link 9 /nix/', 'no-broken-link 9 /nix/']);
    const otherPage = { 'aids/print/b.mdx': aid('Use QXF.') };
    expect(run(otherPage).compare(old).fresh).toEqual(['no-undefined-acronym 7 QXF']);
  });

  test('are told when they are mended, wholly or in part', () => {
    const twice = run(page('[a](/nix/) [a](/nix/)')).list;
    expect(twice).toMatchObject([{ count: 2 }]);
    expect(run(page('[a](/nix/)')).compare(twice)).toEqual({
      fresh: [],
      known: 1,
      idle: ['no-broken-link [a](/nix/) 1'],
    });
    expect(run(page('Text.')).compare(old).idle).toEqual([
      'no-undefined-acronym QXF 1',
      'no-broken-link [a](/nix/) 1',
    ]);
  });

  test('of a page that does not parse are known by what the parser says, wherever it says it', () => {
    const broken = run(page('<Note>\n\nText.')).list;
    expect(broken).toMatchObject([{ rule: 'no-broken-page' }]);
    expect(run(page('Text.\n\n\n<Note>\n\nText.')).compare(broken)).toEqual({
      fresh: [],
      known: 1,
      idle: [],
    });
  });
});

test('what was listed is known, in any order of entries', () => {
  const words = fc.constantFrom('QXF', 'QXG', '[a](/nix/)', '[b](/x/)', '![](./a.png)', '\n\n', 'and');
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
      const now = run(page(parts.join(' ')));
      expect(now.compare(now.list.toReversed())).toMatchObject({ fresh: [], idle: [] });
    }),
    { numRuns: 100 },
  );
});

describe('a known finding', () => {
  const naming = (text?: string) => ({ textOf: () => text, nameOf: (file: string) => `of ${file}` });
  const place = { line: 1, column: 1, endLine: 1, endColumn: 4 };
  const entryOf = (finding: Parameters<typeof makeFinding>[0], text?: string) =>
    listKnown(
      [makeFinding({ ...place, data: { messageId: 'undefined', token: 'QXF' }, ...finding })],
      naming(text),
    )[0];

  test('has the name of its file, and no text where there is none', () => {
    expect(entryOf({ file: 'a.mdx' })).toEqual({
      file: 'of a.mdx',
      rule: 'no-undefined-acronym',
      text: '',
      about: ['QXF'],
      count: 1,
    });
  });

  test.each([
    ['without a byte order mark', '\uFEFFabcd', place, 'abc'],
    ['in one line', '  a \n\n b  c ', { ...place, endLine: 3, endColumn: 7 }, 'a b c'],
    ['of 80 letters at most', 'x'.repeat(100), { ...place, endColumn: 101 }, 'x'.repeat(80)],
  ])('is known by its text %s', (_, text, at, expected) => {
    expect(entryOf(at, text)?.text).toBe(expected);
  });

  test.each([
    [
      'texts that its message names, without numbers',
      { data: { messageId: 'undefined', token: 'A 12 b3 4' } },
      ['A 0 b3 0'],
    ],
    ['no numbers', { ruleId: 'no-long-checklist', data: { messageId: 'long', count: 12, most: 9 } }, []],
    ['its message, where no rule is known', { ruleId: 'no-such-rule', message: 'It has 12.' }, ['It has 0.']],
    [
      'its message, where the rule has no such one',
      { data: { messageId: 'nope' }, message: 'It has 12.' },
      ['It has 0.'],
    ],
    [
      'its message, where reading reports',
      { ruleId: 'no-broken-page', message: 'Line 3 fails.' },
      ['Line 0 fails.'],
    ],
    ['no more than 80 letters', { ruleId: 'no-such-rule', message: 'x'.repeat(100) }, ['x'.repeat(80)]],
  ])('is about %s', (_, finding, about) => {
    expect(entryOf(finding)?.about).toEqual(about);
  });

  test('is told from one whose parts only read alike together', () => {
    const entry = { file: 'a', rule: 'bc', text: 'd', about: ['e', 'f'], count: 1 };
    expect(keyOf(entry)).not.toBe(keyOf({ ...entry, file: 'ab', rule: 'c' }));
    expect(keyOf(entry)).not.toBe(keyOf({ ...entry, about: ['ef'] }));
    expect(keyOf(entry)).toBe(keyOf({ ...entry, count: 2 }));
  });

  test('that is listed twice counts twice, and what is left over is told once', () => {
    const finding = makeFinding({ ...place, data: { messageId: 'undefined', token: 'QXF' } });
    const list = [...listKnown([finding], naming()), ...listKnown([finding], naming())];
    const compare = (count: number) => {
      const { fresh, known, idle } = compareWithKnown(Array(count).fill(finding), list, naming());
      return [fresh.length, known, idle.map(({ left }) => left)];
    };
    expect([0, 1, 2, 3].map(compare)).toEqual([
      [0, 0, [2]],
      [0, 1, [1]],
      [0, 2, []],
      [1, 2, []],
    ]);
  });
});
