import { expect, test } from 'vitest';
import { applyEdits } from '../../../../src/lint/edits/apply-edits.ts';
import { lint } from '../../../../src/lint/lint.ts';
import { aid, makeLibrary } from '../../../support/library.ts';
import { testRule } from '../../../support/rule-tester.ts';

const site = (baseline: string) => `title: T\nbaseline: ${baseline}\n`;

testRule('no-unused-baseline-term', {
  valid: {
    'words of pages': {
      'site.yaml': site('[QXF, QXG, Q&X, Acme Tools]'),
      'aids/print/a.mdx': aid('QXFs, QXG2, a Q&X, and Acme\nTools.'),
    },
    'a word of the glossary': {
      'site.yaml': site('[QXF]'),
      'glossary.yaml': '- { id: a, label: a, definition: Takes a QXF. }\n',
      'aids/print/a.mdx': aid('a'),
    },
    'the beginning of letters': {
      'site.yaml': site('[QXF]'),
      'aids/print/a.mdx': aid('The QXFD runs.'),
    },
    'words with marks, and words over more spaces': {
      'site.yaml': site('["A+ Tools", "Acme Tools"]'),
      'aids/print/a.mdx': aid('A+ Tools and Acme  Tools.'),
    },
    'a library with errors, whose pages may hold the words': {
      'site.yaml': site('[QXF]'),
      'aids/print/a.mdx': aid('QXF.'),
      'aids/print/b.mdx': aid('x'),
    },
    'a word that one of two pages uses': {
      'site.yaml': site('[Acme Tools]'),
      'aids/print/a.mdx': aid('Acme Tools.'),
      'aids/print/b.mdx': aid('x'),
    },
    'a known word that one of two pages spells out': {
      'site.yaml': site('[PNG]'),
      'aids/print/a.mdx': aid('A PNG file.\n\nPortable Network Graphics (PNG).'),
      'aids/print/b.mdx': aid('x'),
    },
    'a known word that a page spells out later, which only the site excuses': {
      'site.yaml': site('[PNG]'),
      'aids/print/a.mdx': aid('A PNG file.\n\nPortable Network Graphics (PNG).'),
    },
    'no baseline': { 'site.yaml': 'title: T\n', 'aids/print/a.mdx': aid('x') },
  },
  invalid: {
    'words that nothing uses': {
      content: {
        'site.yaml': 'title: T\nbaseline:\n  - «QXF»\n  - QXG\n  - «"Acme Tools"»\n',
        'aids/print/a.mdx': aid('QXG. `QXF`. Acme.'),
      },
      messages: ['unused', 'unused'],
    },
    'words without their marks, and inside longer ones': {
      content: {
        'site.yaml': site('[«A+ Tools», «Acme Tools», «Bolt Set»]'),
        'aids/print/a.mdx': aid('AA Tools, XAcme Tools, Bolt Setting.'),
      },
      messages: ['unused', 'unused', 'unused'],
    },
    'words that everybody knows': {
      content: {
        'site.yaml': site('[«PNG», QXF, «VS Code»]'),
        'aids/print/a.mdx': aid('PNG, QXF, VS Code.'),
      },
      messages: ['known', 'known'],
    },
  },
});

test('the fixes together leave a list', () => {
  const text = '# All\ntitle: T\nbaseline: # known\n  - PNG # a picture\n  - PDF\n';
  const library = makeLibrary({ 'site.yaml': text, 'aids/print/a.mdx': aid('x') });
  const findings = lint(library, { only: new Set(['no-unused-baseline-term']) });
  const edits = findings.flatMap(({ fix }) => fix?.edits ?? []);
  expect(edits).toHaveLength(2);
  expect(applyEdits(text, edits)).toBe('# All\ntitle: T\nbaseline: # known\n  - PDF\n');
});

test('a known word of a dead entry goes at once, for nobody misses it', () => {
  const library = makeLibrary({
    'site.yaml': site('[PNG, QXF]'),
    'glossary.yaml': '- { id: tray, label: tray, definition: Takes a PNG. }\n',
    'aids/print/a.mdx': aid('A QXF.'),
  });
  const [finding] = lint(library, { only: new Set(['no-unused-baseline-term']) });
  expect(finding?.data).toMatchObject({ messageId: 'known', name: 'PNG' });
  expect(finding?.fix?.description).toBe('Remove `PNG` from `baseline`.');
});

test('where a page could not be read, nothing is called unused', () => {
  const library = makeLibrary({
    'site.yaml': site('[QXF]'),
    'aids/print/a.mdx': aid('x'),
    'aids/print/b.mdx': '<Note>QXF',
  });
  const found = lint(library, { only: new Set(['no-unused-baseline-term']) });
  expect(found.map(({ ruleId }) => ruleId)).toEqual(['no-broken-page']);
});

test('a word of a dead entry is reported, and stays until the entry is gone', () => {
  const library = makeLibrary({
    'site.yaml': site('[QXF]'),
    'glossary.yaml': '- { id: tray, label: tray, definition: Takes a QXF. }\n',
    'aids/print/a.mdx': aid('x'),
  });
  const [finding] = lint(library, { only: new Set(['no-unused-baseline-term']) });
  expect(finding).toMatchObject({ data: { name: 'QXF' } });
  expect(finding).not.toHaveProperty('fix');
});
