import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeFolder, pitcrewIn } from '../../support/command.ts';
import { aid } from '../../support/library.ts';
import { quietSite } from '../../support/quiet-site.ts';

let folder = '';

beforeAll(() => {
  folder = makeFolder({
    'content/site.yaml': quietSite,
    'content/topics.yaml': '- { id: print, label: Printing, description: D. }\n',
    'content/aids/print/a.mdx': aid('Use QXA.'),
    'docs/one.md': 'Use QXO.\n',
    'docs/deep/two.md': 'Use QXT.\n',
    'docs/deep/[odd] name.md': 'Use QXD.\n',
    'docs/picture.png': 'x',
    'docs/list.yaml': '- x\n',
    'docs/settings.yaml': 'title: x\n',
    'pictures/a.png': 'x',
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const lint = (...args: string[]) => pitcrewIn(folder, 'lint', ...args);

interface Found {
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  ruleId: string;
  data: { token?: string };
}

async function findingsIn(...args: string[]): Promise<Found[]> {
  const { stdout, stderr } = await lint('--format', 'json', ...args);
  expect(stderr).toBe('');
  return (JSON.parse(stdout) as { findings: Found[] }).findings;
}

const tokens = async (...args: string[]) =>
  (await findingsIn('--rule', 'no-undefined-acronym', ...args)).map(({ data }) => data.token);

describe('patterns in quotes', () => {
  test('name the files that they fit', async () => {
    expect(await tokens('docs/**/*.md')).toEqual(['QXD', 'QXT', 'QXO']);
    expect(await tokens('docs/*.md')).toEqual(['QXO']);
    expect(await tokens('content/**/*.mdx', 'docs/{one,none}.md')).toEqual(['QXA', 'QXO']);
  });

  test('with an exclamation mark take files away', async () => {
    expect(await tokens('docs/**/*.md', '!docs/deep/**')).toEqual(['QXO']);
    expect(await tokens('docs', '!docs/deep/**')).toEqual(['QXO']);
    expect(await tokens('docs/one.md', 'docs/deep/two.md', '!**/one.md')).toEqual(['QXT']);
    expect(await tokens('docs/deep/[odd] name.md', 'docs/one.md', '!**/one.md')).toEqual(['QXD']);
    expect(await tokens('docs/**')).toEqual(await tokens('docs'));
    expect(await tokens('docs', '!docs/deep')).toEqual(['QXO']);
    expect(await tokens('.', '!**/deep', '!content/')).toEqual(['QXO']);
    expect(await tokens('!docs/deep/[odd] name.md', './docs')).toEqual(['QXT', 'QXO']);
    expect((await tokens(join(folder, 'docs'), '!docs/deep')).length).toBe(1);
  });

  test('are none where a file has such a name', async () => {
    expect(await tokens('docs/deep/[odd] name.md')).toEqual(['QXD']);
  });
});

describe('one line and exit code 2 for', () => {
  test.each([
    ['a folder that does not exist', ['nowhere'], 'there is no file or folder nowhere.'],
    ['a pattern that fits nothing', ['docs/**/*.mdx'], 'no Markdown or MDX file fits `docs/**/*.mdx`.'],
    ['a pattern that fits pictures only', ['docs/*.png'], 'no Markdown or MDX file fits `docs/*.png`.'],
    ['a folder without what it holds', ['docs', '!docs/**'], 'nothing is left of docs.'],
    ['a pattern that only takes away', ['!docs/**'], '`!docs/**` only takes files away.'],
    ['a folder without pages', ['pictures'], '0 files linted.'],
    ['an unknown rule to explain', ['--explain', 'no-undefined-acronyms'], 'Write `no-undefined-acronym`.'],
    [
      'a report over a folder',
      ['docs/one.md', '--output', 'docs'],
      '`docs` cannot be written: it is a folder.',
    ],
    [
      'a report below a file',
      ['docs/one.md', '--output', 'docs/one.md/x.json'],
      '`docs/one.md/x.json` cannot be written: a file stands where a folder is wanted.',
    ],
    ['an empty path', ['docs', ''], 'a path is empty.'],
    ['settings that are not there', ['content', '--site', 'nix.yaml'], 'there is no file nix.yaml.'],
    [
      'settings that nothing reads',
      ['--site', 'docs/settings.yaml'],
      '--site is for files outside the content folder',
    ],
    [
      'a baseline of another form',
      ['--baseline', 'docs/settings.yaml'],
      'the baseline docs/settings.yaml cannot be used. Line 1: The field `findings` is missing. Mend it, or delete',
    ],
    [
      'prose in another form',
      ['--print-prose', 'docs/one.md', '--format', 'sarif'],
      '--print-prose has no form sarif. Write --format json',
    ],
    ['a day that is none', ['--today', '2026-02-30'], '`2026-02-30` is no day.'],
    [
      'a picture to print',
      ['--print-prose', 'docs/picture.png'],
      'docs/picture.png is no Markdown or MDX file.',
    ],
    ['a page to print that is not there', ['--print-prose', 'nix.md'], 'nix.md is no Markdown or MDX file.'],
  ])('%s', async (_, args, message) => {
    const { status, stderr } = await lint(...args);
    expect(stderr).toContain(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(status).toBe(2);
  });

  test('two options that do not go together', async () => {
    for (const args of [
      ['--fix', '--fix-dry-run'],
      ['--watch', '--fix'],
    ])
      expect(await lint(...args)).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('cannot be used'),
      });
  });
});

describe('texts that break tools', () => {
  const write = (name: string, text: string) => {
    mkdirSync(join(folder, 'odd'), { recursive: true });
    writeFileSync(join(folder, 'odd', name), text);
    return `odd/${name}`;
  };

  test('10 MB on one line are told, and read nowhere', async () => {
    const file = write('huge.md', 'word '.repeat(2 * 1024 * 1024));
    const start = performance.now();
    expect((await findingsIn(file)).map(({ ruleId }) => ruleId)).toEqual(['no-unreadable-file']);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test('1 MB on one line is linted, and its places are exact', async () => {
    const file = write('long.md', `${'word '.repeat(200_000)}QXL end`);
    expect(await findingsIn('--rule', 'no-undefined-acronym', file)).toMatchObject([
      { line: 1, column: 1_000_001, endColumn: 1_000_004 },
    ]);
    const { stdout } = await lint('--rule', 'no-undefined-acronym', file);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThan(120);
  }, 60_000);

  test.each([
    ['NUL bytes', 'a\u0000b QXN \u0000', 1, 5],
    ['a byte order mark', '\uFEFFUse QXN.', 1, 5],
    ['a byte order mark before frontmatter', '\uFEFF---\ntitle: T\n---\nUse QXN.', 4, 5],
    ['mixed line endings', 'One\r\ntwo\nthree\r\n\r\nfour\nuse QXN.', 6, 5],
    ['lone carriage returns', 'One.\rTwo.\r\rUse QXN.', 4, 5],
    ['emoji, of two code units and more', '🚗 👩‍👩‍👧 QXN', 1, 13],
    ['combining characters', 'e\u0301a\u0308 QXN', 1, 6],
    ['wide characters', '漢字 QXN', 1, 4],
  ])('%s leave places exact', async (name, text, line, column) => {
    for (const extension of ['md', 'mdx']) {
      const file = write(`${name.replaceAll(' ', '-')}.${extension}`, text);
      expect(await findingsIn('--rule', 'no-undefined-acronym', file)).toMatchObject([
        { line, column, endLine: line, endColumn: column + 3, data: { token: 'QXN' } },
      ]);
    }
  });

  test('every format holds them', async () => {
    const file = write('all.md', '\uFEFF\u0000🚗 é "<&>" QXN\u001B[31m\r\n');
    for (const format of ['stylish', 'json', 'sarif', 'github', 'rdjsonl', 'checkstyle', 'junit']) {
      const { status, stdout } = await lint('--format', format, file);
      expect(status).toBe(1);
      expect(stdout).toContain('QXN');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: nothing of them may reach a terminal
      expect(stdout).not.toMatch(/[\x00\x1b]/);
    }
  });
});
