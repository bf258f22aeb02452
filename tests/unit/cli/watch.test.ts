import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeFolder, startPitcrew } from '../../support/command.ts';
import { aid } from '../../support/library.ts';
import { quietSite } from '../../support/quiet-site.ts';

let folder = '';
let watching: ReturnType<typeof startPitcrew>;
const page = (name: string) => join(folder, `content/aids/print/${name}.mdx`);

beforeEach(() => {
  folder = makeFolder({
    'content/site.yaml': quietSite,
    'content/topics.yaml': '- { id: print, label: Printing, description: D. }\n',
    'content/aids/print/a.mdx': aid('Use QXA.'),
    'content/aids/print/b.mdx': aid('Text.'),
  });
});
afterEach(() => {
  watching.child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** The text of the next report. */
async function nextReport(change?: () => void): Promise<string> {
  const from = watching.printed.text.length;
  change?.();
  for (let i = 0; i < 600; i++) {
    const text = watching.printed.text.slice(from);
    if (text.includes('Waiting for changes. Ctrl+C ends.')) return text;
    await wait(50);
  }
  throw new Error(`No report came. Printed: ${watching.printed.text}`);
}

test('lints again after a change, a new file, and a deleted one; clears nothing; ends on a signal', async () => {
  watching = startPitcrew(folder, 'lint', '--watch');
  expect(await nextReport()).toContain('`QXA`');
  expect(await nextReport(() => writeFileSync(page('a'), aid('Use QXN.')))).toContain('`QXN`');
  expect(await nextReport(() => writeFileSync(page('c'), aid('Use QXC.')))).toContain('`QXC`');
  const glossary = '- { id: qxn, label: QXN, expansion: Quick X Name, definition: D. }\n';
  const added = await nextReport(() => writeFileSync(join(folder, 'content/glossary.yaml'), glossary));
  expect(added).not.toContain('`QXN` is used');
  const deleted = await nextReport(() => {
    rmSync(page('a'));
    rmSync(page('c'));
  });
  expect(deleted).toContain('1 file,');
  expect(deleted).not.toContain('failed');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the codes that clear a screen
  expect(watching.printed.text).not.toMatch(/\x1b/);
  watching.child.kill('SIGINT');
  expect(await watching.ended).toBe(0);
}, 120_000);

test('many changes at once are one run', async () => {
  watching = startPitcrew(folder, 'lint', '--watch', '--format', 'github');
  await nextReport();
  const from = watching.printed.text.length;
  await nextReport(() => {
    for (let i = 0; i < 20; i++) writeFileSync(page(`new-${i}`), aid('Text.'));
  });
  await wait(1000);
  const reports = watching.printed.text.slice(from).split('Waiting for changes.').length - 1;
  expect(reports).toBeLessThanOrEqual(2);
}, 120_000);

test('a file named by itself may go, and come back', async () => {
  watching = startPitcrew(folder, 'lint', '--watch', 'content/aids/print/a.mdx');
  expect(await nextReport()).toContain('`QXA`');
  expect(await nextReport(() => rmSync(page('a')))).toContain(
    'pitcrew: there is no file or folder content/aids/print/a.mdx.',
  );
  expect(await nextReport(() => writeFileSync(page('a'), aid('Use QXN.')))).toContain('`QXN`');
  watching.child.kill('SIGTERM');
  expect(await watching.ended).toBe(0);
}, 120_000);

test('the content folder may go, and come back', async () => {
  watching = startPitcrew(folder, 'lint', '--watch');
  const [here, gone] = ['content', 'gone'].map((name) => join(folder, name)) as [string, string];
  expect(await nextReport()).toContain('`QXA`');
  expect(await nextReport(() => renameSync(here, gone))).toContain('pitcrew: there is no folder content.');
  expect(await nextReport(() => renameSync(gone, here))).toContain('`QXA`');
  expect(await nextReport(() => writeFileSync(page('a'), aid('Use QXN.')))).toContain('`QXN`');
  watching.child.kill('SIGINT');
  expect(await watching.ended).toBe(0);
}, 120_000);
