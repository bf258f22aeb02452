import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildSearchIndex } from '../../../src/astro/pagefind.ts';
import { addFindCommand } from '../../../src/cli/find.ts';
import { findabilitySchema } from '../../../src/schema/findability.ts';
import { writeSearchSite } from '../../support/search-site.ts';

let folder: string;

/** Runs `pitcrew find` on the small site; rejects as the command does. */
async function find(...args: string[]): Promise<{ code: number | undefined; out: string; err: string }> {
  const written = { out: '', err: '' };
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.out += text;
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written.err += text;
    return true;
  });
  let code: number | undefined;
  const program = new Command().exitOverride();
  addFindCommand(program, (exit) => {
    code = exit;
  });
  const places = ['--dist', join(folder, 'site'), '--content', join(folder, 'content')];
  await program.parseAsync(['find', ...places, ...args], { from: 'user' });
  return { code, ...written };
}

async function write(path: string, text: string): Promise<string> {
  const file = join(folder, path);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, text);
  return file;
}

const aid = (task: string) =>
  `---\ntask: ${task}\nkind: procedure\nsummary: Done.\nprerequisites: []\n---\nText.\n`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pitcrew-find-'));
  await buildSearchIndex(await writeSearchSite(join(folder, 'site')));
  await write(
    'content/topics.yaml',
    '- { id: keys, label: Keys, description: Keys. }\n- { id: git, label: Git, description: Git. }\n',
  );
  await write('content/aids/keys/renew.mdx', aid('Renew a certificate'));
  await write('content/aids/git/undo.mdx', aid('Undo a commit'));
  await write(
    'content/questions.yaml',
    '- { question: my cert is too old, answers: [renew], kind: synonym }\n- { question: undo, answers: [undo] }\n- { question: commit, answers: [renew] }\n',
  );
});

