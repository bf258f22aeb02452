import { expect, test } from 'vitest';
import { createTermMatcher } from '../../../src/library/term-matcher.ts';
import { termSchema } from '../../../src/schema/glossary.ts';

const term = (id: string, label: string, more: object = {}) =>
  termSchema.parse({ id, label, definition: 'A thing.', ...more });

const { find } = createTermMatcher([
  term('branch', 'branch'),
  term('remote-branch', 'remote-tracking branch', { aliases: ['tracking branch'] }),
  term('tls', 'TLS', { expansion: 'Transport Layer Security' }),
  term('head', 'HEAD'),
  term('git-folder', '.git folder'),
  term('access', 'access'),
  term('bus', 'bus'),
]);

/** Each use as `id:words`, where the words stand in the text. */
const uses = (text: string) => find(text).map(({ id, start, end }) => `${id}:${text.slice(start, end)}`);

test.each([
  ['a branch, two branches, the branch’s name', ['branch:branch', 'branch:branches', 'branch:branch’s']],
  ['the remote-tracking  branch', ['remote-branch:remote-tracking  branch']],
  ['a tracking\nbranch and a branch', ['remote-branch:tracking\nbranch', 'branch:branch']],
  ['TLS and tls, HEAD and head', ['tls:TLS', 'head:HEAD']],
  ['transport layer security', ['tls:transport layer security']],
  ['the .git folder, but not a.git folder', ['git-folder:.git folder']],
  [
    'branched, sub_branch, branchs2, access, accesses, buses',
    ['access:access', 'access:accesses', 'bus:buses'],
  ],
  ['İ branch stands where it stood', ['branch:branch']],
])('finds whole words, longest spelling first: %s', (text, expected) => {
  expect(uses(text)).toEqual(expected);
});

test('a word of several terms names them all, the first of the glossary first', () => {
  const matcher = createTermMatcher([
    term('b', 'tray', { aliases: ['feeder'] }),
    term('a', 'lane', { aliases: ['Feeder'] }),
    term('c', 'feeder'),
  ]);
  const [use, plain] = matcher.find('feeders, tray');
  expect(use).toEqual({ id: 'b', others: ['a', 'c'], text: 'feeders', start: 0, end: 7 });
  expect(plain).toEqual({ id: 'b', text: 'tray', start: 9, end: 13 });
});

test('an empty glossary finds nothing', () => {
  expect(createTermMatcher([]).find('a branch')).toEqual([]);
});

test('tells of every term in a text, also inside longer ones and across their ends', () => {
  const matcher = createTermMatcher([
    term('dns', 'DNS'),
    term('zone', 'DNS zone'),
    term('file', 'zone file'),
    term('tls', 'TLS'),
  ]);
  expect([...matcher.idsIn('Edit the DNS zone files.')].sort()).toEqual(['dns', 'file', 'zone']);
  expect(matcher.find('Edit the DNS zone files.').map(({ id }) => id)).toEqual(['zone']);
  expect(createTermMatcher([]).idsIn('DNS').size).toBe(0);
});
