import { describe, expect, test } from 'vitest';
import { linkLibrary } from '../../../src/library/link.ts';
import { lint } from '../../../src/lint/lint.ts';
import { aid, type Files } from '../../support/library.ts';

/** A page whose kind promises no component. */
const tip = (...[body, fields, task]: Parameters<typeof aid>) =>
  aid(body, fields, task).replace('kind: procedure', 'kind: tip');

const files = {
  'site.yaml':
    'title: Aids\nbaseline: [QXF]\nrules: { no-overdue-review: off, require-outcome: off, require-owner: off }\n',
  'topics.yaml': '- { id: print, label: Printing, description: D. }\n',
  'glossary.yaml':
    '- { id: pcl, label: PCL, expansion: printer command language, definition: A language. }\n',
  'questions/a.yaml': '- { question: paper is stuck, answers: [a] }\n- { question: ink, answers: [b] }\n',
  'aids/print/a.mdx': tip(
    'Send PCL to the QXF. See [it](/glossary/#pcl) and [all](/print/).',
    'terms: [pcl]',
  ),
  'aids/print/b.mdx': tip('Fill it.', '', 'Fill the ink'),
};

/** What is found in a library, with a file that could not even be read. */
function findingsIn(changed: Files, unreadable?: string, folder = 'content'): string[] {
  const sources = Object.entries({ ...files, ...changed }).map(([path, text]) => ({
    path,
    file: `${folder}/${path}`,
    text,
  }));
  const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const finding = { ruleId: 'no-unreadable-file', severity: 'error', message: 'M.', hint: 'H.' } as const;
  const library = linkLibrary({
    folder,
    sources: sources.filter(({ path }) => path !== unreadable),
    assets: new Map(),
    findings: unreadable ? [{ ...finding, ...place, file: `${folder}/${unreadable}`, data: {} }] : [],
  });
  return lint(library, { today: '2026-11-24' }).map(({ ruleId, file }) => `${ruleId} ${file}`);
}

test('the library is clean', () => {
  expect(findingsIn({})).toEqual([]);
});

describe.each(['glossary.yaml', 'topics.yaml', 'questions/a.yaml', 'site.yaml'])('%s', (path) => {
  test.each(['a: [', '- "open', '\tx: 1'])('is one finding when it is no YAML: %j', (text) => {
    expect(findingsIn({ [path]: text })).toEqual([`no-broken-yaml content/${path}`]);
  });

  test('is one finding when it cannot be read', () => {
    expect(findingsIn({}, path)).toEqual([`no-unreadable-file content/${path}`]);
  });
});

test.each([
  ['glossary.yaml', 'pcl: A language.'],
  ['topics.yaml', '- { id: print, label: Printing }'],
  ['questions/a.yaml', '- { question: ink, answers: [b] }\n- { answers: [a] }'],
  ['topics.yaml', 'print: Printing'],
  ['site.yaml', '- title'],
])('%s with an entry that does not fit is one finding: %s', (path, text) => {
  expect(findingsIn({ [path]: text })).toEqual([`no-invalid-field content/${path}`]);
});

test.each([
  ['glossary.yaml', 'glosary.yaml'],
  ['glossary.yaml', 'glossary/terms.yml'],
  ['topics.yaml', 'topics.yml'],
  ['topics.yaml', 'config/topics.yaml'],
  ['questions/a.yaml', 'question/a.yaml'],
  ['site.yaml', 'sites.yaml'],
])('%s under the name %s is one finding', (path, name) => {
  const { [path as keyof typeof files]: text } = files;
  const changed = { [path]: undefined, [name]: text } as unknown as Files;
  const given = Object.fromEntries(Object.entries({ ...files, ...changed }).filter(([, one]) => one));
  const sources = Object.entries(given).map(([at, one]) => ({ path: at, file: at, text: one as string }));
  const library = linkLibrary({ folder: '.', sources, assets: new Map(), findings: [] });
  expect(lint(library, { today: '2026-11-24' }).map(({ ruleId, file }) => `${ruleId} ${file}`)).toEqual([
    `no-misplaced-page ${name}`,
  ]);
});

/** An acronym that nobody explains, and a link to nowhere. */
const wrong = { 'aids/print/b.mdx': tip('A QQZ, [x](/y/).', '', 'Fill the ink') };
const faults = ['no-undefined-acronym', 'no-broken-link'];

test.each(['compose.yaml', 'data/compose.yaml', 'site/compose.yaml', 'questions/site.yml'])(
  '%s, which nothing reads and which is like no list of pages, hides no other fault',
  (path) => {
    expect(findingsIn({ [path]: 'a: 1', ...wrong })).toEqual([
      ...faults.map((rule) => `${rule} content/aids/print/b.mdx`),
      `no-misplaced-page content/${path}`,
    ]);
  },
);

test.each(['site', 'my/site/content', 'glossary', 'questions/topics'])(
  'the name of the content folder makes no list of another: %s',
  (folder) => {
    expect(findingsIn({ 'questions/a.yaml': 'a: [', ...wrong }, undefined, folder)).toEqual([
      ...faults.map((rule) => `${rule} ${folder}/aids/print/b.mdx`),
      `no-broken-yaml ${folder}/questions/a.yaml`,
    ]);
  },
);

test.each([
  'language: english',
  'rules: { no-overdue-review: off, require-outcome: off, require-owner: off, no-long-step: loud }',
  'federation: [https://a.example/, nonsense]',
  'base_line: []',
  'budgets: { clicks: many }',
  'url: https://a.example\nfederation: [https://a.example/]',
])('a wrong setting leaves the others as they are: %s', (line) => {
  const rest = line.startsWith('rules:') ? files['site.yaml'].replace(/rules:.*\n/, '') : files['site.yaml'];
  const [finding, ...others] = findingsIn({ 'site.yaml': `${rest}${line}\n` });
  expect(finding).toMatch(/^no-(?:invalid|unknown)-field content\/site\.yaml$/);
  expect(others).toEqual([]);
});

test('what is silenced until the glossary can be read again is not idle', () => {
  const text = tip('The QQZ.', 'lint: { no-undefined-acronym: all know it }', 'Fill the ink');
  expect(findingsIn({ 'aids/print/b.mdx': text })).toEqual([]);
  expect(findingsIn({ 'aids/print/b.mdx': text, 'glossary.yaml': 'a: [' })).toEqual([
    'no-broken-yaml content/glossary.yaml',
  ]);
});

test('questions of a page that could not be read are right, and others are not', () => {
  expect(findingsIn({ 'aids/print/b.mdx': '<Note>' })).toEqual(['no-broken-page content/aids/print/b.mdx']);
  expect(findingsIn({ 'questions/a.yaml': '- { question: x y, answers: [a, b, zzz] }\n' })).toEqual([
    'no-unknown-answer content/questions/a.yaml',
  ]);
});