afterEach(() => vi.restoreAllMocks());
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('pitcrew find', () => {
  it('prints results with the reason for each', async () => {
    const { code, out } = await find('how', 'to', 'renew', 'certificates');
    expect(code).toBe(0);
    expect(out).toContain('Looked for: renew, certificates; left out: how, to');
    expect(out).toContain(' 1  Renew a certificate  /keys/renew/\n    Keys, The procedure\n');
    expect(out).toMatch(/answers 100 %: “renew” in title, once in the text; “certificates” in title/);
  });

  it('prints JSON', async () => {
    const { out } = await find('--format', 'json', '--limit', '1', 'certificate');
    const answer = JSON.parse(out);
    expect(answer.results).toHaveLength(1);
    expect(answer.results[0]).toMatchObject({ address: '/keys/renew/', title: 'Renew a certificate' });
  });

  it('succeeds when nothing is found, and says so', async () => {
    expect(await find('qqzzqq')).toMatchObject({
      code: 0,
      out: 'Looked for: qqzzqq\nOn no page: qqzzqq\nFound: 0\n',
    });
  });

  it('measures the questions of the library, overall and by kind, and names each miss', async () => {
    const { code, out } = await find('--questions');
    expect(code).toBe(0);
    expect(out).toMatch(/^all +3 +66\.7 +66\.7 +66\.7 +0\.667 +0\.0$/m);
    expect(out).toMatch(/^synonym +1 +100\.0/m);
    expect(out).toMatch(/not found “commit”\n +wanted \/keys\/renew\/; first came \/git\/undo\//);
  });

  it('measures the questions of a file, as JSON', async () => {
    const file = await write('more.yaml', '- { question: renew it, answers: [renew] }\n');
    const { out } = await find('--format', 'json', '--questions', file);
    const all = { questions: 1, success1: 100, success3: 100, success5: 100, mrr10: 1, empty: 0 };
    expect(findabilitySchema.parse(JSON.parse(out))).toEqual(JSON.parse(out));
    expect(JSON.parse(out)).toEqual({
      summary: { ...all, keystrokes: 1 },
      misspelled: all,
      kinds: { other: all },
      questions: [
        {
          id: 'renew-it',
          query: 'renew it',
          answers: ['/keys/renew/'],
          results: ['/keys/renew/', '/keys/fix/'],
          rank: 1,
          fits: true,
          keystrokes: 1,
          unknown: [],
        },
      ],
    });
  });

  it('counts a question whose page does not exist as missed, and says so', async () => {
    const file = await write('lost.yaml', '- { question: renew, answers: [gone] }\n');
    const { out, err } = await find('--questions', file);
    expect(err).toContain('“renew” names `gone`, which is no page of the library.');
    expect(out).toMatch(/^all +1 +0\.0/m);
  });

  it.each([
    ['no words', [], 'Type what to search for'],
    [
      'no index',
      ['--dist', 'nowhere', 'x'],
      'There is no search index in nowhere. Build the site first: pitcrew build.',
    ],
    ['no content folder', ['--questions', '--content', 'nowhere'], 'There are no questions in nowhere.'],
    ['no file of questions', ['--questions', 'nowhere.yaml'], 'there is no file nowhere.yaml'],
  ])('refuses: %s', async (_, args, message) => {
    await expect(find(...args)).rejects.toThrow(message);
  });

  it('says what it corrected, what no page holds, and that nothing fits well', async () => {
    const { out } = await find('renwe', 'bluetooth', 'headset');
    expect(out).toContain('Corrected: “renwe” to “renew”\nOn no page: bluetooth, headset\n');
    expect(out).toContain('Nothing here fits well. The nearest pages:');
    expect(out).toMatch(/“renew” for “renwe” in title/);
    const verbatim = await find('--verbatim', 'renwe');
    expect(verbatim.out).toBe('Looked for: renwe\nOn no page: renwe\nFound: 0\n');
  });

  it.each([
    [['--min-success-1', '66'], 0, ''],
    [['--min-success-1', '67'], 1, 'success@1 is 66.7 %; at least 67 % is demanded.\n'],
    [['--min-success-3', '90'], 1, 'success@3 is 66.7 %; at least 90 % is demanded.\n'],
    [['--max-misspelled-loss', '5'], 0, ''],
  ])('%j fails below what is demanded', async (gate, code, err) => {
    expect(await find('--questions', ...gate)).toMatchObject({ code, err });
  });

  it('says which questions fell since an earlier report, and fails for them', async () => {
    const { out } = await find('--format', 'json', '--questions');
    const report = JSON.parse(out);
    const same = await write('same.json', out);
    expect(await find('--questions', '--compare', same)).toMatchObject({ code: 0, err: '' });
    report.questions[2].rank = 2;
    report.questions[1].rank = null;
    const other = await write('other.json', JSON.stringify(report));
    const compared = await find('--questions', '--compare', other);
    expect(compared).toMatchObject({ code: 1, err: '1 answer fell since the earlier report.\n' });
    expect(compared.out).toContain('Fell since the earlier report: 1; rose: 1; not asked again: 0');
    expect(compared.out).toMatch(
      /2 → not found +“commit”; first comes \/git\/undo\/\nnot found → 1 +“undo”\n/,
    );
  });

  it('writes the report page, and shows in the next one what moved', async () => {
    const page = join(folder, 'site/report/findability/index.html');
    await find('--questions', '--report');
    expect(await readFile(page, 'utf8')).toContain(
      '<tr><td>undo</td><td>1</td><td>not asked</td><td></td></tr>',
    );
    await find('--questions', '--report');
    const html = await readFile(page, 'utf8');
    expect(html).toContain('<tr><td>undo</td><td>1</td><td>1</td><td></td></tr>');
    expect(html).toContain(
      '<tr><td>commit</td><td>not found</td><td>not found</td><td>/git/undo/, wanted /keys/renew/</td></tr>',
    );
  });

  it('says where the report page cannot be written', async () => {
    await write('other/.pitcrew', 'a file');
    await write('other/content/questions.yaml', '- { question: undo, answers: [x] }\n');
    const args = ['--questions', '--report', '--content', join(folder, 'other/content')];
    await expect(find(...args)).rejects.toThrow('a file stands where a folder is wanted.');
  });

  it('says what is wrong with the questions of the library', async () => {
    await write('wrong/questions.yaml', '- { question: undo }\n');
    const args = ['--questions', '--content', join(folder, 'wrong')];
    await expect(find(...args)).rejects.toThrow(/wrong\/questions\.yaml:1:3: .*`answers` is missing/);
  });

  it('asks any folder of Markdown, and prints a line for each question', async () => {
    await write('docs/a/tls/renew.md', '---\ntitle: Renew a certificate\n---\n\nRun certbot.\n');
    await write('docs/a/undo.html.md', '# Undo a commit\n\n{% note %}Git keeps it.{% endnote %}\n');
    await write('docs/b/clear-jam.md', 'Pull the paper out.\n');
    const file = await write(
      'lines.jsonl',
      [
        '{"id":"1","corpus":"a","query":"certificat renewal","answers":["tls/renew.md"]}',
        '{"id":"2","corpus":"b","query":"jam","answers":["clear-jam.md"]}',
        '{"id":"3","corpus":"a","query":"jam","answers":[]}',
        '',
      ].join('\n'),
    );
    const all = await find('--content', join(folder, 'docs'), '--questions', file, '--format', 'jsonl');
    expect(
      all.out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { id: '1', results: ['tls/renew.md'], fits: true },
      { id: '3', results: [], fits: false },
      { id: '2', results: ['clear-jam.md'], fits: true },
    ]);
    const one = await find('--content', join(folder, 'docs/a'), '--questions', file, '--format', 'jsonl');
    expect(one.out.match(/"id":"\d"/g)).toEqual(['"id":"1"', '"id":"3"']);
    const table = await find(
      '--content',
      join(folder, 'docs'),
      '--questions',
      file,
      '--min-success-1',
      '100',
    );
    expect(table.code).toBe(0);
    expect(table.out).toMatch(/^all +2 +100\.0/m);
  });

  it.each([
    [
      'lines without a library',
      ['--format', 'jsonl', '--questions'],
      '--format jsonl needs --questions FILE.jsonl',
    ],
    ['a report that is none', ['--questions', '--compare', 'package.json'], 'package.json is no report'],
    ['a report that is not there', ['--questions', '--compare', 'nowhere'], 'nowhere cannot be read'],
  ])('refuses: %s', async (_, args, message) => {
    await expect(find(...args)).rejects.toThrow(message);
  });

  it('refuses lines that are no questions, with their place', async () => {
    const broken = await write('broken.jsonl', '{"query":"x"}\nquery: x\n');
    await expect(find('--questions', broken)).rejects.toThrow(/broken\.jsonl:2: This line is no JSON object/);
    const other = await write('other.jsonl', '{"question":"x"}\n');
    await expect(find('--questions', other)).rejects.toThrow(/other\.jsonl:1: This line has no `query`/);
    const fine = await write('fine.jsonl', '{"query":"x"}\n');
    await write('empty/x.txt', '');
    await expect(find('--questions', fine, '--content', join(folder, 'empty'))).rejects.toThrow(
      'There is no Markdown file',
    );
  });

  it('takes a document of any name, and says which one it cannot read', async () => {
    await mkdir(join(folder, 'odd'), { recursive: true });
    await writeFile(join(folder, 'odd/latin.md'), Uint8Array.of(0xff, 0xfe));
    const names = ['a b.md', '50%25 #x?.md', 'é.md'];
    for (const name of names) await write(`odd/${name}`, `# ${name}\n\nPull the jam out.\n`);
    const file = await write('odd.jsonl', JSON.stringify({ id: 7, query: 'jam', answers: names }));
    const { out, err } = await find(
      ...['--content', join(folder, 'odd'), '--questions', file, '--format', 'jsonl'],
    );
    const { id, results } = JSON.parse(out);
    expect(id).toBe('7');
    expect(results.toSorted()).toEqual(names.toSorted());
    expect(err).toMatch(/^.*odd\/latin\.md: This file is not UTF-8 text\.\n$/);
  });

  it('refuses answers that are no list', async () => {
    const file = await write('text.jsonl', '{"query":"x","answers":"a.md"}\n');
    await expect(find('--questions', file)).rejects.toThrow(/text\.jsonl:1: `answers` is no list of paths/);
  });

  it('refuses a file of questions that does not fit, with its place', async () => {
    const file = await write('broken.yaml', '- { question: x, answer: [renew] }\n');
    await expect(find('--questions', file)).rejects.toThrow(/broken\.yaml:1:18: /);
  });
});
