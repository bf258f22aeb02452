import { expect, it } from 'vitest';
import type { QuestionOutcome } from '../../../src/schema/findability.ts';
import { compareReports } from '../../../src/search/compare-questions.ts';
import { reportOn } from '../../../src/search/score-questions.ts';
import { findabilityPage, missingWords, untested } from '../../../src/views/findability-page.ts';
import { aid, makeLibrary } from '../../support/library.ts';

const outcome = (
  query: string,
  rank: number | null,
  more: Partial<QuestionOutcome> = {},
): QuestionOutcome => ({
  id: query,
  query,
  answers: ['/print/jam/'],
  results: ['/x/'],
  rank,
  fits: true,
  keystrokes: rank === 1 ? query.length : null,
  unknown: [],
  ...more,
});

const library = makeLibrary({
  'aids/print/jam.mdx': aid('Text.'),
  'aids/print/toner.mdx': aid('Text.', '', 'Change the toner'),
  'aids/print/draft.mdx': aid('Text.', 'draft: true', 'Draft'),
});
const before = reportOn([outcome('paper <b>', 3), outcome('gone', 1), outcome('same', 2)], []);
const found = reportOn(
  [
    outcome('paper <b>', 1),
    outcome('same', 2, { unknown: ['whatsit', 'gizmo', 'gizmo'] }),
    outcome('new', null, { results: [], unknown: ['gizmo'] }),
    outcome('nothing answers', null, { answers: [] }),
  ],
  [],
);

it('shows each question, its place, and where it was', () => {
  const page = findabilityPage({ found, before, library, styles: ['/a.css'] });
  expect(page).toContain('<link rel="stylesheet" href="/a.css">');
  expect(page).toContain('<tr><td>paper &lt;b&gt;</td><td>1</td><td>3</td><td></td></tr>');
  expect(page).toContain(
    '<tr><td>new</td><td>not found</td><td>not asked</td><td>nothing, wanted /print/jam/</td></tr>',
  );
  expect(page).not.toContain('<b>');
});

it('names published pages without a question, and words that no page has', () => {
  expect(untested(library, found).map(({ id }) => id)).toEqual(['toner']);
  expect(missingWords(found)).toEqual([
    ['gizmo', 2],
    ['whatsit', 1],
  ]);
});

it('leaves questions that nothing answers out of the figures', () => {
  expect(found.summary).toMatchObject({ questions: 3, success1: 33.3, keystrokes: 9 });
});

it('compares two reports, worst fall first', () => {
  const fallen = reportOn([outcome('paper <b>', null), outcome('gone', 2), outcome('new', 1)], []);
  expect(compareReports(before, fallen)).toEqual({
    displaced: [
      { query: 'paper <b>', before: 3, after: null, first: '/x/' },
      { query: 'gone', before: 1, after: 2, first: '/x/' },
    ],
    risen: [],
    gone: ['same'],
  });
  expect(compareReports(fallen, before).risen.map(({ query }) => query)).toEqual(['paper <b>', 'gone']);
});
