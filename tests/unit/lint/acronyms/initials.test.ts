import { expect, test } from 'vitest';
import { initialsEnd, initialsStart, searchWindow } from '../../../../src/lint/acronyms/initials.ts';

test.each([
  ['A', 2],
  ['AB', 4],
  ['ABCDE', 10],
  ['ABCDEF', 11],
  ['M&IE', 6],
])('the words for %s begin at most %d words back', (short, words) => {
  expect(searchWindow(short)).toBe(words);
});

/** The words at the start of a text that spell a short form. */
const first = (short: string, text: string) => text.slice(0, initialsEnd(short, text) ?? 0);

test.each([
  ['each word gives a letter', 'CAC', 'common access card', 'common access card'],
  ['what follows is left out', 'CAC', 'common access card reader', 'common access card'],
  ['small words that do not fit are passed over', 'DA', 'Department of the Army', 'Department of the Army'],
  ['small words that fit count', 'DoD', 'Department of Defense', 'Department of Defense'],
  ['“the” may stand in front', 'CAC', 'the common access card', 'the common access card'],
  ['“a” may stand in front', 'CAC', 'a common access card', 'a common access card'],
  ['“an” may stand in front', 'CAC', 'an common access card', 'an common access card'],
  ['another small word may not', 'CAC', 'of common access card', ''],
  ['“the” alone spells nothing', 'CAC', 'the door', ''],
  ['another word between', 'CAC', 'common big access card', ''],
  ['too few words', 'CAC', 'common access', ''],
  ['inner capitals that fit', 'MSQLD', 'MySQL database', 'MySQL database'],
  ['inner capitals that do not fit', 'HML', 'HyperText Markup Language', 'HyperText Markup Language'],
  ['X for ex', 'XML', 'Extensible Markup Language', 'Extensible Markup Language'],
  ['X for no ex in front', 'XML', 'Flexible Markup Language', ''],
  ['X for another word', 'XML', 'Big Markup Language', ''],
  ['another letter for ex', 'AML', 'Extensible Markup Language', ''],
  ['a digit as a number', '2FA', 'two factor authentication', 'two factor authentication'],
  ['a digit as a place in a row', '3PO', 'third party organization', 'third party organization'],
  ['a digit as a word of the same sound', 'B2B', 'business to business', 'business to business'],
  ['a digit that doubles the letter before', 'EC2', 'Elastic Compute Cloud', 'Elastic Compute Cloud'],
  ['a digit that repeats it four times', 'W4', 'wide web with wires', 'wide web with wires'],
  ['a digit that counts too much', 'W5', 'wide web with wet wires', ''],
  ['two digits, the last of which counts nothing', 'A1B2', 'big boats', ''],
  ['two digits, the first of which counts nothing', 'B2A1', 'big boats adrift', ''],
  ['a possessive', 'PMA', 'President’s Management Agenda', 'President’s Management Agenda'],
  [
    'brackets among the words',
    'PMO',
    'Project (or Program) Management Office',
    'Project (or Program) Management Office',
  ],
])('%s: %s', (_, short, text, expected) => {
  expect(first(short, text)).toBe(expected);
});

/** The words at the end of a text that spell a short form. */
const last = (short: string, text: string) => text.slice(initialsStart(short, text) ?? text.length);

test.each([
  ['what stands before is left out', 'CAC', 'show the common access card', 'common access card'],
  ['a space behind', 'CAC', 'show the common access card ', 'common access card '],
  ['small words between', 'DA', 'the Department of the Army', 'Department of the Army'],
  ['as many words as may be', 'AB', 'access of the board', 'access of the board'],
  ['a word more', 'AB', 'access of the to board', ''],
  ['“a” gives no letter in front', 'AC', 'a card', ''],
  ['nor does “an”', 'AC', 'an card', ''],
  ['nor does “the”', 'TC', 'the card', ''],
  ['a word that begins like “the” does', 'TC', 'their card', 'their card'],
  ['something behind the words', 'CAC', 'common access card reader', ''],
])('backwards, %s: %s', (_, short, text, expected) => {
  expect(last(short, text)).toBe(expected);
});
