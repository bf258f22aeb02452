import { aid } from '../../../support/library.ts';
import { testRule } from '../../../support/rule-tester.ts';

const steps = (...items: string[]) =>
  `<Steps>\n\n${items.map((item) => `1. ${item}`).join('\n')}\n\n</Steps>`;

testRule('require-imperative-step', {
  valid: {
    'a verb in front': steps('Open the lid.', '**Press the button.** The light goes on.'),
    'a condition, a place or an aim in front': steps(
      'If the light is on, press it.',
      'In the menu, choose **Print**.',
      'To see all, press Ctrl+H.',
    ),
    'code alone': steps('`npm ci`', '`ssh` into the host.'),
    'code in a block only': '<Steps>\n\n1. ```sh\n   ls\n   ```\n\n</Steps>',
    'facts after the command': steps('Open the lid. It is heavy, and a second person helps.'),
    'verbs that share an object': steps('Copy and paste the line.', 'Press and hold the key.'),
    'nouns after “and”': steps('Read the terms and conditions.', 'Compare the lists and their totals.'),
    'a second verb in a clause': steps('Choose a program that can open the file and show it.'),
    'two verbs under one “not”': steps('Do not open the lid and touch the drum.'),
    'whether, told as if': steps('Check if the light is on.', 'Ask the owner if the door may stay open.'),
    'an exception': steps('Press it only if the light is on.', 'Close the lid even if it is hot.'),
    'a question that leads to a command': steps('Is the light on? Press the button.'),
    'lists outside of steps': '1. The lid is open.\n2. The light is on.',
    'another language': {
      'site.yaml': 'title: T\nlanguage: de\n',
      'aids/print/a.mdx': aid(steps('Die Klappe wird geöffnet.')),
    },
  },
  invalid: {
    'a step that tells something': {
      content: steps('«The lid is open.» Close it.'),
      messages: ['verb'],
      says: ['“The lid is open.”'],
    },
    'a step inside a step': {
      content: '<Steps>\n\n1. Open the lid.\n   1. «You can press the button.»\n\n</Steps>',
      messages: ['verb'],
    },
    'a long first sentence, cut in the message': {
      content: steps('«The technician of the second floor opens the valve of the pump.»'),
      messages: ['verb'],
      says: ['“The technician of the second floor ope…”'],
    },
    'a noun that looks like a verb': {
      content: steps('«Access is denied.»', '«Test equipment stays on.»', '«Log files grow quickly.»'),
      messages: ['verb', 'verb', 'verb'],
    },
    'a second command': {
      content: steps(
        'Open the lid and «press» the button.',
        'Open it. Turn the key, then «wait» for the tone.',
      ),
      messages: ['two', 'two'],
      says: ['“press” begins'],
    },
    'a second command in a later paragraph': {
      content: '<Steps>\n\n1. Open it.\n\n   Turn the key; «close» the lid.\n\n</Steps>',
      messages: ['two'],
    },
    'a condition that comes last': {
      content: steps('Press it «if the light is on».', 'Press the button, «if needed».'),
      messages: ['late', 'late'],
      says: ['“if the light is on”'],
    },
    'a condition across emphasis and code': {
      content: steps('**Run `ls` «if the *light* at `a` is on».**'),
      messages: ['late'],
    },
  },
});
