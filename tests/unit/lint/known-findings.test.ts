import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareWithKnown, listKnown } from '../../../src/lint/known-findings.ts';
import { lint } from '../../../src/lint/lint.ts';
import type { KnownFinding } from '../../../src/schema/known-findings.ts';
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
