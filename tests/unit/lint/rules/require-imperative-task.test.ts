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
