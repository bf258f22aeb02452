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
  ['words of 20 letters at most', `${'Qx'.repeat(10)} ${'Qx'.repeat(10)}Q`, 'Qx'.repeat(10)],
  ['endings with more behind them, and letters that are no ending', 'QXsB QXFxd', 'QXsB'],
  ['a capital and a digit with more around them', 'S3 wwwS3 S3abcd 1Q', 'S3'],
  ['capitals that are less than half', 'QaaaX SaaS Q&X&ab', 'SaaS Q&X&ab'],
  ['a capital before small letters', 'QXab QXa', 'QXa'],
  ['part numbers, and letters like them', 'Q2BC AQ2BC I18N I18NA AI18N', 'AQ2BC I18N'],
  ['names of variables, and letters like them', 'QXENV QXHOME xQXENV QXENVa', 'xQXENV QXENVa'],
  ['seven capitals, and six', 'QWERTZU, QWERTZ, aQWERTZU, QWERTZUa', 'QWERTZ aQWERTZU QWERTZUa'],
  ['patterns, and letters like them', 'XXXX QFOO MMQ', 'QFOO MMQ'],
  ['a path at the start', '/QXF', ''],
  ['a slash, a hyphen and dashes further in front', 'a /b QXF, 5-x QXG, -- QXH', 'QXF QXG QXH'],
  ['one capital and a hyphen in front', 'A-QXF', 'QXF'],
  ['assignments', 'QXF=1, QXG= 1, QXH==1', 'QXG QXH'],
  ['a colon behind', 'QXF:Abc QXG:// QXH:AB', 'QXF'],
  ['the name of a system, and one further behind', 'QXF OS, the QXG of an OS', 'OS QXG OS'],
  ['a number before and behind, and further away', '5 QXF 12, 5 of QXG 12, 5 QXH of 12', 'QXG QXH'],
  ['placeholders, and brackets further away', '<QXF> {QXG} <QXH b> <b QXI>', 'QXH QXI'],
  ['parts of the day in every spelling', '11 a.m. EST, 11 p.m EST, 11 am. EST, 11 pm EST, 11 AM EST', ''],
  ['a unit behind two spaces', '5  MB', ''],
  ['a month behind a day alone, and one before it', '12 JAN, MAR. 5', ''],
  ['months further from a number', '5 of MAR, APR of 5', 'MAR APR'],
  ['a state behind a place without a space', 'Arlington,VA', ''],
  ['states further from a place, or behind a small word', 'Arlington, the VA. arlington, MA', 'VA MA'],
  ['a state further from a postal code', 'IL of 60604', 'IL'],
  ['a version at the start', '22.04 QXF', ''],
  ['a version in front, and further away', 'Ubuntu 22.04 QXF, 22.04 of QXG', 'QXG'],
  ['letters among shouted words', 'the COMPONENT QIX and DO NOT QIY', ''],
  ['letters beside as many shouted words', 'NOT QIX', 'QIX'],
  ['shouted words with spaces and single letters between', 'COMPONENT  A QIX, DO  NOT QIY', ''],
  ['a shouted contraction', 'DON’T TOUCH QIX', ''],
  ['letters beside a word of six, and of seven', 'QWERTZ QIX. QWERTZX QIY', 'QWERTZ QIX'],
  ['single letters and words', 'A I Word words 1 23 1990s', ''],
])('%s', (_, text, expected) => {
  expect(found(text)).toEqual(expected.split(' ').filter(Boolean));
});

test('places are offsets of the text, endings left out', () => {
  const text = '🚗 the APIs’ CLI';
  expect(findAcronyms(text).map(({ start, end }) => text.slice(start, end))).toEqual(['API', 'CLI']);
});

test('a long text without spaces costs one look at each place', { timeout: 60_000 }, () => {
  for (const piece of ['A', 'A1', 'AB ', 'A&', '/A', '#A-', 'A@', 'A-', 'AB\n', '．A']) {
    const text = piece.repeat(300_000 / piece.length);
    expect(findAcronyms(text).length).toBeLessThanOrEqual(text.length);
  }
});

test('spellings of one acronym have one key', () => {
  expect(['DoD', 'DOD', 'DoDs', 'DOD’s'].map(acronymKey)).toEqual(['DOD', 'DOD', 'DOD', 'DOD']);
});
