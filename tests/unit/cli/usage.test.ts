import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeFolder, pitcrewIn, startPitcrew } from '../../support/command.ts';
import { aid } from '../../support/library.ts';

/** What was typed wrongly is told before anything is read, built or written. */

let folder = '';
beforeAll(() => {
  folder = makeFolder({ 'content/aids/print/a.mdx': aid('x'), 'docs/100%.md': '# A hundred per cent\n' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['find jam --limit x', "argument 'x' is invalid. Write a whole number from 1 to 100."],
  ['find jam --limit 0', "argument '0' is invalid. Write a whole number from 1 to 100."],
  ['find jam --limit 1.5', "argument '1.5' is invalid. Write a whole number from 1 to 100."],
  ['find jam --min-success-1 90', '--min-success-1 needs --questions'],
  ['find jam --max-misspelled-loss 0', '--max-misspelled-loss needs --questions'],
  ['find jam --report', '--report needs --questions'],
  ['find jam --compare old.json', '--compare needs --questions'],
  ['find --questions jam.jsonl', 'there is no file jam.jsonl'],
  ['find --questions jam stuck', '--questions asks no other words. Leave out `stuck`'],
  ['find --questions x.jsonl --report', '--report needs the questions of the library'],
  ['find --questions x.jsonl --max-misspelled-loss 5', '--max-misspelled-loss is for questions in YAML'],
  ['find --questions --verbatim', '--verbatim is for one query.'],
  ['build --base https://example.com/', '`https://example.com/` is no base path. Write one like /help/.'],
  ['build --base /../x', '`/../x` is no base path'],
  ['build --base /a"b/', '`/a"b/` is no base path'],
  ['build --site ftp://example.com', '`ftp://example.com` is no address of a site'],
  ['build --site example', '`example` is no address of a site'],
  ['build --site https://me:secret@example.com', '`https://me:secret@example.com` is no address of a site'],
  ['build --site https://example.com/help/', 'write --site https://example.com --base /help/.'],
  ['build --content nope/deep/content', 'there is no folder nope/deep/content'],
])('%s', async (typed, expected) => {
  const { status, stderr } = await pitcrewIn(folder, ...typed.split(' '));
  expect(stderr).toContain(expected);
  expect(status).toBe(2);
  expect(existsSync(join(folder, 'nope'))).toBe(false);
});

test('questions about documents name their files, and a per cent sign is no code', async () => {
  const lines = join(folder, 'q.jsonl');
  writeFileSync(
    lines,
    '{"query":"hundred per cent","answers":["100%.md"]}\n{"query":"x","answers":["gone.md"]}\n',
  );
  const { stdout, stderr } = await pitcrewIn(
    folder,
    'find',
    '--content',
    'docs',
    '--format',
    'jsonl',
    '--questions',
    lines,
  );
  expect(stdout).toContain('"results":["100%.md"]');
  expect(stderr).toContain('“x” names `gone.md`, which is no Markdown file in');
  expect(stderr).not.toContain('100%');
});

test.skipIf(!existsSync('/dev/full'))('a report that cannot be written is no success', async () => {
  const main = new URL('../../../src/cli/main.ts', import.meta.url).href;
  const script = `process.exitCode = await (await import(${JSON.stringify(main)})).main(['terms']);`;
  const { status, stderr } = spawnSync(
    '/bin/sh',
    ['-c', 'exec "$0" --input-type=module -e "$1" >/dev/full', process.execPath, script],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
  );
  expect(stderr).toContain('pitcrew: the report could not be written (ENOSPC).');
  expect(status).toBe(2);
});

test('nobody need read what is said', async () => {
  const { child, ended } = startPitcrew(folder, 'terms', 'docs');
  child.stderr.destroy();
  child.stdout.destroy();
  expect(await ended).toBe(0);
  const wrong = startPitcrew(folder, 'terms', 'nowhere');
  wrong.child.stderr.destroy();
  expect(await wrong.ended).toBe(2);
});
