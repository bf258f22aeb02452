import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { judge } from '../../../src/cli/judge.ts';
import { dealFiles } from '../../../src/cli/shard.ts';
import { compareFindings, type Finding } from '../../../src/schema/finding.ts';
import { makeFolder, pitcrewIn } from '../../support/command.ts';
import { aid, type Files } from '../../support/library.ts';
import { makeInput } from '../../support/lint-input.ts';

const strict = { 'site.yaml': 'title: Aids\nbaseline: [ZZZ]\nrules: { no-such-rule: error }\n' };

const pages = [
  aid('Use QXA. Use the the tray.'),
  aid('Read [more](/print/nowhere/).', 'terms: [tray]', 'Load paper'),
  aid('The central query archive (CQA) is here.', 'prerequisites: [{ aid: p1 }]').replace(
    'prerequisites: []\n',
    '',
  ),
  aid('Use QXA. {/* pitcrew-disable-next-line no-duplicate-task -- why */}\n\nTODO'),
  aid('<Note>'),
  'No fields at all.\n',
];

const lists: Files = {
  'glossary.yaml': '- { id: tray, label: tray, definition: It holds QXB paper. }\n',
  'questions.yaml': '- { question: paper is stuck, answers: [nothing] }\n',
};

/** What the shards of a library find, each for itself. */
function findShards(files: Files, count: number): Finding[][] {
  const { library } = makeInput(files);
  if (!library) throw new Error('There is a library.');
  const names = library.content.sources.map(({ file }) => file);
  return Array.from({ length: count }, (_, i) => {
    const isWanted = dealFiles(names, { index: i + 1, count });
    return judge({ library: { ...library, isWanted }, loose: undefined }, { today: '2026-11-24' }).findings;
  });
}

test('all shards together find what one run finds, each finding once', () => {
  const chosen = fc.array(fc.nat({ max: pages.length - 1 }), { minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(chosen, fc.integer({ min: 1, max: 5 }), fc.boolean(), (indexes, count, hasLists) => {
      const files: Files = { ...strict, ...(hasLists ? lists : {}) };
      for (const [i, index] of indexes.entries()) files[`aids/print/p${i}.mdx`] = pages[index] ?? '';
      const whole = findShards(files, 1).flat();
      expect(whole.length).toBeGreaterThan(0);
      expect(findShards(files, count).flat().sort(compareFindings)).toEqual(whole);
    }),
    { numRuns: 60 },
  );
}, 30_000);

describe('lint --shard', () => {
  const folder = makeFolder({
    'content/topics.yaml': '- { id: print, label: Printing, description: D. }\n',
    'content/aids/print/a.mdx': aid('Use QXA.'),
    'content/aids/print/b.mdx': aid('Use QXB.', '', 'Load paper'),
    'content/aids/print/c.mdx': aid('Use QXC.', '', 'Open the lid'),
    'docs/one.md': 'Use QXD.\n',
    'docs/two.md': 'Use QXE.\n',
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const lint = (...args: string[]) => pitcrewIn(folder, 'lint', ...args);
  const report = async (...args: string[]) =>
    JSON.parse((await lint('--format', 'json', '--severity', 'note', ...args)).stdout) as {
      findings: Finding[];
      summary: { files: number; words: number };
    };

  test.each([[[]], [['docs']], [['docs', 'content']], [['content/aids/print/b.mdx']]])(
    'shares the work of `lint %j`',
    async (paths) => {
      const whole = await report(...paths);
      const parts = [await report('--shard', '1/2', ...paths), await report('--shard', '2/2', ...paths)];
      expect(parts.flatMap(({ findings }) => findings).sort(compareFindings)).toEqual(whole.findings);
      for (const figure of ['files', 'words'] as const)
        expect(parts.reduce((sum, { summary }) => sum + summary[figure], 0)).toBe(whole.summary[figure]);
    },
  );

  test('a shard without pages is no mistake', async () => {
    expect(await lint('--shard', '4/4')).toMatchObject({
      status: 0,
      stderr: 'Nothing to lint: there are more shards than pages.\n',
    });
  });

  test('an entry of the baseline whose page is gone is reported once', async () => {
    await lint('--baseline', 'known.json', '--update-baseline');
    const known = readFileSync(join(folder, 'known.json'), 'utf8');
    expect(known).toContain('content/aids/print/c.mdx');
    rmSync(join(folder, 'content/aids/print/c.mdx'));
    const outdated = async (shard: string) =>
      (await report('--shard', shard, '--baseline', 'known.json')).findings.map(({ ruleId }) => ruleId);
    const first = await outdated('1/2');
    expect(first).toContain('no-outdated-baseline');
    expect(new Set(first)).toEqual(new Set(['no-outdated-baseline']));
    expect(await outdated('2/2')).toEqual([]);
  });

  test.each(['0/4', '5/4', '1', 'a/b', '1/0', '1/4/2', '-1/4'])('does not take %s', async (value) => {
    const { status, stderr } = await lint(`--shard=${value}`);
    expect(status).toBe(2);
    expect(stderr).toBe(
      `pitcrew: \`${value}\` is no shard. Write which one of how many, like 1/4 for the first of four.\n`,
    );
  });

  test.each([['--watch'], ['--update-baseline', '--baseline', 'known.json']])(
    'goes not with %s',
    async (...args) => {
      const { status, stderr } = await lint('--shard', '1/2', ...args);
      expect(status).toBe(2);
      expect(stderr).toContain("'--shard <n/of>' cannot be used with option");
    },
  );
});
