import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkOutput } from '../../../src/astro/output.ts';
import { run } from '../../support/run.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pitcrew-output-'));
  mkdirSync(join(folder, 'content'));
  mkdirSync(join(folder, 'dist'));
  chmodSync(folder, 0o777);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What is said of the folder `dist`, to somebody whom modes hold back. */
async function check(): Promise<string> {
  const output = new URL('../../../src/astro/output.ts', import.meta.url).href;
  const script = `const { checkOutput } = await import(${JSON.stringify(output)});
    try { checkOutput('dist', { content: 'content', kept: [] }); } catch (error) { console.log(error.message); }`;
  // The mode of a folder holds everybody back but root.
  const user = process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--clear-groups'] : ['env'];
  const [command = '', ...rest] = [...user, process.execPath, '--input-type=module', '-e', script];
  const { stdout, stderr } = await run(command, rest, { cwd: folder, env: { NODE_OPTIONS: '' } });
  return stdout + stderr;
}

test.runIf(process.platform === 'linux')('a read-only folder is told before a build', async () => {
  chmodSync(join(folder, 'dist'), 0o555);
  expect(await check()).toBe('dist cannot be written: it is read-only. Name another folder for the site.\n');
  chmodSync(join(folder, 'dist'), 0o777);
  expect(await check()).toBe('');
});

test.each([
  ['a file', () => writeFileSync(join(folder, 'out'), ''), 'is a file.'],
  [
    'a folder with a file that is named like the index',
    () => {
      mkdirSync(join(folder, 'out'));
      writeFileSync(join(folder, 'out/pagefind'), 'mine');
    },
    'holds files that no earlier build made.',
  ],
  [
    'a folder with an index that is none of ours',
    () => mkdirSync(join(folder, 'out/pagefind'), { recursive: true }),
    'holds files that no earlier build made.',
  ],
])('%s is not replaced', (_, make, reason) => {
  make();
  const places = { content: join(folder, 'content'), kept: [] };
  expect(() => checkOutput(join(folder, 'out'), places)).toThrow(
    `${reason} Name another folder for the site.`,
  );
});
