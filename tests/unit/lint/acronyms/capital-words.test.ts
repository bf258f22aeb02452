import { expect, test } from 'vitest';
import { capitalWords } from '../../../../src/lint/acronyms/capital-words.ts';

test.each([
  ['two capitals, wherever they stand', 'the API iXy aBcD x', ['API', 'aBcD']],
  ['a capital and a digit', 'S3 1A a1 Ab B', ['S3', '1A']],
  ['digits alone', '12 3', []],
  ['ampersands between letters', 'M&IE R&D x&Y&Z', ['M&IE', 'R&D', 'x&Y&Z']],
  ['ampersands at the edge', 'A& &BC D&, X&', ['BC']],
  ['two ampersands', 'AB&&C1', ['AB', 'C1']],
  ['other marks', 'A-B C/D E.F GH', ['GH']],
  ['one word', 'AB', ['AB']],
  ['no text', '', []],
])('%s in %j', (_, text, expected) => {
  expect(capitalWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

test('an ampersand ends a word that ends the text', () => {
  expect(capitalWords('AB&')).toEqual([{ start: 0, end: 2 }]);
});
