import { spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeFolder, pitcrewIn } from '../../support/command.ts';
import { aid } from '../../support/library.ts';
import { quietSite } from '../../support/quiet-site.ts';

const idle = '{/* pitcrew-disable-next-line no-broken-link -- x */}\n';
const topics = '- { id: print, label: Printing, description: D. }\n';
const crlf = `\uFEFF${aid(`Text 🚗 é.\n\n${idle}More.`).replaceAll('\n', '\r\n')}`;
let folder = '';

beforeEach(() => {
  folder = makeFolder({
    'content/site.yaml': quietSite,
    'content/topics.yaml': topics,
    'content/aids/print/a.mdx': aid(`${idle}${idle}Text.`),
    'content/aids/print/b.mdx': crlf,
    'content/aids/print/c.mdx': aid('Use LOTO.', '', 'Lock a machine'),
  });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (name: string) => readFileSync(join(folder, 'content/aids/print', name), 'utf8');
const lint = (...args: string[]) => pitcrewIn(folder, 'lint', ...args);

describe('--fix', () => {
  test('mends what it can, says so, and reports the rest', async () => {
    const { status, stdout, stderr } = await lint('--fix');
    expect(stderr).toBe('Fixed 3 findings in 2 files.\n');
    expect(stdout).toContain('`LOTO` is used here but never spelled out.');
    expect(stdout).toMatch(/\n1 error\. /);
    expect(status).toBe(1);
    expect(read('a.mdx')).toBe(aid('Text.'));
  });

  test('keeps the byte order mark and the line endings', async () => {
    await lint('--fix');
    expect(read('b.mdx')).toBe(crlf.replace(idle.replace('\n', '\r\n'), ''));
  });

  test('keeps the mode of a file and a link, and leaves nothing beside it', async () => {
    const target = join(folder, 'content/aids/print/a.mdx');
    chmodSync(target, 0o640);
    symlinkSync('aids/print', join(folder, 'content/pages'));
    rmSync(join(folder, 'content/aids/print/b.mdx'));
    symlinkSync(join(folder, 'outside.mdx'), join(folder, 'content/aids/print/b.mdx'));
    spawnSync('cp', [target, join(folder, 'outside.mdx')]);
    await lint('--fix', '--severity', 'error');
    expect(read('a.mdx')).toContain(idle);
    await lint('--fix');
    expect(read('a.mdx')).toBe(aid('Text.'));
    expect(statSync(target).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(folder, 'content/aids/print/b.mdx')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'outside.mdx'), 'utf8')).toBe(aid('Text.'));
    expect(readdirSync(join(folder, 'content/aids/print')).sort()).toEqual(['a.mdx', 'b.mdx', 'c.mdx']);
  });

  test('run again changes nothing', async () => {
    await lint('--fix');
    const before = [read('a.mdx'), read('b.mdx'), read('c.mdx')];
    expect((await lint('--fix')).stderr).toBe('Fixed 0 findings in 0 files.\n');
    expect([read('a.mdx'), read('b.mdx'), read('c.mdx')]).toEqual(before);
  });

  test('touches only the files that are named, and the findings that are shown', async () => {
    expect((await lint('--fix', 'content/aids/print/b.mdx')).stderr).toBe('Fixed 1 finding in 1 file.\n');
    expect((await lint('--fix', '--rule', 'no-undefined-acronym')).stderr).toBe(
      'Fixed 0 findings in 0 files.\n',
    );
    expect(read('a.mdx')).toBe(aid(`${idle}${idle}Text.`));
  });
});

describe('--fix-dry-run', () => {
  test('shows a diff that Git applies, and writes nothing', async () => {
    const before = [read('a.mdx'), read('b.mdx')];
    const { status, stdout, stderr } = await lint('--fix-dry-run');
    expect(stderr).toBe('--fix would mend 3 findings in 2 files. Nothing was written.\n');
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^--- a\/content\/aids\/print\/a\.mdx\n\+\+\+ b\/content\/aids\/print\/a\.mdx\n@@ /,
    );
    expect([read('a.mdx'), read('b.mdx')]).toEqual(before);
    const applied = spawnSync('git', ['apply', '--whitespace=nowarn'], { cwd: folder, input: stdout });
    expect(applied.stderr.toString()).toBe('');
    expect(read('a.mdx')).toBe(aid('Text.'));
    expect(read('b.mdx')).toBe(crlf.replace(idle.replace('\n', '\r\n'), ''));
  });

  test('prints nothing where nothing is to mend', async () => {
    expect(await lint('--fix-dry-run', 'content/aids/print/c.mdx')).toMatchObject({ status: 1, stdout: '' });
  });
});
