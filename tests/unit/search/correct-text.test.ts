import { expect, test } from 'vitest';
import { correctText } from '../../../src/search/correct-text.ts';

test.each([
  ['tonar in a tonars box', [['tonar', 'toner']], 'toner in a tonars box'],
  ['restart the tart', [['tart', 'part']], 'restart the part'],
  [
    'a c++ eror',
    [
      ['c', 'see'],
      ['eror', 'error'],
    ],
    'a see++ error',
  ],
  ['cost', [['cost', '$&']], '$&'],
  ['nothing', [['thing', 'string']], 'nothing'],
])('corrects whole words alone: %s', (text, slips, expected) => {
  expect(
    correctText(
      text,
      slips.map(([typed = '', used = '']) => ({ typed, used })),
    ),
  ).toBe(expected);
});
