import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openFolder } from '../../../src/library/open-folder.ts';
import { aid } from '../../support/library.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'pitcrew-open-'));
  await put('aids/print/a.mdx', aid('x'));
});
afterEach(() => rm(root, { recursive: true }));

async function put(path: string, text: string): Promise<string> {
  const file = join(root, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  return file;
}

test('a file that comes is read, and what is left out at first stays out', async () => {
  const folder = await openFolder(root, 'content');
  const come = await Promise.all(
    [
      'aids/print/b.mdx',
      'aids/print/.#b.mdx',
      '.git/notes.md',
      'aids/print/node_modules/x/readme.md',
      'aids/.c.png',
    ].map((path) => put(path, aid('y'))),
  );
  await folder.reload(come);
  folder.setText(join(root, '.d.mdx'), aid('z'));
  expect(folder.sources().map(({ path }) => path)).toEqual(['aids/print/a.mdx', 'aids/print/b.mdx']);
  expect([...folder.library().assets.keys()]).toEqual([]);
});
