import { expect, test } from 'vitest';
import { acronymKey, findAcronyms } from '../../../src/lint/acronyms.ts';

const found = (text: string) => findAcronyms(text).map((acronym) => acronym.text);

test.each([
  [
    'capitals, digits, mixed case and ampersands',
    'API 2FA DoD M&IE IPv4 EC2 SaaS IoT S3 I18N',
    'API 2FA DoD M&IE IPv4 EC2 SaaS IoT S3 I18N',
  ],
  ['endings left out', "APIs API's APIs’ CNAMEd OSes DMing MOUs", 'API API API CNAME OS DM MOU'],
  ['beside punctuation', '(API), “CLI”, CI/CD: ACID-compliant. pre-ATO', 'API CLI CI CD ACID ATO'],
  ['accents', 'ÉNA', 'ÉNA'],
  ['a Roman numeral', 'Part II, III, IV, XIV', ''],
  ['numerals of other letters', 'MD CD', 'MD CD'],
  ['units behind a number', '5 MB, 3GB, 9 AM, 10:30 PM EST, 11am PT', ''],
  ['the same letters without one', 'ask the PM, MA', 'PM MA'],
  ['part numbers, forms and standards', 'SF-182 CP-2(5) SHA256 DD2875 800-AB ISO-9001', ''],
  ['labels behind a version', 'Ubuntu 22.04 LTS', ''],
  [
    'file extensions, dotted names, paths and identifiers',
    '.PDF README.md GOV.UK /ABC $HOME %PATH% #ABC @ABC FOO_BAR --ABC ABC() C:\\ABC <ABC> A=ABC',
    '',
  ],
  ['addresses', 'https://x.com/ABC www.ABC.com a@ABC.com', ''],
  ['words in mixed case', 'GitHub JavaScript FedEx PlantUML', ''],
  ['states behind a place', 'Arlington, VA', ''],
  ['shouted words', 'Do NOT and MUST NEVER', ''],
  ['a shouted phrase', 'WARNING: UNPROTECTED PRIVATE KEY FILE!', ''],
  ['long words', 'the COMPONENT', ''],
  ['acronyms beside a shouted word', 'a PIV OR CAC card', 'PIV CAC'],
  ['patterns', 'MM/YYYY 5XX Q2AB', ''],
  ['single letters and words', 'A I Word words 1 23 1990s', ''],
])('%s', (_, text, expected) => {
  expect(found(text)).toEqual(expected.split(' ').filter(Boolean));
});

test('places are offsets of the text, endings left out', () => {
  const text = '🚗 the APIs’ CLI';
  expect(findAcronyms(text).map(({ start, end }) => text.slice(start, end))).toEqual(['API', 'CLI']);
});

test('spellings of one acronym have one key', () => {
  expect(['DoD', 'DOD', 'DoDs'].map(acronymKey)).toEqual(['DOD', 'DOD', 'DOD']);
});
