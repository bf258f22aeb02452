import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { main } from '../../../src/cli/main.ts';
import { type AcronymList, acronymListSchema } from '../../../src/schema/acronyms.ts';
import { aid } from '../../support/library.ts';

const home = process.cwd();
let folder = '';

const site = 'title: T\nbaseline: [QXB]\n';
const topics =
  '- { id: print, label: Printing, description: D. }\n- { id: scan, label: Scanning, description: D. }\n';
const glossary = `# Kept: every letter
- id: pcl # the language
  label: PCL
  expansion: Printer Command Language
  definition: A language.
  senses:
    - { topics: [scan], expansion: Picture Color List, definition: A list. }
`;
const foundation =
  '---\ntitle: Locks\nsummary: How locks work.\n---\nAn energy control plan (ECP) says who locks.\n';
const files = {
  'content/site.yaml': site,
  'content/topics.yaml': topics,
  'content/glossary.yaml': glossary,
  'content/foundations/locks.mdx': foundation,
  'content/aids/print/a.mdx': aid(
    'PCL, PCLs.\n\nUse lockout/tagout (LOTO) and a QXB over USB. Read the QXF.\n\nLOTO.',
  ),
  'content/aids/print/b.mdx': aid('LOTO. The ECP.').replace('[]', '[{ foundation: locks }]'),
  'content/aids/scan/c.mdx': aid('PCL and PDF files.'),
};

function write(texts: Record<string, string>): void {
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const read = (path: string) => readFileSync(join(folder, path), 'utf8');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pitcrew-terms-'));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

/** Runs `pitcrew terms` in the folder. */
async function terms(args: string[] = [], input = '') {
  const written = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      written[name] += text;
      return true;
    });
  // A command line runs once a process; many runs in one would pile up listeners.
  vi.spyOn(process.stdout, 'on').mockReturnValue(process.stdout);
  vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from([input]) as typeof process.stdin);
  const status = await main(['terms', ...args]);
  vi.restoreAllMocks();
  return { status, ...written };
}

async function listed(args: string[] = []) {
  const { status, stdout, stderr } = await terms([...args, '--format', 'json']);
  const list: AcronymList = acronymListSchema.parse(JSON.parse(stdout));
  const rows = list.acronyms.flatMap(({ acronym, meanings }) =>
    meanings.map(({ reason, expansion, source, places }) => [
      acronym,
      reason,
      expansion ?? source,
      places.map(({ file, line, column }) => `${file.replace(/.*\//, '')}:${line}:${column}`).join(' '),
    ]),
  );
  return { status, list, rows, stderr };
}

