import { expect, test } from 'vitest';
import { findList } from '../../../../src/lint/edits/yaml-lists.ts';

/** The items of a list, each with an asterisk where another place may name it; or what stands there instead. */
function found(text: string, field?: string): unknown {
  const place = findList(text, field);
  if (typeof place === 'string') return place;
  if ('emptyAt' in place) return place.emptyAt;
  const { style, items, start, end } = place.list;
  const shown = items.map((item) => text.slice(item.start, item.end) + (item.isAnchored ? '*' : ''));
  return [style, text.slice(start, end), ...shown];
}

test.each<[string, string, string | undefined, unknown]>([
  ['a list in brackets', 'a: [x, "y z"] # why\n', 'a', ['flow', '[x, "y z"]', 'x', '"y z"']],
  ['a list of lines', 'a:\n  - x # one\n  - y\n', 'a', ['block', '- x # one\n  - y', 'x', 'y']],
  ['the whole text', '- x\n- y\n', undefined, ['block', '- x\n- y', 'x', 'y']],
  ['the whole text in brackets', '[x]\n', undefined, ['flow', '[x]', 'x']],
  ['lines with comments at the end', '- x\n# end\n', undefined, ['block', '- x', 'x']],
  ['a comma at the end', 'a: [x,]\n', 'a', ['flow', '[x,]', 'x']],
  [
    'texts of several lines',
    '- |\n  x\n  y\n- z\n',
    undefined,
    ['block', '- |\n  x\n  y\n- z', '|\n  x\n  y', 'z'],
  ],
  ['items that another place may name', 'a: [&n x, y]\n', 'a', ['flow', '[&n x, y]', '&n x*', 'y']],
  ['lines that another place may name', '- &n x\n- y\n', undefined, ['block', '- &n x\n- y', '&n x*', 'y']],
  ['a field in quotation marks', '"a": [x]\n', 'a', ['flow', '[x]', 'x']],
  ['a field behind another one', 'b: [y]\na: [x]\n', 'a', ['flow', '[x]', 'x']],
  ['nothing', '', undefined, 0],
  ['comments alone', '# x\n', undefined, 4],
  ['a field without a value', 'a: # none\nb: 1\n', 'a', 2],
  ['a field that is not there', 'b: [x]\n', 'a', 'absent'],
  ['no fields', '', 'a', 'absent'],
  ['a field inside another one', 'b:\n  a: [x]\n', 'a', 'absent'],
  ['a text', 'a: x\n', 'a', 'other'],
  ['fields in braces', 'a: { b: x }\n', 'a', 'other'],
  ['fields', 'a:\n  b: x\n', 'a', 'other'],
  ['fields as the whole text', 'a: x\n', undefined, 'other'],
  ['a list as the whole text, asked for a field', '- x\n', 'a', 'other'],
  ['braces as the whole text', '{ a: [x] }\n', 'a', 'other'],
  ['fields that are moved in', '  a: [x]\n', 'a', 'other'],
  ['two documents', 'a: [x]\n---\na: [y]\n', 'a', 'other'],
  ['an empty line of a list', '- x\n-\n', undefined, 'other'],
  ['a list with a tag', 'a: !!seq [x]\n', 'a', 'other'],
  ['a list that another place may name', 'a: &n [x]\n', 'a', 'other'],
  ['a key without a colon', '? a\nb: 1\n', 'a', 'other'],
])('%s: %j, %s', (_, text, field, expected) => {
  expect(found(text, field)).toEqual(expected);
});
