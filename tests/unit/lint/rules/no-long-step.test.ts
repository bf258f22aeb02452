import { aid } from '../../../support/library.ts';
import { testRule } from '../../../support/rule-tester.ts';

/** So many words of English. */
const words = (count: number) => Array.from({ length: count }, (_, i) => (i % 2 ? 'lid' : 'the')).join(' ');
const sentence = (count: number) => `Open ${words(count - 2)} now.`;
const steps = (text: string) => `<Steps>\n\n1. ${text}\n\n</Steps>`;

testRule('no-long-step', {
  valid: {
    '20 words in a step': steps(`${sentence(20)} ${sentence(20)}`),
    '25 words elsewhere': `${sentence(25)}\n\n- ${sentence(25)}`,
    '25 words in a note inside a step': `<Steps>\n\n1. Open it.\n\n   <Note>${sentence(25)}</Note>\n\n</Steps>`,
    'code, numbers and labels as one word each': steps(
      'Run `a b c d e f g h i j k l m n o p q r s t u v w x y z` and choose "a b c d e f g h i j k l m n o p q r s".',
    ),
    'brackets by themselves': steps(`${sentence(18).replace('now.', `now (${words(15)}).`)}`),
    'what follows a colon': `Open ${words(15)} now: ${words(15)}.`,
    'abbreviations, versions and file names': steps(
      `Take e.g. the file a.txt of version 1.2.3. ${sentence(12)}`,
    ),
    '6 sentences': 'One. Two. Three. Four. Five. Six.'.replaceAll('.', ' is a number.'),
    '7 sentences in a list': `- ${'One is it. Two is it. Three is it. Four is it. Five is it. Six is it. Seven is it.'}`,
    'a heading': `## ${sentence(30)}`,
    'another language': {
      'site.yaml': 'title: T\nlanguage: fr\n',
      'aids/print/a.mdx': aid(steps(sentence(40))),
    },
  },
  invalid: {
    '21 words in a step': {
      content: steps(`Open it. «${sentence(21)}»`),
      messages: ['step'],
      says: ['has 21 words', 'hold 20'],
    },
    '21 words in a step inside a step': {
      content: `<Steps>\n\n1. Open it.\n   1. «${sentence(21)}»\n\n</Steps>`,
      messages: ['step'],
    },
    '26 words elsewhere': {
      content: `«${sentence(26)}»\n\n- «${sentence(26)}»\n\n| A |\n| - |\n| «${sentence(26)}» |`,
      messages: ['sentence', 'sentence', 'sentence'],
      says: ['has 26 words', 'after 25'],
    },
    '26 words in the summary': {
      content: {
        'aids/print/a.mdx': aid('Text.').replace('The printer prints again.', `«${sentence(26)}»`),
      },
      messages: ['sentence'],
    },
    'a long bracket': {
      content: `«Open it (${words(25)} now) soon.»`,
      messages: ['sentence'],
      says: ['has 26 words'],
    },
    '7 sentences': {
      content: '«One is it. Two is it. Three is it. Four is it. Five is it. Six is it. Seven is it.»',
      messages: ['paragraph'],
      says: ['has 7 sentences', 'more than 6'],
    },
  },
});
