import { expect, test } from 'vitest';
import { lint } from '../../../../src/lint/lint.ts';
import type { Finding } from '../../../../src/schema/finding.ts';
import { aid, makeLibrary } from '../../../support/library.ts';
import { testRule } from '../../../support/rule-tester.ts';

testRule('no-repeated-word', {
  valid: {
    'what English doubles': 'All that that says had had a very very long long way.',
    'names, numbers and letters': 'Duran Duran sang 7 7 times, x x and n n.',
    'code and marks between': 'The `the` the. It is, is it? Step by step-by-step. The "the".',
    'parts of words': "Read readme and read-only. Its it's. Use use.ts.",
    'quoted talk': 'The message says “the the”.',
    'cells and paragraphs apart': '| the | the |\n| - | - |\n| a | a |\n\nThe end the\n\nthe end.',
    'another language': {
      'site.yaml': 'title: T\nlanguage: de\n',
      'aids/print/a.mdx': aid('Leute, die die Klappe öffnen.'),
    },
  },
  invalid: {
    'a word twice': {
      content: 'Open «the the» lid. «The the» light.',
      messages: ['repeated', 'repeated'],
      says: ['Delete the second “the”.'],
    },
    'a word three times, once': { content: 'Open «the the» the lid.', messages: ['repeated'] },
    'over a line break and through emphasis': {
      content: 'Open «the\nthe» lid of *«a* a» box.',
      messages: ['repeated', 'repeated'],
    },
    'in a field, a heading and a quote': {
      content: {
        'aids/print/a.mdx': aid('## Open «the the» lid\n\n> Turn «it\n> it» around.', '', 'Clear «a a» jam'),
      },
      messages: ['repeated', 'repeated', 'repeated'],
    },
  },
});

function onlyFinding(body: string): Finding | undefined {
  const library = makeLibrary({ 'aids/print/a.mdx': aid(body) });
  return lint(library, { only: new Set(['no-repeated-word']) })[0];
}

test('an empty word is taken out by a safe fix, with the space before it', () => {
  const { fix, suggestions } = onlyFinding('Open the\n the lid.') ?? {};
  expect(fix?.edits).toEqual([{ line: 7, column: 9, endLine: 8, endColumn: 5, text: '' }]);
  expect(suggestions).toBeUndefined();
});

test('another word is only a suggestion: one of the two may be meant to be another', () => {
  const { fix, suggestions } = onlyFinding('On each day in the work work ends.') ?? {};
  expect(fix).toBeUndefined();
  expect(suggestions?.[0]?.edits).toEqual([{ line: 7, column: 24, endLine: 7, endColumn: 29, text: '' }]);
});

test('markup between the two words is left alone', () => {
  const { fix, suggestions } = onlyFinding('Open the *the* lid.') ?? {};
  expect([fix, suggestions]).toEqual([undefined, undefined]);
});
