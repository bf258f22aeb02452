import { expect, test } from 'vitest';
import { toolbarTitle } from '../../../src/browser/toolbar-title.ts';
import type { Aid, Library } from '../../../src/library/library.ts';
import type { Finding } from '../../../src/schema/finding.ts';
import { aidView } from '../../../src/views/aid.ts';
import { directionOf } from '../../../src/views/direction.ts';
import type { UpkeepContext } from '../../../src/views/upkeep.ts';
import { aid, type Files, makeLibrary } from '../../support/library.ts';

const context: UpkeepContext = {
  language: 'en',
  edit: 'https://git.example/edit/{path}',
  contentFolder: 'docs/content',
  history: new Map([['aids/print/a.mdx', '2026-11-02']]),
  today: '2026-11-23',
};

const view = (files: Files, id = 'a', change: Partial<UpkeepContext> = {}) => {
  const library: Library = makeLibrary(files);
  expect(library.findings).toEqual([]);
  return aidView(library, library.pages.get(id) as Aid, { ...context, ...change });
};

const foundation = '---\ntitle: Ink\nsummary: What ink is.\n---\nText.\n';

test('prerequisites are sorted by what the reader does about them; drafts are left out', () => {
  const { prerequisites } = view({
    'aids/print/a.mdx': aid('x').replace(
      '[]',
      '[{ foundation: ink }, { aid: b }, { need: A key }, { aid: c }]',
    ),
    'aids/print/b.mdx': aid('x', '', 'Buy toner'),
    'aids/print/c.mdx': aid('x', 'draft: true', 'Cut paper'),
    'foundations/ink.mdx': foundation,
  });
  expect(prerequisites.isKnown).toBe(true);
  expect(prerequisites.needs).toEqual(['A key']);
  expect(prerequisites.aids.map((link) => link.title)).toEqual(['Buy toner']);
  expect(prerequisites.foundations.map((link) => link.title)).toEqual(['Ink']);
});

test('without the field nothing is claimed about prerequisites', () => {
  const files = { 'aids/print/a.mdx': aid('x').replace('prerequisites: []\n', '') };
  expect(view(files).prerequisites).toMatchObject({ isKnown: false, isNothing: false });
});

test.each([
  ['[]', true],
  ['[{ need: A key }]', false],
])('prerequisites: %s says that nothing is needed: %s', (list, expected) => {
  const files = { 'aids/print/a.mdx': aid('x').replace('[]', list) };
  expect(view(files).prerequisites.isNothing).toBe(expected);
});

test.each([
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['az-Arab', 'rtl'],
  ['en', undefined],
  ['ar-Latn', undefined],
  ['not a language', undefined],
])('%s is written in the direction %s', (language, expected) => {
  expect(directionOf(language)).toBe(expected);
});

test.each([
  [[], [], 'Nothing would trip a reader here'],
  [[], ['error', 'warning'], 'Nothing would trip a reader here; 1 error in other files'],
  [['warning'], ['error', 'error'], '1 on this page; 2 errors in other files'],
])('the toolbar says of %j here and %j elsewhere: %s', (here, elsewhere, expected) => {
  const findings = (severities: string[]) => severities.map((severity) => ({ severity }) as Finding);
  expect(toolbarTitle(findings(here), findings(elsewhere))).toBe(expected);
});

test.each([
  ['2026-08-25', 90, 0],
  ['2026-08-24', 90, 1],
  ['2026-10-01', 30, 23],
])('a page checked on %s, every %i days, is %i days overdue', (last, every, days) => {
  const files = { 'aids/print/a.mdx': aid('x', `review: { last: ${last}, every: ${every} }`) };
  expect(view(files).upkeep.reviewed?.overdueDays).toBe(days);
});

test('upkeep tells owner, last change and where to edit', () => {
  const { upkeep } = view({ 'aids/print/a.mdx': aid('x', 'owner: Print desk') });
  expect(upkeep).toEqual({
    owner: 'Print desk',
    reviewed: undefined,
    changed: { iso: '2026-11-02', words: 'November 2, 2026' },
    edit: 'https://git.example/edit/docs/content/aids/print/a.mdx',
  });
});

test('an edit address may come encoded, and no setting means no link', () => {
  const files = { 'aids/print/a.mdx': aid('x') };
  expect(view(files, 'a', { edit: 'https://git.example/%7Bpath%7D?x' }).upkeep.edit).toBe(
    'https://git.example/docs/content/aids/print/a.mdx?x',
  );
  expect(view(files, 'a', { edit: undefined }).upkeep.edit).toBeUndefined();
});

test.each([
  ['2026-11-23', 'In force since November 23, 2026'],
  ['2026-11-24', 'In force from November 24, 2026'],
])('a change of %s reads “%s”', (effective, words) => {
  const text = aid('x', `effective: ${effective}`).replace('procedure', 'change');
  expect(view({ 'aids/print/a.mdx': text }).effective?.words).toBe(words);
});

test('search fields hold aliases, symptoms and the day of the next review', () => {
  const text = aid(
    'Set the DPI.',
    'aliases: [blurry print]\nsymptoms: [Letters look soft]\nreview: { last: 2026-11-01, every: 30 }',
  ).replace('procedure', 'troubleshooting');
  const { search } = view({ 'aids/print/a.mdx': text });
  expect(search).toEqual({
    aliases: ['blurry print'],
    symptoms: ['Letters look soft'],
    due: '2026-12-01',
  });
});
