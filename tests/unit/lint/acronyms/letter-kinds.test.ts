import { expect, test } from 'vitest';
import {
  capital,
  caseless,
  digit,
  letterKind,
  other,
  small,
} from '../../../../src/lint/acronyms/letter-kinds.ts';

test.each([
  ['a', small],
  ['ß', small],
  ['Z', capital],
  ['É', capital],
  ['7', digit],
  ['½', digit],
  ['א', caseless],
  ['ʰ', caseless],
  ['語', caseless],
  ['-', other],
  [' ', other],
  ['&', other],
  ['\uD83D', other],
])('%j is of the kind %d, however often it is asked', (char, kind) => {
  expect([char, char].map((one) => letterKind(one.charCodeAt(0)))).toEqual([kind, kind]);
});
