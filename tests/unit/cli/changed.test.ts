import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parseDiff } from '../../../src/cli/parse-diff.ts';
import { makeFolder, pitcrewIn } from '../../support/command.ts';
import { aid } from '../../support/library.ts';
import { quietSite } from '../../support/quiet-site.ts';

let folder = '';
let elsewhere = '';

const body = (...lines: string[]) => aid(lines.join('\n\n'));
const start = {
  'content/site.yaml': quietSite,
  'content/topics.yaml': '- { id: print, label: Printing, description: D. }\n',
  'content/aids/print/a.mdx': body('Use QXA.', 'Middle.', 'End.'),
  'content/aids/print/b.mdx': body('Use QXB.'),
  'content/aids/print/old-name.mdx': body('Use QXC.', ...Array(20).fill('Same text.')),
};

function git(...args: string[]) {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  const names = ['-c', 'user.name=A', '-c', 'user.email=a@b.example'];
  const { status, stderr } = spawnSync('git', [...names, ...args], { cwd: folder, env, encoding: 'utf8' });
  expect(`${status} ${status === 0 ? '' : stderr}`).toBe('0 ');
}

function write(path: string, text: string) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

beforeAll(() => {
  folder = makeFolder(start);
  elsewhere = makeFolder(start);
  git('init', '--quiet', '--initial-branch', 'main');
  git('add', '.');
  git('commit', '--quiet', '--message', 'Start');
});
beforeEach(() => {
  git('checkout', '--quiet', '--force', 'main');
  git('reset', '--quiet', '--hard');
  git('clean', '--quiet', '-dfx');
});
afterAll(() => {
  for (const each of [folder, elsewhere]) rmSync(each, { recursive: true, force: true });
});

/** `file token` of each finding since a commit. */
async function changed(ref = 'HEAD', ...args: string[]) {
  const only = ['--rule', 'no-undefined-acronym'];
  const { status, stdout, stderr } = await pitcrewIn(
    folder,
    ...['lint', '--format', 'json', '--changed', ref, ...only, ...args],
  );
  const { findings } = JSON.parse(stdout) as {
    findings: { file: string; ruleId: string; data: { token?: string } }[];
  };
  const found = findings.map(
    ({ file, ruleId, data }) => `${file.replace('content/aids/print/', '')} ${data.token ?? ruleId}`,
  );
  return { status, stderr, found };
}

