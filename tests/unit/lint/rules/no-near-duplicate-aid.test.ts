import { aid } from '../../../support/library.ts';
import { testRule } from '../../../support/rule-tester.ts';

const text =
  'Open the upper tray, take the sheet by both corners and pull it slowly towards you. Close the tray until it clicks. Press the green button and wait for the light.';
const other =
  'Take the old cartridge out of its box, shake it five times and push it into the slot at the back. Turn the lever to the left. Print the test page and look at its edges.';
const edited = text.replace('slowly', 'gently');

testRule('no-near-duplicate-aid', {
  valid: {
    'different texts': { 'aids/print/a.mdx': aid(text), 'aids/print/b.mdx': aid(other) },
    'a draft of the same text': {
      'aids/print/a.mdx': aid(text),
      'aids/print/b.mdx': aid(text, 'draft: true'),
    },
    'short texts': {
      'aids/print/a.mdx': aid('Press the button.'),
      'aids/print/b.mdx': aid('Press the button.'),
    },
    'texts that share their half': {
      'aids/print/a.mdx': aid(text),
      'aids/print/b.mdx': aid(`${text.slice(0, 90)} ${other}`),
    },
    'what site.yaml allows': {
      'site.yaml': 'title: Aids\nbudgets: { alike: 95 }\n',
      'aids/print/a.mdx': aid(text),
      'aids/print/b.mdx': aid(edited),
    },
    'the same words around other commands': {
      'aids/print/a.mdx': aid('Run the line.\n\n```sh\nlpstat -p office -l -o a b c d e f g h i j\n```'),
      'aids/print/b.mdx': aid('Run the line.\n\n```sh\ncancel -a queue -u anna k l m n o p q r s t\n```'),
    },
  },
  invalid: {
    'a copy': {
      content: { 'aids/print/a.mdx': aid(text), 'aids/print/b.mdx': aid(text, '', '«Free the tray»') },
      messages: ['alike'],
      says: ['100 %', '“Clear a jam”', '/print/a/'],
    },
    'a copy with an edited word, which is like the first of two': {
      content: {
        'aids/print/a.mdx': aid(text),
        'aids/print/b.mdx': aid(edited, '', '«Free the tray»'),
        'aids/print/c.mdx': aid(edited, '', '«Open the tray»'),
      },
      messages: ['alike', 'alike'],
      says: ['“Free the tray”'],
    },
  },
});
