import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildSearchIndex } from '../../../src/astro/pagefind.ts';
import { addFindCommand } from '../../../src/cli/find.ts';
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
    expect(await find('qqzzqq')).toMatchObject({ code: 0, out: 'Looked for: qqzzqq\nFound: 0\n' });
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
    expect(JSON.parse(out)).toEqual({
      summary: { questions: 1, success1: 100, success3: 100, success5: 100, mrr10: 1, empty: 0 },
      kinds: { other: { questions: 1, success1: 100, success3: 100, success5: 100, mrr10: 1, empty: 0 } },
      questions: [
        {
          id: 'renew-it',
          query: 'renew it',
          answers: ['/keys/renew/'],
          results: ['/keys/renew/', '/keys/fix/'],
          rank: 1,
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
    ['no file of questions', ['--questions', 'nowhere.yaml'], 'nowhere.yaml: This link leads nowhere'],
  ])('refuses: %s', async (_, args, message) => {
    await expect(find(...args)).rejects.toThrow(message);
  });

  it('refuses a file of questions that does not fit, with its place', async () => {
    const file = await write('broken.yaml', '- { question: x, answer: [renew] }\n');
    await expect(find('--questions', file)).rejects.toThrow(/broken\.yaml:1:18: /);
  });
});
