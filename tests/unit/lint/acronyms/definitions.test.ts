import { expect, test } from 'vitest';
import { findDefinitions } from '../../../../src/lint/acronyms/definitions.ts';

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
  ['a digit that counts letters', 'Elastic Compute Cloud (EC2)', 'EC2 = Elastic Compute Cloud'],
  [
    'a digit that counts the letters before',
    'W3C (World Wide Web Consortium)',
    'W3C = World Wide Web Consortium',
  ],
  ['one letter and a digit', 'Simple Storage Service (S3)', 'S3 = Simple Storage Service'],
  ['a digit read as an ordinal', 'Third-Party Organization (3PO)', '3PO = Third-Party Organization'],
  ['a digit read as a word', 'Data to Decisions (D2D)', 'D2D = Data to Decisions'],
  ['a digit of a formula', 'nitrous oxide (N2O)', 'N2O = nitrous oxide'],
  ['a number that counts the letters left out', 'accessibility (A11Y)', 'A11Y = accessibility'],
  ['one capital', 'levels of testosterone (T) and', 'T = testosterone'],
  ['one capital with a digit', 'levels of 17-beta-estradiol (E2)', 'E2 = 17-beta-estradiol'],
  ['small letters', 'the amino acid (aa) chain', 'aa = amino acid'],
  [
    'a chemical name with brackets',
    '7,12-dimethylbenz(a)anthracene (DMBA)',
    'DMBA = 7,12-dimethylbenz(a)anthracene',
  ],
  ['points inside', 'the U.S. Web Design System (USWDS)', 'USWDS = U.S. Web Design System'],
  [
    'a plural in capitals that fits',
    'Contractor Performance Report (CPRS)',
    'CPRS = Contractor Performance Report',
  ],
  ['a possessive', 'Core Qualifications Lists (CQL’s)', 'CQL’s = Core Qualifications Lists'],
  [
    'two letters swapped',
    'Service-Disabled Veteran-Owned Business (SDVBO)',
    'SDVBO = Service-Disabled Veteran-Owned Business',
  ],
  ['the first of two', 'personal health record (PHR/ePHR)', 'PHR = personal health record'],
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
  [
    'dash and an owner',
    'OCE - the GSA’s Office of Customer Experience',
    'OCE = Office of Customer Experience',
  ],
  ['colon and a possessive', 'PMA: President’s Management Agenda', 'PMA = President’s Management Agenda'],
  [
    'brackets among the words',
    'PMO – Project (or Program) Management Office',
    'PMO = Project (or Program) Management Office',
  ],
  ['quoted words', '“temporary duty” aka “TDY”', 'TDY = temporary duty'],
  [
    'words between',
    'the ONS Postcode Directory (Office for National Statistics)',
    'ONS = Office for National Statistics',
  ],
  ['an exclamation', 'write “LGTM!” (“Looks Good To Me!”)', 'LGTM = Looks Good To Me'],
  ['no space', 'run E2E(end-to-end) tests', 'E2E = end-to-end'],
  [
    'more behind the words',
    'CPC (GSA’s Consolidated Processing Center in Kansas)',
    'CPC = Consolidated Processing Center',
  ],
  ['stands for', 'CAC stands for “common access card”.', 'CAC = common access card'],
  ['or', 'an authority to operate, or ATO, is', 'ATO = authority to operate'],
  ['slash', 'service level agreement/SLA', 'SLA = service level agreement'],
  ['inner capitals', 'HTML: HyperText Markup Language', 'HTML = HyperText Markup Language'],
  ['two words in brackets', 'web service desk team (WS DT)', 'WS DT = web service desk team'],
  [
    'ten letters',
    'alpha bravo charlie delta echo foxtrot golf hotel india juliet (ABCDEFGHIJ)',
    'ABCDEFGHIJ = alpha bravo charlie delta echo foxtrot golf hotel india juliet',
  ],
  ['small letters and digits', 'big apple 22 (ba22)', 'ba22 = big apple 22'],
  ['four small letters', 'amino acid base cat (aabc)', 'aabc = amino acid base cat'],
  ['small letters that begin like a word', 'in small mode (ism)', 'ism = in small mode'],
  ['one capital and a word with hyphens', 'of 17-beta-estradiol (E)', 'E = 17-beta-estradiol'],
  ['one capital and a name', 'the Team (T)', 'T = Team'],
  ['a plural whose words are in the singular', 'data item (DIs)', 'DI = data item'],
  ['an owner', 'data item (DI’s)', 'DI = data item'],
  ['a colon inside', 'alpha bravo (A:B)', 'A:B = alpha bravo'],
  ['an indented bracket', 'common access card\n      (CAC)', 'CAC = common access card'],
  [
    'a chemical name of letters and brackets',
    'the benzo alpha pyrene (B(a)P) level',
    'B(a)P = benzo alpha pyrene',
  ],
  [
    'longer brackets inside a name',
    'the benzo alpha beta pyrene (B(ab)P) level',
    'B(ab)P = benzo alpha beta pyrene',
  ],
  ['“or the”', 'deoxyribonucleic acid (or the DNA)', 'DNA = deoxyribonucleic acid'],
  ['a remark in square brackets', 'common access card (CAC [new])', 'CAC = common access card'],
  ['“or” with more spaces', 'common access card (  or  CAC)', 'CAC = common access card'],
  ['a space before the bracket ends', 'common access card (CAC )', 'CAC = common access card'],
  ['a bracket that was never opened', 'a) common access card (CAC)', 'CAC = common access card'],
  ['a bracket right behind', 'common access card (CAC)(x)', 'CAC = common access card'],
  ['“or” inside the brackets', 'common access card (or CAC)', 'CAC = common access card'],
  ['an article in the brackets', 'CAC (a common access card)', 'CAC = common access card'],
  [
    'an article and an owner in the brackets',
    'CPC (the  GSA’s  Consolidated Processing Center)',
    'CPC = Consolidated Processing Center',
  ],
  ['a plural before the brackets', 'CACs (common access cards)', 'CAC = common access cards'],
  ['an owner before the brackets', 'CAC’s (common access card)', 'CAC = common access card'],
  [
    'letters inside words, and more behind a comma',
    'DNA (deoxyribonucleic acid, the thing of cells)',
    'DNA = deoxyribonucleic acid',
  ],
  [
    'letters inside words, and more behind a dash',
    'DNA (deoxyribonucleic acid – the thing of cells)',
    'DNA = deoxyribonucleic acid',
  ],
  ['one word in brackets that is long enough', 'QBC (qbxbxcx)', 'QBC = qbxbxcx'],
  ['as many words in brackets as may be', 'QB (quick one two bravo)', 'QB = quick one two bravo'],
  [
    'many words behind those that spell it',
    'CAC (common access card reader device here today now)',
    'CAC = common access card',
  ],
  [
    'a phrase before a bracket',
    'CRUD: Create, Read, Update, Delete; common access card (CAC)',
    'CRUD = Create, Read, Update, Delete; CAC = common access card',
  ],
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
  ['eleven letters', 'alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo (ABCDEFGHIJK)'],
  ['three words in brackets', 'web service desk (W S D)'],
  ['a mark in front', 'web service (-WS)'],
  ['small letters around digits', 'two big apples 2 (2ba2), big apple 2 x (ba2x)'],
  ['five small letters', 'amino acid base cat dog (aabcd)'],
  ['one letter with a point', 'an apple (A.)'],
  ['one capital and a short word', 'the tea (T), the Tea (T)'],
  ['one capital that another letter begins', 'levels of testosterone (E)'],
  ['the word itself in capitals', 'the data (DATA)'],
  ['words that hold the letters', 'the CAC access card (CAC), a “PIV” verified ID (PIV)'],
  ['square brackets of a link', 'the common access card [CAC](x)'],
  ['letters inside words behind “or”', 'deoxyribonucleic acid ( or  DNA), deoxyribonucleic acid (or  DNA)'],
  ['letters alone behind “or”', 'a macaca card or (or CAC)'],
  ['words between', 'CAC is here (common access card)'],
  ['a name between with small letters', 'the ONS Postcode x Directory (Office for National Statistics)'],
  ['a name between, and more behind the words', 'ONS Directory (Office for National Statistics in London)'],
  ['one word in brackets that is too short', 'QBC (qbxbxc)'],
  ['the letters again in the brackets', 'CAC (CAC access card)'],
  ['too many words in brackets', 'QB (quick one two three bravo)'],
  ['other words in brackets', 'CAC (see the smart card)'],
  ['one word that spells it, with many behind it', 'HT (HyperText and many things behind it that we like)'],
  ['other words in quotation marks', '“some other words” aka “TDY”'],
  ['a sentence end between', 'the common access. Card (CAC)'],
  ['a bracket that is no acronym', 'a common access card (see below)'],
  ['small letters that do not spell the words', 'adobe acrobat (ab)'],
  ['small words in brackets', 'as soon (as) it is, in time (it) of the (of) use'],
  ['a Roman numeral', 'interrupted items (II)'],
  ['another name behind “or”', 'to use your existing Markdown files and YAML (or TOML) matter'],
  ['a digit that counts something else', 'calcium in the physiological range (Ca2+)'],
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

test('of the same letters twice, those right before the bracket are spelled out', () => {
  expect(findDefinitions('CAC Card CAC (common access card)').map(({ start }) => start)).toEqual([9]);
});

test('places of phrases are offsets of the text, too', () => {
  const text =
    '🚗 The CRUD: create, read, update, delete. A common access card — CAC, “temporary duty” aka TDY';
  const places = findDefinitions(text).map(({ start, end, longStart, longEnd }) => [
    text.slice(start, end),
    text.slice(longStart, longEnd),
  ]);
  expect(places).toEqual([
    ['CRUD', 'create, read, update, delete'],
    ['CAC', 'common access card'],
    ['TDY', 'temporary duty'],
  ]);
});

test('a long text without spaces costs one look at each place', { timeout: 60_000 }, () => {
  for (const piece of ['(A', '(AB) ', 'AB:', 'a-', '((((', '[x](', 'A1', '\n ', 'I. ', '“AB” ']) {
    const text = piece.repeat(200_000 / piece.length);
    expect(findDefinitions(text).length).toBeLessThanOrEqual(text.length);
  }
});
