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
    await folder.reload(path);
    expect(rules()).not.toContain('no-unreadable-file');
    expect(folder.library().pages.has('a')).toBe(true);
    rmSync(root, { recursive: true });
  },
);
