import { aid } from '../../../support/library.ts';
import { testRule } from '../../../support/rule-tester.ts';

const later = (text: string) => `<Steps>\n\n1. Open the lid.\n2. ${text}\n\n</Steps>`;

testRule('no-late-condition', {
  valid: {
    'a condition in step 1': '<Steps>\n\n1. Make sure that you have the key.\n2. Open the lid.\n\n</Steps>',
    'a condition before the steps': `You need the key.\n\n${later('Press the button.')}`,
    'a check of what was done': later('Make sure that the light is green.'),
    'a check of what the reader did': later(
      'Make sure that you have not left a tool inside. Make sure you have saved it.',
    ),
    'what the reader needs to do': later('You need to press it twice. You need not wait.'),
    'a need inside a clause': later('Copy the lines that you need. If you need a badge, ask.'),
    'what a step brings about': later('This step requires a restart. This needs ten minutes.'),
    'another language': {
      'site.yaml': 'title: T\nlanguage: de\n',
      'aids/print/a.mdx': aid(later('You need a key.')),
    },
  },
  invalid: {
    'something to have': {
      content: later('«Make sure that you have the key.» «You need a badge, too.»'),
      messages: ['late', 'late'],
      says: ['comes in step 2'],
    },
    'something to be': {
      content: later('Press it. «You must be root to do so.» «Ensure you are logged in.»'),
      messages: ['late', 'late'],
    },
    'something to do first': {
      content: later('«You must first cut the power.» «Before you begin, print the form.»'),
      messages: ['late', 'late'],
    },
    'a right that a step requires': {
      content: later('«This step requires administrator rights.» «Prerequisite: a key.»'),
      messages: ['late', 'late'],
    },
    'typographic marks, and a line break': {
      content: later('«You’ll need a\n   second key.»'),
      messages: ['late'],
    },
    'a later step inside a step': {
      content: later('Press it.\n   1. «You need root rights.»'),
      messages: ['late'],
    },
  },
});
