import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { libraryChecks, rules } from '../../../src/lint/registry.ts';
import { makeFolder, pitcrewIn } from '../../support/command.ts';
import { aid } from '../../support/library.ts';
import { quietSite } from '../../support/quiet-site.ts';
import { projectFolder, run } from '../../support/run.ts';

let folder = '';

beforeAll(async () => {
  folder = makeFolder({
    'content/site.yaml': quietSite,
    'content/topics.yaml': '- { id: print, label: Printing, description: D. }\n',
    'content/aids/print/a.mdx': aid('Use QXA, `code words` and <Keys>Ctrl</Keys>.\n\n![A lid](./a.png)'),
    'content/aids/print/broken.mdx': aid('<Note>\n\nFive words are in here.', '', 'Load paper'),
    'docs/liquid.md': 'One {{ two }} three.\n',
  });
  await run(process.execPath, [join(projectFolder, 'scripts/write-rule-pages.ts')]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const lint = (...args: string[]) => pitcrewIn(folder, 'lint', ...args);

describe('--stats', () => {
  test('says what share of the prose was read, and what that means', async () => {
    const { stdout } = await lint('--stats');
    expect(stdout).toMatch(
      /Prose read: 70\.5 %, 12 words of 17\n {2}Words in the prose that rules read, of all/,
    );
    expect(stdout).toMatch(/not read: 1 file that could not be judged +5\n/);
    expect(stdout).toMatch(/no prose: code, keys, text to copy +3\n/);
    expect(stdout).toMatch(/alternatives of pictures +2\n/);
    expect(stdout).toMatch(/no-undefined-acronym +1 +83\.33\n/);
    expect(stdout).toMatch(/Reading grade: \d+\.\d \(Automated Readability Index\)/);
    expect(stdout).toMatch(/read +\d+\n {2}parse +\d+\n {2}rules +\d+\n {2}report +\d+\n$/);
  });

  test('counts what rules skip', async () => {
    const { stdout } = await lint('--stats', 'docs');
    expect(stdout).toContain('Prose read: 66.6 %, 2 words of 3');
    expect(stdout).toMatch(/not read: places that rules skip +1\n/);
  });

  test('leaves a report for programs whole', async () => {
    const { stdout, stderr } = await lint('--stats', '--format', 'json');
    expect(JSON.parse(stdout)).toHaveProperty('summary');
    expect(stderr).toContain('Prose read:');
  });
});

describe('--print-prose', () => {
  test('shows each run with its place', async () => {
    expect(await lint('--print-prose', 'content/aids/print/a.mdx')).toMatchObject({
      status: 0,
      stdout: [
        '2:7-2:18        title      Clear a jam',
        '4:10-4:35       field      The printer prints again.',
        '7:1-7:45        paragraph  Use QXA, □ and □.',
        '9:3-9:8         alt        A lid',
        '',
      ].join('\n'),
    });
  });

  test('in JSON, too', async () => {
    const { stdout } = await lint('--print-prose', 'docs/liquid.md', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject([{ kind: 'paragraph', line: 1, column: 1, endColumn: 21 }]);
  });

  test('says why a page cannot be read', async () => {
    const { status, stdout } = await lint('--print-prose', 'content/aids/print/broken.mdx');
    expect(status).toBe(1);
    expect(stdout).toContain('This is not valid MDX');
  });
});

describe('--explain', () => {
  test('tells what, why and how of a rule, with wrong and right', async () => {
    const { status, stdout } = await lint('--explain', 'no-undefined-acronym');
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^no-undefined-acronym {2}error {2}https:\/\/pitcrew\.example\/writing\/no-undefined-acronym\/\n/,
    );
    for (const part of ['## Wrong', '```mdx bad', '## Right', '```mdx good', '## Mend it'])
      expect(stdout).toContain(part);
    expect(stdout).not.toContain('Last checked');
  });

  test('has a page for every rule', async () => {
    const file = join(projectFolder, 'lib/rule-pages.json');
    const pages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
    const ids = [...rules.map(({ id }) => id), ...Object.keys(libraryChecks)];
    expect(Object.keys(pages).sort()).toEqual(ids.sort());
    expect(Object.values(pages).filter((page) => page.length < 300)).toEqual([]);
  });

  test('says what cannot be turned off', async () => {
    expect((await lint('--explain', 'no-broken-page')).stdout).toContain('It cannot be turned off');
  });
});

test('--output writes the report to a file, and nothing to the screen', async () => {
  const { status, stdout } = await lint('--format', 'sarif', '--output', 'report.sarif');
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  const log = JSON.parse(readFileSync(join(folder, 'report.sarif'), 'utf8')) as {
    runs: { results: { locations: { physicalLocation: { artifactLocation: object } }[] }[] }[];
  };
  expect(log.runs[0]?.results[0]?.locations[0]?.physicalLocation.artifactLocation).toEqual({
    uri: 'content/aids/print/a.mdx',
    uriBaseId: '%SRCROOT%',
  });
});

test('--output makes the folder of the file', async () => {
  expect((await lint('--format', 'json', '--output', 'reports/lint/all.json')).stderr).toBe('');
  expect(readFileSync(join(folder, 'reports/lint/all.json'), 'utf8')).toContain('"ruleId"');
});

test('a list alone may be named, as a hook before a commit does', async () => {
  const { status, stdout, stderr } = await lint('content/topics.yaml');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('No findings.');
  writeFileSync(join(folder, 'content/glossary.yaml'), '- id: QXA\n');
  const broken = await lint('content/glossary.yaml');
  rmSync(join(folder, 'content/glossary.yaml'));
  expect(broken).toMatchObject({ status: 1, stdout: expect.stringContaining('content/glossary.yaml') });
});

test('links are for terminals that can show them', async () => {
  expect((await lint()).stdout).not.toContain('\u001B]8');
  const forced = run(
    process.execPath,
    [join(projectFolder, 'bin/pitcrew.mjs'), 'lint', '--rule', 'no-undefined-acronym'],
    { cwd: folder, env: { FORCE_HYPERLINK: '1' } },
  );
  return expect(forced).resolves.toMatchObject({
    stdout: expect.stringMatching(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the code for links
      /^\x1b\]8;;file:\/\/\/.*\/content\/aids\/print\/a\.mdx\x07content\/aids\/print\/a\.mdx\x1b\]8;;\x07\n/,
    ) as string,
  });
});
