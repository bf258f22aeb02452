import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pitcrewIn } from '../../support/command.ts';
import { aid } from '../../support/library.ts';

const bin = fileURLToPath(new URL('../../../bin/pitcrew.mjs', import.meta.url));
let folder = '';

/** These libraries lack what whole ones have. */
const incomplete =
  'rules: { no-duplicate-task: off, require-outcome: off, require-owner: off, require-question: off }\n';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pitcrew-cli-'));
  const files = {
    'content/site.yaml': `title: T\n${incomplete}`,
    'content/topics.yaml': '- { id: print, label: Printing, description: D. }\n',
    'content/aids/print/a.mdx': aid('Use LOTO.'),
    'content/aids/print/b.mdx': aid('Clean.'),
    'content/aids/print/c.mdx': '---\ntask: Close the lid\nkind: procedure\nsummary: C.\n---\nWarned.\n',
    'clean/site.yaml': `title: T\n${incomplete}`,
    'clean/topics.yaml': '- { id: print, label: Printing, description: D. }\n',
    'clean/aids/print/b.mdx': aid('Clean.'),
    'empty/site.yaml': 'title: T\n',
    'docs/a.md': '# The QXF\n\n{% liquid %} QXG\n',
    'docs/deep/b.mdx': 'import X from "y"\n\n<X>QXH</X>\n',
    'docs/node_modules/c.md': 'QXI\n',
    'docs/picture.png': 'x',
    'broken/a.mdx': '<Note>\n',
    'broken/b.md': '---\ntitle: [\n---\nQXJ\n',
    'broken/c.md': '---\ntitle: never closed\n',
    'broken/d.mdx': 'QXK\n',
    'site.yaml': 'title: T\nbaseline: [QXF, QXH]\nrules: { no-undefined-acronym: warning }\n',
    'wrong.yaml': 'titel: T\n',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  writeFileSync(join(folder, 'broken/e.md'), Buffer.from([0xff, 0xfe, 0x41]));
  symlinkSync('.', join(folder, 'broken/loop'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function pitcrew(...args: string[]) {
  const run = await pitcrewIn(folder, ...args);
  expect(`${run.stdout}${run.stderr}`).not.toMatch(/^\s+at .+:\d+:\d+/m);
  return run;
}

async function lintJson(...args: string[]) {
  const { status, stdout, stderr } = await pitcrew('lint', '--format', 'json', ...args);
  expect(stderr).toBe('');
  const report = JSON.parse(stdout) as {
    findings: { file: string; ruleId: string; data: { token?: string } }[];
    summary: object;
  };
  return {
    status,
    summary: report.summary,
    findings: report.findings.map(({ file, ruleId, data }) => `${file} ${data.token ?? ruleId}`),
  };
}

describe('the library', () => {
  test('is content/ unless another folder is named', async () => {
    expect(await lintJson()).toEqual({
      status: 1,
      findings: ['content/aids/print/a.mdx LOTO', 'content/aids/print/c.mdx require-prerequisites'],
      summary: { files: 3, words: 22, shownWords: 22, errors: 1, warnings: 1, notes: 0, known: 0 },
    });
    expect(await lintJson('--content', 'clean')).toMatchObject({ status: 0, findings: [] });
  });

  test('is judged as a whole where a path names a part of it', async () => {
    expect(await lintJson('content/aids/print/b.mdx')).toMatchObject({
      status: 0,
      findings: [],
      summary: { files: 1 },
    });
    expect(await lintJson('./content/aids/')).toMatchObject({ status: 1, summary: { files: 3 } });
    expect((await lintJson('content/aids/print/a.mdx', 'docs/a.md')).findings).toEqual([
      'content/aids/print/a.mdx LOTO',
      'docs/a.md QXF',
      'docs/a.md QXG',
    ]);
  });
});

describe('files outside a library', () => {
  test('are found below folders, and named as they were given', async () => {
    expect(await lintJson('docs')).toMatchObject({
      status: 1,
      findings: ['docs/a.md QXF', 'docs/a.md QXG', 'docs/deep/b.mdx QXH'],
      summary: { files: 2, errors: 3 },
    });
    expect((await lintJson(join(folder, 'docs/a.md'))).findings[0]).toBe(`${join(folder, 'docs/a.md')} QXF`);
  });

  test('follow the baseline and the severities of --site', async () => {
    expect(await lintJson('--site', 'site.yaml', 'docs')).toMatchObject({
      status: 0,
      findings: ['docs/a.md QXG'],
      summary: { warnings: 1 },
    });
  });

  test('that do not parse are findings, and the run goes on', async () => {
    expect(await lintJson('broken')).toMatchObject({
      status: 1,
      findings: [
        'broken/a.mdx no-broken-page',
        'broken/b.md no-broken-yaml',
        'broken/b.md QXJ',
        'broken/c.md no-broken-page',
        'broken/d.mdx QXK',
        'broken/e.md no-unreadable-file',
        'broken/loop no-unreadable-file',
      ],
      summary: { files: 5 },
    });
  });

  test('with a wrong site.yaml: its faults are findings', async () => {
    expect((await lintJson('--site', 'wrong.yaml', 'docs/a.md')).findings).toContain(
      'wrong.yaml no-unknown-field',
    );
  });
});

describe('severity and rules', () => {
  test('--severity sets what is shown and what fails', async () => {
    expect(await lintJson('--severity', 'error')).toMatchObject({
      status: 1,
      summary: { errors: 1, warnings: 0 },
    });
    expect(await lintJson('--severity', 'warning', 'content/aids/print/c.mdx')).toMatchObject({ status: 1 });
    expect(await lintJson('content/aids/print/c.mdx')).toMatchObject({ status: 0, summary: { warnings: 1 } });
  });

  test('--rule runs only the rules that it names', async () => {
    expect(await lintJson('--rule', 'require-prerequisites')).toMatchObject({
      status: 0,
      summary: { errors: 0, warnings: 1 },
    });
    expect(
      (await lintJson('--rule', 'require-prerequisites', '--rule', 'no-undefined-acronym')).findings,
    ).toHaveLength(2);
  });
});

describe('formats', () => {
  test('stylish is the one for people', async () => {
    const { stdout, status } = await pitcrew('lint');
    expect(status).toBe(1);
    expect(stdout).toContain('    Use LOTO.\n        ~~~~\n');
    expect(stdout).toMatch(
      /1 error, 1 warning\. 3 files, 22 words of prose read: 100 % of what a reader sees\.\n$/,
    );
  });

  test('github writes workflow commands, and nothing when all is well', async () => {
    expect((await pitcrew('lint', '--format', 'github', '--rule', 'no-undefined-acronym')).stdout).toMatch(
      /^::error file=content\/aids\/print\/a\.mdx,line=7,.*\n$/,
    );
    expect((await pitcrew('lint', '--content', 'clean', '--format', 'github')).stdout.trim()).toBe('');
  });
});

describe('wrong usage ends with exit code 2 and one line', () => {
  test.each([
    ['a path that does not exist', ['nowhere.md'], 'there is no file or folder nowhere.md'],
    ['a content folder that does not exist', ['--content', 'nix'], 'there is no folder nix'],
    ['an unknown rule', ['--rule', 'no-undefined-acronyms'], 'Write `no-undefined-acronym`'],
    ['a site that does not exist', ['--site', 'nix.yaml', 'docs'], 'there is no file nix.yaml'],
    ['a file of another format', ['docs/picture.png'], 'picture.png is no Markdown'],
    ['an unknown format', ['--format', 'xml'], 'Allowed choices are stylish, json, sarif'],
    ['an unknown option', ['--frmat', 'json'], '--format'],
    ['a folder without files to lint', ['--content', 'empty'], '0 files linted'],
  ])('%s', async (_, args, message) => {
    const { status, stderr } = await pitcrew('lint', ...args);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(message) as string });
  });

  test('an unknown command', async () => {
    expect((await pitcrew('lnt')).status).toBe(2);
  });
});

test('--help says what the exit codes mean', async () => {
  const { status, stdout } = await pitcrew('lint', '--help');
  expect(status).toBe(0);
  expect(stdout).toContain('Exit codes: 0 nothing that fails');
});

test('the executable says so when it was not compiled', async () => {
  mkdirSync(join(folder, 'bare/bin'), { recursive: true });
  copyFileSync(bin, join(folder, 'bare/bin/pitcrew.mjs'));
  const { status, stderr } = spawnSync(process.execPath, [join(folder, 'bare/bin/pitcrew.mjs'), 'lint'], {
    encoding: 'utf8',
  });
  expect(status).toBe(2);
  expect(stderr).toContain('lib/ is missing');
});
