import { expect, test } from 'vitest';
import { lint } from '../../../../src/lint/lint.ts';
import { aid, makeLibrary } from '../../../support/library.ts';
import { testRule } from '../../../support/rule-tester.ts';

const withTask = (task: string, site = 'title: T\n') => ({
  'site.yaml': site,
  'aids/print/a.mdx': aid('Text.', '', task),
});

testRule('require-imperative-task', {
  valid: {
    'a verb': withTask('Clear a paper jam'),
    'a verb that is often a noun': withTask('Access the archive'),
    'an adverb before the verb': withTask('Safely remove a disk'),
    'a verb of no list, with its object': withTask('Frobnicate the lid'),
    'a prefix before a verb': withTask('Deprovision accounts'),
    'a command in capitals': withTask('SSH into a host'),
    'a foundation': {
      'foundations/drums.mdx': '---\ntitle: Drums and toner\nsummary: How they work.\n---\n\nText.\n',
    },
    'another language': withTask('Papierstau', 'title: T\nlanguage: de\n'),
  },
  invalid: {
    'a noun': { content: withTask('«Paper jams»'), messages: ['task'], says: ['“Paper jams”'] },
    'an unknown first word before a noun': { content: withTask('«Certificate renewal»'), messages: ['task'] },
    'a question': { content: withTask('«Where is the tray?»'), messages: ['task'] },
    'a form in -ing': {
      content: withTask('«Clearing a jam»'),
      messages: ['near'],
      says: ['Write “Clear a jam”.'],
    },
    'how to': {
      content: withTask('«How to clear a jam»'),
      messages: ['near'],
      says: ['Write “Clear a jam”.'],
    },
    'quotes around the task': {
      content: { 'aids/print/a.mdx': aid('Text.', '', '«"Setting up a tray"»') },
      messages: ['near'],
      says: ['Write “Set up a tray”.'],
    },
  },
});

test.each([
  ['How to clear a jam', 'Clear a jam'],
  ['how do I clear a jam?', 'Clear a jam'],
  ['How can you clear a jam?', 'Clear a jam'],
  ['Clearing a jam', 'Clear a jam'],
  ['Replacing a drum', 'Replace a drum'],
  ['Setting up a tray', 'Set up a tray'],
  ['How to paper', null],
  ['Show how to clear', undefined],
  ['A clearing of jams', null],
  ['Clearing', null],
  ['Frobbing a lid', null],
])('the better task for %j is %j', (task, better) => {
  const findings = lint(makeLibrary(withTask(task)), { only: new Set(['require-imperative-task']) });
  expect(findings[0]?.data.better).toBe(better);
});

test('a task that is not written as it reads has no suggestion', () => {
  const files = { 'aids/print/a.mdx': aid('Text.', '', '"Setting up a \\"tray\\""') };
  const [finding] = lint(makeLibrary(files), { only: new Set(['require-imperative-task']) });
  expect(finding?.data.better).toBe('Set up a "tray"');
  expect(finding).not.toHaveProperty('suggestions');
});

function suggestionFor(task: string): unknown {
  const findings = lint(makeLibrary(withTask(task)), { only: new Set(['require-imperative-task']) });
  return findings[0]?.suggestions?.map(({ edits }) => edits);
}

test('a better task is a suggestion', () => {
  const edit = { line: 2, column: 7, endLine: 2, endColumn: 23, text: 'Replace a drum' };
  expect(suggestionFor('Replacing a drum')).toEqual([[edit]]);
});

test('a task that names no verb has no suggestion', () => {
  expect(suggestionFor('Drums')).toBeUndefined();
});
