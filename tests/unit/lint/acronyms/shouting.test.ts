import { expect, test } from 'vitest';
import { mostFrequent } from '../../../../src/lint/acronyms/most-frequent.ts';
import { isLoudAmongOthers, isShoutedWord } from '../../../../src/lint/acronyms/shouting.ts';

test.each([
  ['a word of the closed list', 'NOT', true, true],
  ['three letters of the dictionary', 'CAT', false, false],
  ['four letters of everyday', 'DOOR', true, true],
  ['four letters of the dictionary', 'LAMP', false, true],
  ['five letters of the dictionary', 'FLOOR', true, true],
  ['a word made to be one', 'SMART', false, true],
  ['no word', 'QXFZ', false, false],
  ['small letters', 'door', false, true],
  ['a digit behind', 'DOOR1', false, false],
  ['a digit in front', '1DOOR', false, false],
])('%s, %s, is shouted: %s, and among others: %s', (_, word, alone, amongOthers) => {
  expect([isShoutedWord(word), isLoudAmongOthers(word)]).toEqual([alone, amongOthers]);
});

test.each([
  [[], undefined],
  [['a'], 'a'],
  [['a', 'b', 'b'], 'b'],
  [['a', 'b', 'b', 'a'], 'a'],
  [['b', 'a', 'c', 'c', 'a', 'c'], 'c'],
])('the most frequent of %j is %s', (texts, expected) => {
  expect(mostFrequent(texts)).toBe(expected);
});
