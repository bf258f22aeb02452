import { expect, test } from 'vitest';
import { findDefinitions } from '../../../src/lint/definitions.ts';

const pairs = (text: string) => findDefinitions(text).map(({ short, long }) => `${short} = ${long}`);

test.each([
  ['long form (SF)', 'the common access card (CAC) is', 'CAC = common access card'],
  ['SF (long form)', 'the CAC (common access card) is', 'CAC = common access card'],
  ['plural, as written', 'Interagency Agreements (IAAs)', 'IAAs = Interagency Agreements'],
  ['irregular plural', 'Memoranda of Understanding (MOUs)', 'MOUs = Memoranda of Understanding'],
  ['a small word that counts', 'Department of Defense (DoD)', 'DoD = Department of Defense'],
  [
    'a name that begins like its small word',
    'the Office of General Counsel (OGC)',
    'OGC = Office of General Counsel',
  ],
  [
    'initials before letters inside words',
    'the International Index of Erectile Function (IIEF)',
    'IIEF = International Index of Erectile Function',
  ],
  ['letters inside words', 'deoxyribonucleic acid (DNA)', 'DNA = deoxyribonucleic acid'],
  ['hyphens', 'a single-page application (SPA)', 'SPA = single-page application'],
  ['ampersand', 'Meals & Incidental Expenses (M&IE)', 'M&IE = Meals & Incidental Expenses'],
  ['digits', 'two-factor authentication (2FA)', '2FA = two-factor authentication'],
  ['X for ex', 'Extensible Markup Language (XML)', 'XML = Extensible Markup Language'],
  ['a word behind the last letter', 'virtual hard disk files (VHD)', 'VHD = virtual hard disk files'],
  ['a year behind it', 'Paperwork Reduction Act of 1995 (PRA)', 'PRA = Paperwork Reduction Act of 1995'],
  [
    'quotes and words inside the brackets',
    'service level agreement (also known as “SLA”)',
    'SLA = service level agreement',
  ],
  [
    'something behind it in the brackets',
    'service level agreement (SLA; see below)',
    'SLA = service level agreement',
  ],
  ['square brackets', 'service level agreement [SLA]', 'SLA = service level agreement'],
  ['a comma inside brackets', '(service level agreement, SLA)', 'SLA = service level agreement'],
  [
    'a comma inside brackets, the other way round',
    'fast (SLA, service level agreement)',
    'SLA = service level agreement',
  ],
  ['one word', 'PlantUML (PUML)', 'PUML = PlantUML'],
  ['colon', 'CRUD: Create, Read, Update, Delete', 'CRUD = Create, Read, Update, Delete'],
  ['dash', 'CAC – common access card', 'CAC = common access card'],
  ['dash, the other way round', 'common access card — CAC', 'CAC = common access card'],
  ['stands for', 'CAC stands for “common access card”.', 'CAC = common access card'],
  ['or', 'an authority to operate, or ATO, is', 'ATO = authority to operate'],
  ['slash', 'service level agreement/SLA', 'SLA = service level agreement'],
  ['inner capitals', 'HTML: HyperText Markup Language', 'HTML = HyperText Markup Language'],
  [
    'two in a text',
    'a first thing (AFT) and another (see below) second thing (ST)',
    'AFT = a first thing; ST = second thing',
  ],
])('%s', (_, text, expected) => {
  expect(pairs(text).join('; ')).toBe(expected);
});

test.each([
  ['other letters', 'the wooden door (CAC)'],
  ['a link that another tool resolves', 'authentication requires an [ATO](￼￼￼)'],
  ['letters that all fit one word with more behind it', 'authentication requires an (ATO)'],
  ['a sentence end between', 'the common access. Card (CAC)'],
  ['a bracket that is no acronym', 'a common access card (see below)'],
  ['words in lower case', 'adobe acrobat (aa)'],
  ['a list with commas', 'GSA, TTS and GSA'],
  ['a repeated name', 'README - A README file'],
  ['a dash and other words', 'CAC – can be accessed'],
])('no definition: %s', (_, text) => {
  expect(pairs(text)).toEqual([]);
});

test('places are offsets of the text', () => {
  const text = '🚗 common access card (CAC), PIV (personal identity verification)';
  const places = findDefinitions(text).map(({ start, end, longStart, longEnd }) => [
    text.slice(start, end),
    text.slice(longStart, longEnd),
  ]);
  expect(places).toEqual([
    ['CAC', 'common access card'],
    ['PIV', 'personal identity verification'],
  ]);
});
