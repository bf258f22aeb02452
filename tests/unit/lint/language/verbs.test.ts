import { expect, test } from 'vitest';
import { isBreak, isObject, isWord, tokenize } from '../../../../src/lint/language/clauses.ts';
import { baseOfThirdPerson, isSharedVerb, isVerb } from '../../../../src/lint/language/verbs.ts';

test.each([
  ['open', true],
  ['abort', true],
  ['frobnicate', false],
  ['lid', false],
  ['containerize', true],
  ['gentrify', true],
  ['xize', false],
  ['x-containerize', false],
  ['reopen-lid', false],
  ['sizes', false],
  ['containerizes', false],
  ['xcontainer-ize', false],
  ['reopened', false],
  ['reindex', true],
  ['unmap', true],
  ['deprovision', true],
  ['disengage', true],
  ['presort', true],
  ['misfile', true],
  ['prelid', false],
  ['xreindex', false],
  ['rego', false],
  ['unlike', false],
  ['resource', false],
  ['retail', false],
  ['mistake', false],
])('%s is a verb: %s', (word, expected) => {
  expect(isVerb(word)).toBe(expected);
});

test('a verb may be a noun as well', () => {
  expect(['abort', 'open', 'open-minded', 'delete'].map(isSharedVerb)).toEqual([true, true, false, false]);
});

test.each([
  ['fails', 'fail'],
  ['carries', 'carry'],
  ['pushes', 'push'],
  ['deletes', 'delete'],
  ['lids', undefined],
  ['access', undefined],
  ['fail', undefined],
  ['s', undefined],
  ['flies', undefined],
  ['failsafe', undefined],
  ['opent', undefined],
  ['opents', undefined],
  ['resett', undefined],
  ['does', 'do'],
  ['process', undefined],
  ['buses', undefined],
  ['studies', 'study'],
  ['opex', undefined],
])('the base form of %s is %s', (word, base) => {
  expect(baseOfThirdPerson(word)).toBe(base);
});

const texts = (sentence: string) => tokenize(sentence).map(({ text }) => text.replace(/\uFFFC+/, '○'));

test.each([
  ['words and marks', 'Open it, now.', ['Open', 'it', ',', 'now', '.']],
  [
    'words with joints',
    "Don't re-open a.txt, R&D or and/or x_1 of a@b+c",
    ["Don't", 're-open', 'a.txt', ',', 'R&D', 'or', 'and/or', 'x_1', 'of', 'a@b+c'],
  ],
  [
    'a label in quotation marks as code',
    'Press "Save all" and “Close, too”.',
    ['Press', '○', 'and', '○', '.'],
  ],
  ['no label over more than 80 letters', `"${'x'.repeat(81)}"`, ['"', 'x'.repeat(81), '"']],
  ['a label of 80 letters', `"${'x'.repeat(80)}"`, ['○']],
  ['code', 'Run \uFFFC\uFFFC now', ['Run', '○', 'now']],
])('a sentence is read as %s', (_, sentence, expected) => {
  expect(texts(sentence)).toEqual(expected);
});

test('words are compared in small letters with straight apostrophes, and keep their places', () => {
  expect(tokenize(' Don’t "X" GO')).toMatchObject([
    { text: 'Don’t', word: "don't", start: 1, end: 6 },
    { start: 7, end: 10 },
    { text: 'GO', word: 'go', start: 11, end: 13 },
  ]);
});

test('marks, words and code are told apart', () => {
  const kinds = (text: string) =>
    tokenize(text).map((token) => [isBreak(token), isWord(token), isObject(token)]);
  for (const mark of [',', ';', ':', '(', ')', '/', '–', '—'])
    expect(kinds(mark)).toEqual([[true, false, false]]);
  for (const mark of ['.', '-', '!', '*']) expect(kinds(mark)).toEqual([[false, false, false]]);
  expect(kinds('a/b 7 \uFFFC')).toEqual([
    [false, true, false],
    [false, true, false],
    [false, false, true],
  ]);
  expect([isWord(undefined), isObject(undefined)]).toEqual([false, false]);
});
