import { expect, test } from 'vitest';
import { excerptOf } from '../../../src/lint/excerpt.ts';
import { idleProblem } from '../../../src/lint/outdated-baseline.ts';
import { isQuoted } from '../../../src/lint/quoted.ts';
import { ruleUrl } from '../../../src/lint/rule-url.ts';
import { aid, makeLibrary } from '../../support/library.ts';

/** What stands in messages: quotations, addresses, numbers. */

const forty = 'a2345 b2345 c2345 d2345 e2345 f2345 g234';

test.each([
  ['one line', ' Open\n  the\tlid ', 'Open the lid'],
  ['code as a mark', 'Run \uFFFC\uFFFC now', 'Run … now'],
  ['40 characters', forty, forty],
  ['41 characters', `${forty}5`, `${forty.slice(0, 38)}…`],
  ['no space before the mark', `${forty.slice(0, 35)}zz and more`, `${forty.slice(0, 35)}zz…`],
])('an excerpt shows %s', (_, text, expected) => {
  expect(excerptOf(text)).toBe(expected);
});

test('an excerpt may be shorter', () => {
  expect(excerptOf('Open the lid', 12)).toBe('Open the lid');
  expect(excerptOf('Open the lid', 11)).toBe('Open the…');
});

test.each([
  ['"lid"', true],
  ['“lid”', true],
  ['‘lid’', true],
  ['«lid»', true],
  ["'lid'", true],
  ['“lid.”', true],
  ['“lid,”', true],
  ['“lid', false],
  ['lid”', false],
  ['“ lid”', false],
  ['“lid ”', false],
  ['“lid..”', false],
  ['lid', false],
])('words in quotation marks are told: %s is %s', (text, expected) => {
  const start = text.indexOf('lid');
  expect(isQuoted(text, start, start + 3)).toBe(expected);
});

const topics = '- { id: writing, label: Writing, description: How to write. }\n';
const pages = {
  'topics.yaml': topics,
  'aids/writing/no-placeholder.mdx': aid('x'),
};

test('a rule is explained on the site that has its page, and else on that of Pitcrew', () => {
  const starter = 'https://pitcrew.example/writing/no-placeholder/';
  const withUrl = (url: string) => makeLibrary({ ...pages, 'site.yaml': `title: T\n${url}` });
  expect(ruleUrl('no-placeholder')).toBe(starter);
  expect(ruleUrl('no-placeholder', withUrl(''))).toBe(starter);
  const library = withUrl('url: https://a.example/\n');
  expect(ruleUrl('no-placeholder', library)).toBe('https://a.example/writing/no-placeholder/');
  expect(ruleUrl('no-long-aid', library)).toBe('https://pitcrew.example/writing/no-long-aid/');
});

test('an idle entry is mended, or fits fewer', () => {
  const range = { line: 1, column: 1, endLine: 1, endColumn: 2 };
  const entry = { rule: 'no-placeholder', page: 'a.mdx', range };
  expect(idleProblem({ ...entry, count: 2, left: 2 })).toEqual({
    messageId: 'mended',
    range,
    data: { rule: 'no-placeholder', page: 'a.mdx', count: 2, left: 2 },
  });
  expect(idleProblem({ ...entry, count: 2, left: 1 }).messageId).toBe('fewer');
});
