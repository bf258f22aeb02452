import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { jsonSchemas } from '../../../src/schema/json-schemas.ts';
import { makeFolder, pitcrewIn } from '../../support/command.ts';
import { aid } from '../../support/library.ts';
import { quietSite } from '../../support/quiet-site.ts';

let folder = '';
const page = (name: string) => join(folder, `content/aids/print/${name}.mdx`);
const baseline = () => join(folder, 'known.json');

beforeEach(() => {
  folder = makeFolder({
    'content/site.yaml': quietSite,
    'content/topics.yaml': '- { id: print, label: Printing, description: D. }\n',
    'content/aids/print/a.mdx': aid('Use QXA.'),
    'content/aids/print/b.mdx': aid('Use QXB.', 'related: [nix]'),
    'docs/d.md': 'Use QXD.\n',
  });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lint = (...args: string[]) => pitcrewIn(folder, 'lint', '--baseline', 'known.json', ...args);
const update = (...args: string[]) => lint('--update-baseline', ...args);

describe('a baseline', () => {
  test('lets what is there pass, and says so', async () => {
    expect(await update()).toMatchObject({ status: 0, stderr: 'Wrote 3 known findings to known.json.\n' });
    const { status, stdout } = await lint('--severity', 'note');
    expect(status).toBe(0);
    expect(stdout).toContain('No findings. 3 known findings left out.');
  });

  test('is one entry a line, in order, and fits its schema', async () => {
    await update();
    const text = readFileSync(baseline(), 'utf8');
    expect(
      text
        .split('\n')
        .slice(2, 5)
        .map((line) => /"file":"([^"]+)","rule":"([^"]+)"/.exec(line)?.slice(1)),
    ).toEqual([
      ['content/aids/print/a.mdx', 'no-undefined-acronym'],
      ['content/aids/print/b.mdx', 'no-broken-link'],
      ['content/aids/print/b.mdx', 'no-undefined-acronym'],
    ]);
    const isKnown = new Ajv().compile(jsonSchemas().get('known-findings') as object);
    isKnown(JSON.parse(text));
    expect(isKnown.errors).toBeNull();
  });

  test('fails only what is new', async () => {
    await update();
    writeFileSync(page('a'), aid('Above.\n\nUse QXA and QXN.'));
    const { status, stdout } = await lint();
    expect(status).toBe(1);
    expect(stdout).toContain('`QXN`');
    expect(stdout).not.toContain('`QXA`');
  });

  test('names at its line what is mended, so that the number falls', async () => {
    await update();
    writeFileSync(page('a'), aid('Use it.'));
    rmSync(page('b'));
    const { status, stdout } = await lint();
    expect(status).toBe(0);
    expect(stdout).toMatch(/^known\.json\n\n {2}3:5 {2}warning {2}A known finding of `no-undefined-acronym`/);
    expect(stdout).toContain('3 warnings.');
    expect((await lint('--severity', 'warning')).status).toBe(1);
    expect((await update()).stderr).toBe('Wrote 0 known findings to known.json, 3 fewer than before.\n');
    expect((await lint('content/aids/print/a.mdx')).stdout).toMatch(/^No findings\. 1 file/);
  });

  test('keeps quiet about what a run does not judge', async () => {
    await update('content', 'docs');
    writeFileSync(page('b'), aid('Use it.'));
    expect((await lint('content/aids/print/a.mdx')).stdout).toContain(
      'No findings. 1 known finding left out.',
    );
    expect((await lint('--rule', 'no-late-definition')).stdout).toContain('No findings.');
    expect((await update('docs')).stderr).toBe('Wrote 4 known findings to known.json, as many as before.\n');
  });

  test.each(['glossary', 'site'])('calls nothing mended while %s.yaml cannot be read', async (list) => {
    await update();
    const before = readFileSync(baseline(), 'utf8');
    writeFileSync(join(folder, `content/${list}.yaml`), 'a: [');
    const { stdout } = await lint();
    expect(stdout).toContain('no-broken-yaml');
    expect(stdout).not.toContain('no-outdated-baseline');
    await update('--rule', 'no-undefined-acronym,no-broken-link');
    for (const line of before.match(/\{"file".*\}/g) ?? [])
      expect(readFileSync(baseline(), 'utf8')).toContain(line);
  });

  test('works from another folder', async () => {
    await update();
    const args = ['lint', '--content', '../content', '--baseline', '../known.json'];
    expect(await pitcrewIn(join(folder, 'docs'), ...args)).toMatchObject({ status: 0 });
  });

  test('mends only what it does not know', async () => {
    const idle = '{/* pitcrew-disable-next-line no-broken-link -- x */}';
    writeFileSync(page('a'), aid(`${idle}\n\nOne.`));
    await update();
    writeFileSync(page('b'), aid(`${idle}\n\nOne.`));
    expect((await lint('--fix')).stderr).toBe('Fixed 1 finding in 1 file.\n');
    expect(readFileSync(page('a'), 'utf8')).toContain(idle);
  });
});

describe('a baseline that cannot be used ends the run with exit code 2 and one line', () => {
  test.each([
    ['that is not there', undefined, 'there is no file known.json. Add --update-baseline to make it.'],
    [
      'that is no JSON',
      '{ "findings": [',
      'the baseline known.json cannot be used. Line 1: This is not valid',
    ],
    ['of another shape', '{ "found": [] }', 'Line 1: The field `findings` is missing.'],
    ['with a wrong entry', '{ "findings": [\n{ "file": "a", "rule": "x", "count": 0 }] }', 'Line 2:'],
    ['that is a list', '[]', 'cannot be used'],
    ['that is no text', Buffer.from([0xff, 0xfe, 0]), 'known.json: This file is not UTF-8 text.'],
  ])('one %s', async (_, text, message) => {
    if (text !== undefined) writeFileSync(baseline(), text);
    const { status, stdout, stderr } = await lint();
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('--update-baseline without a file', async () => {
    const { status, stderr } = await pitcrewIn(folder, 'lint', '--update-baseline');
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'pitcrew: --update-baseline needs a file. Name it: --baseline known-findings.json\n',
    });
  });

  test('a wrong one is not written over', async () => {
    writeFileSync(baseline(), '{ "findings": [');
    expect((await update()).status).toBe(2);
    expect(readFileSync(baseline(), 'utf8')).toBe('{ "findings": [');
  });
});
