import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lint } from '../../../src/lint/lint.ts';
import { libraryChecks, rules } from '../../../src/lint/registry.ts';
import { linkExample } from '../../support/rule-page.ts';
import { projectFolder } from '../../support/run.ts';

/** Every rule has a page in the starter library, whose bad examples yield its findings and whose good ones none. */

const folder = join(projectFolder, 'content/aids/writing');
const ids = [...rules.map((rule) => rule.id), ...Object.keys(libraryChecks)];

/** The day by which the examples tell reviews. */
const today = '2026-11-24';

/** What no page can show: an empty folder, a file that cannot be read, a file outside the content. */
const withoutExamples = new Set(['no-empty-library', 'no-outdated-baseline', 'no-unreadable-file']);

test.each(ids)('%s has a page', (id) => {
  expect(existsSync(join(folder, `${id}.mdx`))).toBe(true);
});

const ruleFolder = join(projectFolder, 'src/lint/rules');
const testFolder = join(projectFolder, 'tests/unit/lint/rules');
const tests = readdirSync(testFolder).map((name) => readFileSync(join(testFolder, name), 'utf8'));

test.each(readdirSync(ruleFolder).map((name) => name.replace('.ts', '')))('%s has a test', (id) => {
  const isTried = (text: string) => text.includes(`testRule('${id}'`) || text.includes(`new Set(['${id}'])`);
  expect(tests.some(isTried)).toBe(true);
});

test('every page named like a rule documents one', () => {
  const named = readdirSync(folder).filter((name) => /^(?:no|require)-.*\.mdx$/.test(name));
  expect(named.map((name) => name.replace('.mdx', '')).sort()).toEqual([...ids].sort());
});

describe.each(ids.filter((id) => !withoutExamples.has(id)))('the examples of %s', (id) => {
  const page = readFileSync(join(folder, `${id}.mdx`), 'utf8');

  test('bad ones yield its findings and no others', () => {
    const found = lint(linkExample(page, 'bad', id), { today }).map((finding) => finding.ruleId);
    expect(new Set(found)).toEqual(new Set([id]));
  });

  test('good ones yield nothing', () => {
    expect(lint(linkExample(page, 'good', id), { today })).toEqual([]);
  });
});
