import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aid } from '../support/library.ts';
import { runPitcrew } from '../support/run.ts';
import { filesBelow } from '../support/site.ts';

const good = {
  'site.yaml': 'title: Printers\nsocialImages: site\n',
  'topics.yaml': '- { id: print, label: Printing, description: Clear and refill printers. }\n',
  'aids/print/clear-a-jam.mdx': aid(
    '<Steps>\n\n1. **Pull the paper out.**\n\n</Steps>\n\n<Outcome>It prints.</Outcome>',
  ),
};

let folder: string;
const put = async (path: string, content: string | Uint8Array) => {
  const file = join(folder, 'content', path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
};
const build = () =>
  runPitcrew(['build', '--content', join(folder, 'content'), '--out', join(folder, 'dist')], { cwd: folder });

async function putGood(): Promise<void> {
  await rm(join(folder, 'content'), { recursive: true, force: true });
  await mkdir(join(folder, 'content'), { recursive: true });
  for (const [path, text] of Object.entries(good)) await put(path, text);
}

interface Case {
  name: string;
  spoil: () => Promise<void>;
  /** What the writer reads: the place and the words. */
  says: string[];
}

const cases: Case[] = [
  {
    name: 'broken YAML',
    spoil: () => put('aids/print/bad.mdx', '---\ntask: "Mend\nkind: tip\n---\n'),
    says: ['content/aids/print/bad.mdx', 'This is not valid YAML'],
  },
  {
    name: 'a wrong type',
    spoil: () => put('aids/print/bad.mdx', aid('x', 'draft: maybe')),
    says: ['content/aids/print/bad.mdx', '6:8', '`true` or `false`'],
  },
  {
    name: 'an unknown key',
    spoil: () => put('aids/print/bad.mdx', aid('x', 'sumary: y')),
    says: ['6:1', '`sumary` is not a field here.', 'Write `summary`.'],
  },
  {
    name: 'an unclosed component',
    spoil: () => put('aids/print/bad.mdx', aid('<Note>\n\nText')),
    says: ['content/aids/print/bad.mdx', 'This is not valid MDX'],
  },
  {
    name: 'two files with one address',
    spoil: () => put('aids/print/clear-a-jam.md', aid('x', 'id: other')),
    says: ['content/aids/print/clear-a-jam.mdx', '/print/clear-a-jam/'],
  },
  {
    name: 'an unknown topic',
    spoil: () => put('aids/prnt/bad.mdx', aid('x')),
    says: ['content/aids/prnt/bad.mdx', '`prnt` is no topic', 'aids/print/'],
  },
  {
    name: 'an empty folder',
    spoil: async () => {
      await rm(join(folder, 'content'), { recursive: true });
      await mkdir(join(folder, 'content'));
    },
    says: ['This folder holds no job aid.'],
  },
  {
    name: 'a folder that is not there',
    spoil: () => rm(join(folder, 'content'), { recursive: true }),
    says: ['This folder does not exist.'],
  },
  {
    name: 'an aid of 5 MB',
    spoil: () => put('aids/print/bad.mdx', 'x'.repeat(5 * 1024 * 1024)),
    says: ['content/aids/print/bad.mdx', '5.0 MB'],
  },
  {
    name: 'a file that is no UTF-8',
    spoil: () => put('aids/print/bad.mdx', Uint8Array.from([0x2d, 0xe9, 0x20])),
    says: ['content/aids/print/bad.mdx', 'not UTF-8'],
  },
  {
    name: 'a symlink loop',
    spoil: () => symlink(join(folder, 'content'), join(folder, 'content/aids/print/loop')),
    says: ['content/aids/print/loop', 'leads back to a folder above it'],
  },
  {
    name: 'a prerequisite cycle',
    spoil: async () => {
      await put('aids/print/one.mdx', aid('x', '', 'Do one').replace('[]', '[{ aid: two }]'));
      await put('aids/print/two.mdx', aid('x', '', 'Do two').replace('[]', '[{ aid: one }]'));
    },
    says: ['no-prerequisite-cycle', 'content/aids/print/one.mdx'],
  },
  {
    name: 'a missing picture',
    spoil: () =>
      put('aids/print/bad.mdx', aid('![A printer with its lid open, seen from above](./gone.png)')),
    says: ['content/aids/print/bad.mdx', './gone.png'],
  },
  {
    name: 'a picture that is no picture',
    spoil: async () => {
      await put('aids/print/fake.png', 'no picture');
      await put('aids/print/bad.mdx', aid('![A printer with its lid open, seen from above](./fake.png)'));
    },
    says: ['content/aids/print/bad.mdx', './fake.png'],
  },
  {
    name: 'code in content',
    spoil: () => put('aids/print/bad.mdx', aid('{process.exit(0)}')),
    says: ['no-code-in-content', 'content/aids/print/bad.mdx'],
  },
];

describe('bad input', () => {
  let before: Map<string, Buffer>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pitcrew-bad-'));
    await putGood();
    const { code, stderr } = await build();
    expect(stderr).toContain('Built');
    expect(code).toBe(0);
    before = filesBelow(join(folder, 'dist'));
    expect(before.has('print/clear-a-jam/index.html')).toBe(true);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each(cases)(
    '$name: a clear error, no stack trace, exit code 1, and the last build stays',
    async ({ spoil, says }) => {
      await putGood();
      await spoil();
      const { code, stdout, stderr } = await build();
      const output = stdout + stderr;
      for (const words of says) expect(output).toContain(words);
      expect(output).not.toMatch(/^\s+at .+[:(]\d+/m);
      expect(output).not.toContain('unhandled error');
      expect(code).toBe(1);
      const after = filesBelow(join(folder, 'dist'));
      expect([...after.keys()]).toEqual([...before.keys()]);
      for (const [path, bytes] of before) expect(after.get(path)?.equals(bytes)).toBe(true);
    },
  );

  test('a picture that breaks off in the middle leaves the last build, too', async () => {
    await putGood();
    await put(
      'aids/print/half.png',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    );
    await put('aids/print/bad.mdx', aid('![A printer with its lid open, seen from above](./half.png)'));
    const { code } = await build();
    expect(code).toBe(1);
    expect([...filesBelow(join(folder, 'dist')).keys()]).toEqual([...before.keys()]);
  });

  test('the build after a mended mistake succeeds', async () => {
    await putGood();
    await put('aids/print/refill.mdx', aid('Fill it.', '', 'Refill the tray'));
    expect((await build()).code).toBe(0);
    expect(filesBelow(join(folder, 'dist')).has('print/refill/index.html')).toBe(true);
  });

  test.each([
    ['the content', 'content', 'which a build would replace'],
    ['the project', '.', 'which a build would replace'],
    ['a folder inside the content', 'content/aids', 'lies inside the content folder'],
    ['a folder that somebody else filled', 'letters', 'files that no earlier build made'],
  ])('never builds over %s', async (_, out, says) => {
    await putGood();
    await mkdir(join(folder, 'letters'), { recursive: true });
    await writeFile(join(folder, 'letters/dear.txt'), 'Dear reader');
    const files = filesBelow(folder);
    const { code, stderr } = await runPitcrew(['build', '--out', out], { cwd: folder });
    expect(stderr).toContain(says);
    expect(code).toBe(2);
    const after = filesBelow(folder);
    for (const [path, bytes] of files)
      if (!path.startsWith('.pitcrew/')) expect(after.get(path)).toEqual(bytes);
  });

  test('builds into a folder far away', async () => {
    await putGood();
    const far = await mkdtemp(join(tmpdir(), 'pitcrew-far-'));
    const { code } = await runPitcrew(['build', '--out', join(far, 'a/b')], { cwd: folder });
    expect(code).toBe(0);
    expect(filesBelow(far).has('a/b/index.html')).toBe(true);
    await rm(far, { recursive: true });
  });

  test('of two builds at once, one says that the other is running, and the site is whole', async () => {
    await putGood();
    const runs = await Promise.all([build(), build()]);
    expect(runs.some(({ code }) => code === 0)).toBe(true);
    for (const { code, stderr } of runs)
      if (code !== 0) expect(stderr).toContain('Another build of this project is running');
    expect(filesBelow(join(folder, 'dist')).has('print/clear-a-jam/index.html')).toBe(true);
  });
});
