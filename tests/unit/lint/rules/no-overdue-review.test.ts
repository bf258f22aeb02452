import { expect, test } from 'vitest';
import { lint } from '../../../../src/lint/lint.ts';
import { aid, makeLibrary } from '../../../support/library.ts';

const only = new Set(['no-overdue-review']);

/** What is reported of a page reviewed on 2026-01-10 on some day. */
function reported(fields: string, today: string): string[] {
  const library = makeLibrary({ 'aids/print/a.mdx': aid('x', fields) });
  return lint(library, { only, today }).map(({ line, column, endColumn, message, hint }) =>
    [`${line}:${column}-${endColumn}`, message, hint].join(' | '),
  );
}

test.each([
  ['review: { last: 2026-01-10, every: 30 }', '2026-02-09'],
  ['review: { last: 2026-01-10 }', '2026-04-10'],
  ['review: { last: 2026-01-10, every: 30 }\ndraft: true', '2027-01-01'],
  ['owner: Print team', '2027-01-01'],
])('%s is not overdue on %s', (fields, today) => {
  expect(reported(fields, today)).toEqual([]);
});

test.each([
  ['review: { last: 2026-01-10, every: 30 }', '2026-02-10', '2026-02-09, 1 day ago'],
  ['review: { last: 2026-01-10 }', '2026-04-20', '2026-04-10, 10 days ago'],
])('%s is overdue on %s', (fields, today, words) => {
  const [finding, ...others] = reported(fields, today);
  expect(others).toEqual([]);
  expect(finding).toContain('6:17-27 | ');
  expect(finding).toContain(words);
  expect(finding).toContain(`last: ${today}`);
});
