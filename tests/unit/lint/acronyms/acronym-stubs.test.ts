import { expect, test } from 'vitest';
import { stubsFor } from '../../../../src/lint/acronyms/acronym-stubs.ts';
import type { AcronymList, AcronymMeaning } from '../../../../src/schema/acronyms.ts';
import { makeLibrary } from '../../../support/library.ts';

type Row = [
  acronym: string,
  ...meanings: [reason: AcronymMeaning['reason'], expansion: string | null, uses?: number][],
];

function stubs(rows: Row[], glossary = '[]\n') {
  const place = { file: 'content/aids/print/a.mdx', line: 1, column: 1, endLine: 1, endColumn: 2 };
  const acronyms = rows.map(([acronym, ...meanings]) => ({
    acronym,
    uses: meanings.length,
    pages: 1,
    meanings: meanings.map(([reason, expansion, uses = 1]) => ({
      reason,
      expansion,
      source: null,
      scope: null,
      places: Array(uses).fill(place),
    })),
  }));
  const list: AcronymList = { acronyms, summary: { files: 1, acronyms: 1, uses: 1, unknown: 1 } };
  return stubsFor(list, makeLibrary({ 'glossary.yaml': glossary }));
}

test.each<[AcronymMeaning['reason'], number]>([
  ['page', 1],
  ['another-page', 1],
  ['unknown', 1],
  ['glossary', 0],
  ['prerequisite', 0],
  ['baseline', 0],
])('letters with the reason %s get %d entries', (reason, count) => {
  expect(stubs([['QXF', [reason, 'quick exchange form']]]).stubs).toHaveLength(count);
});

test('one reason among others is enough', () => {
  const { stubs: found } = stubs([['QXF', ['prerequisite', 'quick exchange form'], ['unknown', null]]]);
  expect(found).toEqual([
    { id: 'qxf', label: 'QXF', expansion: 'quick exchange form', definition: 'TODO: say what QXF means.' },
  ]);
});

test('letters that have an entry get none, in whatever case', () => {
  const glossary =
    '- { id: form, label: QXf, definition: D. }\n- { id: fan, label: fan, aliases: [QXN], definition: D. }\n';
  const { stubs: found } = stubs(
    [
      ['QXF', ['unknown', null]],
      ['QXN', ['unknown', null]],
      ['QXO', ['unknown', null]],
    ],
    glossary,
  );
  expect(found).toEqual([{ id: 'qxo', label: 'QXO', definition: 'TODO: say what QXO means.' }]);
});

test('forms of one expansion are no dispute, and most uses say how it is written', () => {
  const found = stubs([
    [
      'QXF',
      ['page', 'Quick Exchange Form'],
      ['another-page', 'quick exchange forms', 2],
      ['page', 'Quick Exchange Form'],
    ],
    ['QXG', ['page', 'quick exchange gate'], ['page', 'Quick exchange gates', 2]],
  ]);
  expect(found.disputed).toEqual([]);
  expect(found.stubs.map(({ expansion }) => expansion)).toEqual([
    'Quick Exchange Form',
    'Quick exchange gates',
  ]);
});

test('two expansions are a dispute, and the entry names none', () => {
  const found = stubs([
    ['QXF', ['page', 'quick exchange form'], ['unknown', null], ['page', 'quality x-ray film', 2]],
  ]);
  expect(found).toEqual({
    stubs: [{ id: 'qxf', label: 'QXF', definition: 'TODO: say what QXF means.' }],
    disputed: [{ acronym: 'QXF', expansions: ['quick exchange form', 'quality x-ray film'] }],
  });
});

test.each([
  ['QXF', 'qxf'],
  ['Q&XF', 'q-xf'],
  ['&Q/&/X&', 'q-x'],
  ['ÉNA', 'ena'],
  ['АБ', 'acronym'],
  ['TCP/IP', 'tcp-ip'],
])('the id of %s is %s', (acronym, id) => {
  expect(stubs([[acronym, ['unknown', null]]]).stubs[0]?.id).toBe(id);
});

test('an id that an entry has gets a number', () => {
  const glossary =
    '- { id: qxf, label: form, definition: D. }\n- { id: qxf-2, label: fan, definition: D. }\n';
  const rows: Row[] = [
    ['QXF', ['unknown', null]],
    ['Q-X', ['unknown', null]],
    ['Q/X', ['unknown', null]],
  ];
  expect(stubs(rows, glossary).stubs.map(({ id }) => id)).toEqual(['qxf-3', 'q-x', 'q-x-2']);
});
