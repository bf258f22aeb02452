import { aid } from '../../../support/library.ts';
import { testRule } from '../../../support/rule-tester.ts';

const check = (...items: string[]) =>
  `<Checklist mode="do-confirm">\n\n${items.map((item) => `- [ ] ${item}`).join('\n')}\n\n</Checklist>`;

testRule('no-vague-check', {
  valid: {
    'a state': check('The door is locked', 'The lamp shows green.', 'Altimeters: 30.10'),
    'a state after the answer': check('Valve A is set to 4 bar', 'The form is complete and signed'),
    'a set of things': check(
      'Beside the lid lies the key set',
      'Nobody has the spare set',
      'The mechanic’s set',
    ),
    'what is not so': check('The old work is not done', 'The alarm is not set'),
    'a word that ends the same way': check('The sun has set the scene', 'Look: sunset', 'The alarm is unset'),
    'a list outside of checklists': '- [ ] Door: checked',
    'another language': {
      'site.yaml': 'title: T\nlanguage: de\n',
      'aids/print/a.mdx': aid(check('Tür: OK')),
    },
  },
  invalid: {
    'an answer behind a colon or a dash': {
      content: check('Door: «checked»', 'Flaps – «set»', 'Radio … «set».'),
      messages: ['vague', 'vague', 'vague'],
      says: ['“checked” can be said without a look'],
    },
    'an answer as a sentence': {
      content: check('Valve A is «OK»', 'The lamps are «all right»', 'All steps are «done»'),
      messages: ['vague', 'vague', 'vague'],
    },
    'two answers in one': { content: check('Cables «checked and set»'), messages: ['vague'] },
    'the first paragraph of an item under a heading': {
      content:
        '<Checklist mode="do-confirm">\n\n### Later\n\n- [ ] Fuel **«as required»**\n\n  It lasts a day.\n\n</Checklist>',
      messages: ['vague'],
    },
  },
});
