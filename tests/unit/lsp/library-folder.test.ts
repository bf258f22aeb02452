import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLibraryFolder } from '../../../src/lsp/library-folder.ts';
import { makeFolder } from '../../support/command.ts';
import { aid } from '../../support/library.ts';

test.each(['content', '.'])(
  'a file that could not be read is a page once it can be: in %s',
  async (shown) => {
    const root = makeFolder({ [join(shown, 'aids/print/a.mdx')]: new Uint8Array([0xff, 0xfe]) });
    const folder = await openLibraryFolder(root, join(root, shown));
    const path = join(root, shown, 'aids/print/a.mdx');
    const file = folder.nameOf(path) ?? '';
    const rules = () => folder.findings(file).map(({ ruleId }) => ruleId);
    expect(rules()).toEqual(['no-unreadable-file']);
    writeFileSync(path, aid('Text.'));
    await folder.reload([path]);
    expect(rules()).not.toContain('no-unreadable-file');
    expect(folder.library().pages.has('a')).toBe(true);
    rmSync(root, { recursive: true });
  },
);

test('many changes are taken in at once, with folders that came and went', async () => {
  const root = makeFolder({
    'content/aids/print/a.mdx': aid('One.'),
    'content/aids/print/b.mdx': aid('Two.', '', 'Load paper'),
    'content/aids/scan/c.mdx': aid('Three.', '', 'Scan a page'),
  });
  const content = join(root, 'content');
  const folder = await openLibraryFolder(root, content);
  const path = (name: string) => join(content, 'aids', name);
  const texts = () =>
    [...folder.library().paths].map(
      ([name, { document }]) => `${name} ${document.text.trim().split('\n').at(-1)}`,
    );
  writeFileSync(path('print/a.mdx'), aid('Changed.'));
  writeFileSync(path('print/d.mdx'), aid('New.', '', 'Open the lid'));
  rmSync(path('print/b.mdx'));
  await folder.reload(['print/a.mdx', 'print/b.mdx', 'print/d.mdx'].map(path));
  expect(texts()).toEqual(['aids/print/a.mdx Changed.', 'aids/print/d.mdx New.', 'aids/scan/c.mdx Three.']);
  rmSync(path('scan'), { recursive: true });
  writeFileSync(path('print/a.mdx'), aid('Again.'));
  await folder.reload(['scan', 'print/a.mdx'].map(path));
  expect(texts()).toEqual(['aids/print/a.mdx Again.', 'aids/print/d.mdx New.']);
  rmSync(root, { recursive: true });
});

test('hidden files that come later are no content either', async () => {
  const root = makeFolder({ 'content/aids/print/a.mdx': aid('One.') });
  const folder = await openLibraryFolder(root, join(root, 'content'));
  const before = folder.library();
  const path = join(root, 'content/aids/print/.#a.mdx');
  writeFileSync(path, 'half a lock file');
  await folder.reload([path]);
  expect(folder.library()).toBe(before);
  rmSync(root, { recursive: true });
});