describe('the list', () => {
  test('says what each acronym stands for, where, and why', async () => {
    write(files);
    const { status, rows, list } = await listed();
    expect(rows).toEqual([
      ['ECP', 'prerequisite', 'energy control plan', 'b.mdx:7:11'],
      ['ECP', 'page', 'energy control plan', 'locks.mdx:5:25'],
      ['LOTO', 'page', 'lockout/tagout', 'a.mdx:9:21 a.mdx:11:1'],
      ['LOTO', 'another-page', 'lockout/tagout', 'b.mdx:7:1'],
      ['PCL', 'glossary', 'Printer Command Language', 'a.mdx:7:1 a.mdx:7:6'],
      ['PCL', 'glossary', 'Picture Color List', 'c.mdx:7:1'],
      ['PDF', 'baseline', expect.any(String), 'c.mdx:7:9'],
      ['QXB', 'baseline', '`baseline` in site.yaml', 'a.mdx:9:33'],
      ['QXF', 'unknown', null, 'a.mdx:9:56'],
      ['USB', 'baseline', expect.any(String), 'a.mdx:9:42'],
    ]);
    expect(list.summary).toEqual({ files: 4, acronyms: 7, uses: 12, unknown: 2 });
    expect(status).toBe(0);
  });

  test('is a table for people', async () => {
    write(files);
    const { stdout } = await terms();
    const [head = '', ...rows] = stdout.split('\n');
    const [first = '', second = ''] = rows.filter((row) => row.includes('pcl'));
    expect(first).toMatch(
      /^PCL +2 +glossary: pcl +Printer Command Language +content\/aids\/print\/a.mdx:7:1$/,
    );
    expect(second).toMatch(/^ +1 +glossary: pcl +Picture Color List +content\/aids\/scan\/c.mdx:7:1$/);
    expect([first, second].map((row) => row.indexOf('glossary'))).toEqual(Array(2).fill(head.indexOf('why')));
    expect([first, second].map((row) => row.indexOf('content/'))).toEqual(
      Array(2).fill(head.indexOf('first place')),
    );
    expect(stdout).toMatch(/\n\n7 acronyms, 12 uses, 2 unknown to some reader\. 4 files read\.\n$/);
  });

  test('of some paths knows the whole library', async () => {
    write(files);
    const { rows, list } = await listed(['content/aids/print/b.mdx']);
    expect(rows).toEqual([
      ['ECP', 'prerequisite', 'energy control plan', 'b.mdx:7:11'],
      ['LOTO', 'another-page', 'lockout/tagout', 'b.mdx:7:1'],
    ]);
    expect(list.summary.files).toBe(1);
  });

  test('of Markdown elsewhere takes the baseline of a file', async () => {
    write({
      'docs/a.md': '# The QXF\n\nThe quick exchange form (QXF), a QXG and a QXB.\n',
      'site.yaml': site,
    });
    const { rows } = await listed(['docs', '--site', 'site.yaml']);
    expect(rows).toEqual([
      ['QXB', 'baseline', '`baseline` in site.yaml', 'a.md:3:44'],
      ['QXF', 'page', 'quick exchange form', 'a.md:1:7 a.md:3:26'],
      ['QXG', 'unknown', null, 'a.md:3:34'],
    ]);
  });

  test('joins forms of one expansion, and takes the one that is written most often', async () => {
    write({
      ...files,
      'content/aids/print/d.mdx': aid('A quick exchange form (QXF).\n\nThe QXF.'),
      'content/aids/print/e.mdx': aid('Quick Exchange Forms (QXF).'),
    });
    const { rows } = await listed(['content/aids/print/d.mdx', 'content/aids/print/e.mdx']);
    expect(rows).toEqual([['QXF', 'page', 'quick exchange form', 'd.mdx:7:24 d.mdx:9:5 e.mdx:7:23']]);
  });

  test('names what it could not read, and exits with 1', async () => {
    write({ ...files, 'content/aids/print/d.mdx': '<Note>\n' });
    const { status, list, stderr } = await listed();
    expect(stderr).toMatch(/^content\/aids\/print\/d\.mdx:1:1: /);
    expect(list.summary.files).toBe(5);
    expect(status).toBe(1);
  });

  test('names what it could not read, also where nothing is left', async () => {
    write({ 'content/site.yaml': site });
    symlinkSync('.', join(folder, 'content/aids'));
    const { status, stdout, stderr } = await terms();
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^content\/aids:1:1: This link leads back .*\npitcrew: 0 files read\. /);
  });

  test.each([
    [['nowhere'], 'there is no file or folder nowhere.'],
    [['--content', 'nowhere'], 'there is no folder nowhere.'],
    [['content'], '0 files read.'],
    [['--format', 'xml'], 'xml'],
  ])('refuses %j', async (args, message) => {
    write({ 'content/site.yaml': site });
    const { status, stdout, stderr } = await terms(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});

describe('--write', () => {
  test('adds entries to finish, and changes nothing else', async () => {
    write(files);
    const { status, stderr } = await terms(['--write']);
    expect(status).toBe(0);
    expect(stderr).toBe('Added 3 entries to content/glossary.yaml. Write each definition.\n');
    const text = read('content/glossary.yaml');
    expect(text.startsWith(glossary)).toBe(true);
    expect(parse(text.slice(glossary.length))).toEqual([
      { id: 'ecp', label: 'ECP', expansion: 'energy control plan', definition: 'TODO: say what ECP means.' },
      { id: 'loto', label: 'LOTO', expansion: 'lockout/tagout', definition: 'TODO: say what LOTO means.' },
      { id: 'qxf', label: 'QXF', definition: 'TODO: say what QXF means.' },
    ]);
  });

  test('adds nothing twice, and an entry to finish explains nothing yet', async () => {
    write(files);
    await terms(['--write']);
    const before = read('content/glossary.yaml');
    expect((await terms(['--write'])).stderr).toBe(
      'Every acronym has an entry, is spelled out, or is in the baseline.\n',
    );
    expect(read('content/glossary.yaml')).toBe(before);
    expect((await listed()).rows).toContainEqual(['QXF', 'unknown', null, 'a.mdx:9:56']);
  });

  test('leaves the expansion out where pages disagree', async () => {
    write({
      ...files,
      'content/aids/print/d.mdx': aid('A quick exchange form (QXF).'),
      'content/aids/print/e.mdx': aid('Quality X-ray film (QXF).'),
    });
    expect((await terms(['--write'])).stderr).toContain(
      'QXF stands for “quick exchange form” and “Quality X-ray film”: add the expansion that holds.\n',
    );
    expect(parse(read('content/glossary.yaml'))).toContainEqual({
      id: 'qxf',
      label: 'QXF',
      definition: 'TODO: say what QXF means.',
    });
  });

  test.each<[string, Record<string, string>, string]>([
    ['a library without a glossary', {}, 'content/glossary.yaml'],
    ['a folder', { 'content/glossary/core.yaml': glossary }, 'content/glossary/acronyms.yaml'],
    [
      'a file beside a folder',
      { 'content/glossary/core.yaml': glossary, 'content/glossary.yaml': '' },
      'content/glossary.yaml',
    ],
  ])('writes to %s', async (_, glossaries, target) => {
    const { 'content/glossary.yaml': _unused, ...others } = files;
    write({ ...others, ...glossaries });
    expect((await terms(['--write'])).stderr).toContain(`to ${target}.`);
    expect(parse(read(target))).toContainEqual({
      id: 'qxf',
      label: 'QXF',
      definition: 'TODO: say what QXF means.',
    });
    for (const [path, text] of Object.entries(glossaries)) if (path !== target) expect(read(path)).toBe(text);
  });

  test.each([
    [
      'a glossary with errors',
      { 'content/glossary.yaml': '- id: [\n' },
      [],
      'content/glossary.yaml has errors.',
    ],
    [
      'paths outside the content folder',
      { 'docs/a.md': 'QXF' },
      ['docs'],
      '--write needs the content folder alone.',
    ],
  ])('refuses %s', async (_, more, args, message) => {
    write({ ...files, ...more });
    const { status, stderr } = await terms([...args, '--write']);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(read('content/glossary.yaml')).toBe({ ...files, ...more }['content/glossary.yaml']);
  });
});

describe('--definitions', () => {
  test('reads texts and writes what they spell out', async () => {
    const input =
      '\uFEFF{"id": "1", "text": "Use lockout/tagout\\n(LOTO). Lockout/tagout (LOTO) again."}\r\n\n{"id": 2, "text": "None.", "more": 1}\n';
    const { status, stdout } = await terms(['--definitions'], input);
    expect(status).toBe(0);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      { id: '1', pairs: [{ short: 'LOTO', long: 'Lockout/tagout' }] },
      { id: 2, pairs: [] },
    ]);
  });

  test.each([
    ['not JSON', '{"id": "1", "text": "x"}\n{', 'line 2 is not valid JSON.'],
    ['no text', '\n{"id": "1"}', 'line 2 has no usable `text`.'],
    ['no id', '{"id": null, "text": "x"}', 'line 1 has no usable `id`.'],
    ['no object', '7', 'line 1 has no usable `id`.'],
    ['nothing', '', 'there is nothing to read.'],
  ])('refuses %s', async (_, input, message) => {
    const { status, stdout, stderr } = await terms(['--definitions'], input);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  test('takes no paths', async () => {
    expect(await terms(['content', '--definitions'])).toMatchObject({ status: 2, stdout: '' });
  });
});
