import { expect, test } from 'vitest';
import { acronymKey, findAcronyms } from '../../../../src/lint/acronyms/acronyms.ts';

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
  ['months beside a day or a year', '12 JAN 2026, MAR 5, 24-DEC-2026, OCT. 2026', ''],
  ['the same letters without a number', 'ask for the APR', 'APR'],
  ['states behind a place', 'Arlington, VA', ''],
  ['shouted words', 'Do NOT and MUST NEVER', ''],
  ['words of the dictionary', 'LAUNCH the RECENT TRIPS, SAVE it, BASICS, the LOGIN, a HOT plate', ''],
  ['acronyms that are words', 'ACID, FAR, SOW, SMART, FUSE, STEM, DOE', 'ACID FAR SOW SMART FUSE STEM DOE'],
  ['words between words', 'ENABLE AUTO UPDATES, but enable AUTO', 'AUTO'],
  ['an acronym in a phrase that is not loud', 'ENABLE MFA', 'MFA'],
  ['an ampersand between letters only', 'M&IE, A& B, &AB, R&&D1', 'M&IE AB D1'],
  ['channels, handles, paths and scopes', '#AB-CD, @ABC, ./AB/CD, /AB/CD, AMQ::Frame, Foo::BAR', ''],
  ['names of headers', 'AB-Forwarded-For and AB-Forwarded', 'AB'],
  ['the second part of a name with a hyphen', 'FPDS-NG and MAJ:MIN, but pre-ATO', 'FPDS ATO'],
  ['citations', '5 CFR 1320, 18 USC §1905, 5 CFR', 'CFR'],
  ['names of systems and variables', 'QX OS, QXOS, GOPATH, QXENV', 'OS QXOS'],
  ['a state before a postal code', 'Chicago IL 60604, ask IL', 'IL'],
  ['letters that stand for others', 'ABC, ABCD, XYZ', ''],
  ['a word without small letters that are Latin', 'АБ ΑΒ', 'АБ ΑΒ'],
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

test('a long text without spaces costs one look at each place', { timeout: 5_000 }, () => {
  for (const piece of ['A', 'A1', 'AB ', 'A&', '/A', '#A-', 'A@', 'A-', 'AB\n', '．A']) {
    const text = piece.repeat(300_000 / piece.length);
    expect(findAcronyms(text).length).toBeLessThanOrEqual(text.length);
  }
});

test('spellings of one acronym have one key', () => {
  expect(['DoD', 'DOD', 'DoDs', 'DOD’s'].map(acronymKey)).toEqual(['DOD', 'DOD', 'DOD', 'DOD']);
});
