import { expect, test } from 'vitest';
import { applyEdits } from '../../../../src/lint/edits/apply-edits.ts';
import { lint } from '../../../../src/lint/lint.ts';
import { aid, makeLibrary } from '../../../support/library.ts';
import { testRule } from '../../../support/rule-tester.ts';

const glossary = (...entries: string[]) => entries.map((entry) => `- { ${entry} }\n`).join('');
const duplex = 'id: duplex, label: duplex unit, definition: D., aliases: [duplexer]';

testRule('no-unused-glossary-entry', {
  valid: {
    'a word of a page': { 'glossary.yaml': glossary(duplex), 'aids/print/a.mdx': aid('Two duplexers.') },
    'a word of a draft': {
      'glossary.yaml': glossary(duplex),
      'aids/print/a.mdx': aid('Two duplexers.', 'draft: true'),
    },
    'a term that a page marks': {
      'glossary.yaml': glossary(duplex),
      'aids/print/a.mdx': aid('<Term id="duplex">x</Term>'),
    },
    'a term that a foundation teaches': {
      'glossary.yaml': glossary(duplex),
      'foundations/paper.mdx': '---\ntitle: Paper\nsummary: All of it.\nteaches: [duplex]\n---\nx\n',
    },
    'a word of a topic': {
      'topics.yaml': '- { id: print, label: Duplex units, description: D. }\n',
      'glossary.yaml': glossary(duplex),
      'aids/print/a.mdx': aid('x'),
    },
    'a word of another entry': {
      'glossary.yaml': glossary(duplex, 'id: tray, label: tray, definition: Under the duplex unit.'),
      'aids/print/a.mdx': aid('The tray.'),
    },
    'letters in another form': {
      'glossary.yaml': glossary('id: cname, label: CNAME, definition: D.'),
      'aids/print/a.mdx': aid('It is CNAMEd.'),
    },
    'an entry that guards a spelling': {
      'glossary.yaml': glossary(`${duplex}, avoid: [flipper]`),
      'aids/print/a.mdx': aid('x'),
    },
  },
  invalid: {
    'an entry that nothing uses': {
      content: {
        'glossary.yaml':
          '- { id: tray, label: tray, definition: D. }\n- id: «duplex»\n  label: x\n  definition: x\n',
        'aids/print/a.mdx': aid('The tray.'),
      },
      messages: ['unused'],
    },
    'entries that only each other use': {
      content: {
        'glossary.yaml':
          '- { id: «duplex», label: duplex unit, definition: On the tray. }\n- { id: «tray», label: tray, definition: Under the duplex unit. }\n',
        'aids/print/a.mdx': aid('x'),
      },
      messages: ['unused', 'unused'],
    },
    'an entry that uses only itself': {
      content: {
        'glossary.yaml': '- { id: «duplex», label: duplex unit, definition: A duplex unit. }\n',
        'aids/print/a.mdx': aid('x'),
      },
      messages: ['unused'],
    },
  },
});

const only = new Set(['no-unused-glossary-entry']);

test('a library that cannot be read whole is not judged', () => {
  const files = {
    'glossary.yaml': glossary(duplex),
    'aids/print/a.mdx': aid('x'),
    'aids/print/b.mdx': '<Note>',
  };
  expect(lint(makeLibrary(files), { only }).map((finding) => finding.ruleId)).not.toContain([...only][0]);
});

test('the fix removes the entry and keeps the comments of the others', () => {
  const text = `# Paper\n\n${glossary(duplex)}# Trays\n- { id: tray, label: tray, definition: D. } # wide\n`;
  const library = makeLibrary({ 'glossary.yaml': text, 'aids/print/a.mdx': aid('The tray.') });
  const [finding] = lint(library, { only });
  expect(applyEdits(text, finding?.fix?.edits ?? [])).toBe(
    '# Paper\n\n# Trays\n- { id: tray, label: tray, definition: D. } # wide\n',
  );
});

test('an entry that a page still lists is reported, and stays until the page lets it go', () => {
  const files = { 'glossary.yaml': glossary(duplex), 'aids/print/a.mdx': aid('x', 'terms: [duplex]') };
  const [finding] = lint(makeLibrary(files), { only });
  expect(finding).toMatchObject({ data: { term: 'duplex' } });
  expect(finding).not.toHaveProperty('fix');
});
