import { aid } from '../../../support/library.ts';
import { testRule } from '../../../support/rule-tester.ts';

const steps = (...lines: string[]) =>
  `<Steps>\n\n${lines.map((line) => `1. ${line}`).join('\n')}\n\n</Steps>`;
const marked = (body: string) => ({
  'aids/print/a.mdx': aid(body).replace('kind: procedure', 'kind: «procedure»'),
});

testRule('require-outcome', {
  valid: {
    'an outcome': `${steps('Open the lid.')}\n\n<Outcome>The light is green.</Outcome>`,
    'a heading': `${steps('Open the lid.')}\n\n## Check that it worked\n\nLook at the light.`,
    'a last step that checks': steps('Open the lid.', '**Make sure that the light is green.**'),
    'a last step of a plain list': '1. Open the lid.\n2. Check the light.',
    'a last step that says what to see': steps('Open the lid. The light should now be green.'),
    'the last step of one procedure among two': `${steps('Test the line.')}\n\n${steps('Go home.')}`,
    'another kind': { 'aids/print/a.mdx': aid('x').replace('kind: procedure', 'kind: tip') },
    'another language': { 'site.yaml': 'title: Hilfe\nlanguage: de\n', 'aids/print/a.mdx': aid('x') },
  },
  invalid: {
    'steps and nothing after them': {
      content: marked(steps('Check the lid.', 'Close it.')),
      messages: ['missing'],
    },
    'another heading': {
      content: marked(`## Before you start\n\n${steps('Close it.')}`),
      messages: ['missing'],
    },
    'a note': {
      content: marked(`${steps('Close it.')}\n\n<Note>You should ask.</Note>`),
      messages: ['missing'],
    },
  },
});
