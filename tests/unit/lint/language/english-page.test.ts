import { expect, test } from 'vitest';
import { parseDocument } from '../../../../src/library/document.ts';
import { isEnglishPage } from '../../../../src/lint/language/english-page.ts';
import { siteSchema } from '../../../../src/schema/site.ts';

function isEnglish(text: string, language = 'en'): boolean {
  const { document } = parseDocument('a.md', text, 'md');
  if (!document) throw new Error('The text does not parse.');
  return isEnglishPage(document, siteSchema.parse({ title: 'T', language }));
}

const german =
  'Öffne die Klappe, die an der linken Seite des Geräts sitzt, und nimm das Papier heraus. Schließe die Klappe danach wieder, bis sie hörbar einrastet.';
const french =
  'Ouvrez le capot qui se trouve sur le côté gauche de la machine et retirez le papier. Fermez ensuite le capot jusqu’à ce que vous entendiez un clic.';
const english =
  'Open the cover on the left side of the printer and take the paper out. Then close the cover until you hear a click. Press the green button.';

test('a page of an English site counts as English', () => {
  expect(isEnglish(english)).toBe(true);
  expect(isEnglish(english, 'en-GB')).toBe(true);
});

test('a site in another language has no English pages', () => {
  expect(isEnglish(english, 'de')).toBe(false);
  expect(isEnglish(english, 'enm')).toBe(false);
});

test('a page in another language is told from its words', () => {
  expect([german, french].map((text) => isEnglish(text))).toEqual([false, false]);
});

test('a page of a few words is believed to be what the site says', () => {
  expect(isEnglish('Klappe öffnen')).toBe(true);
});

test('code tells nothing', () => {
  expect(isEnglish(`${german}\n\n\`the of and is it you that for with this are if not\``)).toBe(false);
});

const foreign = (count: number) => 'wort '.repeat(count).trim();

test.each([
  ['19 words without a mark of English', foreign(19), true],
  ['20 words without one', foreign(20), false],
  ['2 marks among 25 words', `the of ${foreign(23)}`, true],
  ['1 mark among 25 words', `the ${foreign(24)}`, false],
  ['marks in capitals', `THE Of ${foreign(23)}`, true],
  ['marks behind 150 words', `${foreign(150)}\n\n${'the of '.repeat(50)}`, false],
  ['marks behind 149 words, and so many that they count', `${foreign(149)}\n\n${'the of '.repeat(50)}`, true],
  [
    'marks behind the first 2000 letters of a paragraph',
    `${foreign(20)} ${'x'.repeat(1_900)} ${'the '.repeat(50)}`,
    false,
  ],
  ['words joined by hyphens and numbers', `the-of 1 2 3 ${foreign(23)}`, true],
])('%s', (_, text, expected) => {
  expect(isEnglish(text)).toBe(expected);
});

test('the whole name of a language counts', () => {
  expect(isEnglish(english, 'EN-us')).toBe(true);
  expect(isEnglish(english, 'de-en')).toBe(false);
});