describe('only findings on changed lines are reported', () => {
  test('and those on other lines of the file are not', async () => {
    write('content/aids/print/a.mdx', body('Use QXA.', 'Now QXD.', 'End.', 'And QXE.'));
    expect(await changed()).toEqual({ status: 1, stderr: '', found: ['a.mdx QXD', 'a.mdx QXE'] });
  });

  test('where nothing changed, that is fine and told', async () => {
    expect(await changed()).toEqual({
      status: 0,
      stderr: 'Nothing to lint: no linted file has changed since HEAD.\n',
      found: [],
    });
  });

  test('a file that Git does not track counts as a whole', async () => {
    write('content/aids/print/new.mdx', body('Use QXN.'));
    expect((await changed()).found).toEqual(['new.mdx QXN']);
    git('add', '.');
    expect((await changed()).found).toEqual(['new.mdx QXN']);
  });

  test('an ignored file and one outside the repository count as a whole', async () => {
    write('.gitignore', 'content/aids/print/ignored.mdx\n');
    write('content/aids/print/ignored.mdx', body('Use QXN.'));
    expect((await changed()).found).toEqual(['ignored.mdx QXN']);
    expect((await changed('HEAD', join(elsewhere, 'content/aids/print/b.mdx'))).found).toHaveLength(1);
  });

  test('a renamed file counts with the lines that changed in it', async () => {
    const [from, to] = ['old-name', 'new-name'].map((name) => join(folder, `content/aids/print/${name}.mdx`));
    renameSync(from as string, to as string);
    git('add', '.');
    expect((await changed()).found).toEqual([]);
    write('content/aids/print/new-name.mdx', body('Use QXC.', ...Array(20).fill('Same text.'), 'And QXF.'));
    expect((await changed()).found).toEqual(['new-name.mdx QXF']);
  });

  test('a page that no longer parses counts wherever the parser stumbles', async () => {
    write('content/aids/print/b.mdx', start['content/aids/print/b.mdx'].replace('Use', '<Note>\n\nUse'));
    expect((await changed()).found).toEqual(['b.mdx no-broken-page']);
  });

  test('lines count as the linter counts them, also with lone carriage returns', async () => {
    write('content/aids/print/b.mdx', body('One.\rTwo.\rUse QXB.', 'Three.'));
    git('commit', '--quiet', '--all', '--message', 'Old line ends');
    write('content/aids/print/b.mdx', body('One.\rTwo.\rUse QXB.', 'Three QXT.'));
    expect((await changed()).found).toEqual(['b.mdx QXT']);
    git('reset', '--quiet', '--hard', 'HEAD~1');
  });

  test('whatever the names of files and the settings of Git', async () => {
    write('content/aids/print/b.mdx', body('Use QXG.'));
    write('docs/a "quoted"\tname é.md', 'Text.\n');
    git('add', '.');
    git('commit', '--quiet', '--message', 'Odd name');
    for (const [key, value] of [
      ['diff.noprefix', 'true'],
      ['diff.mnemonicPrefix', 'true'],
      ['color.ui', 'always'],
      ['core.quotePath', 'true'],
    ] as const)
      git('config', key, value);
    write('docs/a "quoted"\tname é.md', 'Text.\nUse QXH.\n');
    expect((await changed('HEAD', 'docs')).found).toEqual(['docs/a "quoted"\tname é.md QXH']);
    git('reset', '--quiet', '--hard', 'HEAD~1');
  });

  test('since the branch left the other one', async () => {
    git('checkout', '--quiet', '-b', 'topic');
    write('content/aids/print/b.mdx', body('Use QXB.', 'Use QXT.'));
    git('commit', '--quiet', '--all', '--message', 'Topic');
    git('checkout', '--quiet', 'main');
    write('content/aids/print/a.mdx', body('Use QXM.', 'Middle.', 'End.'));
    git('commit', '--quiet', '--all', '--message', 'Main moves on');
    git('checkout', '--quiet', 'topic');
    expect((await changed('main')).found).toEqual(['b.mdx QXT']);
    git('branch', '--quiet', '--force', 'main', 'main~1');
  });
});

describe('what cannot work ends with exit code 2 and one line', () => {
  test.each([
    ['a commit that does not exist', 'nix', 'Git knows no commit `nix` here.'],
    ['an option in place of a commit', '--output=x', 'Git knows no commit `--output=x` here.'],
  ])('%s', async (_, ref, message) => {
    const { status, stderr } = await pitcrewIn(folder, 'lint', `--changed=${ref}`);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('a folder in no repository', async () => {
    const { status, stderr } = await pitcrewIn(elsewhere, 'lint', '--changed', 'HEAD');
    expect(status).toBe(2);
    expect(stderr).toContain('this folder is in no Git repository');
  });

  test('--fix beside it', async () => {
    const { status, stderr } = await pitcrewIn(folder, 'lint', '--changed', 'HEAD', '--fix');
    expect(status).toBe(2);
    expect(stderr).toContain('cannot be used with');
  });
});

test('lines of a hunk that look like headers are none', async () => {
  const diff = [
    '--- a/x.mdx',
    '+++ b/x.mdx',
    '@@ -1,2 +1,2 @@',
    '---- a/old',
    '-old',
    '\\ No newline at end of file',
    '++++ b/fake.mdx',
    '+@@ -9 +9 @@',
    '\\ No newline at end of file',
    '@@ -7,0 +8 @@',
    '+one',
    '@@ -9,2 +9,0 @@',
    '-gone',
    '-gone',
    '--- a/gone.mdx',
    '+++ /dev/null',
    '@@ -1 +0,0 @@',
    '-x',
    '',
  ].join('\n');
  expect(Object.fromEntries(parseDiff(diff))).toEqual({
    'x.mdx': [
      { from: 1, to: 2 },
      { from: 8, to: 8 },
    ],
  });
});
