import { aid } from '../../../support/library.ts';
import { testRule } from '../../../support/rule-tester.ts';

const close = 'title: Aids\nbudgets: { clicks: 1 }\n';

/** Five aids: the home page shows four of a topic, in order of need and then of title. */
const five = (body = 'x', last = '«Zip the bag»') => ({
  'site.yaml': close,
  ...Object.fromEntries(
    ['Aim', 'Bend', 'Cut', 'Dry'].map((verb) => [
      `aids/print/${verb}.mdx`.toLowerCase(),
      aid(body, '', verb),
    ]),
  ),
  'aids/print/z.mdx': aid('x', '', last),
});

testRule('no-unreachable-aid', {
  valid: {
    'aids of a topic, which its page lists': { ...five('x', 'Zip'), 'site.yaml': 'title: Aids\n' },
    'the four that the home page shows': {
      'site.yaml': close,
      'aids/print/a.mdx': aid('x'),
      'aids/print/b.mdx': aid('x'),
    },
    'what readers need most, wherever its title stands': {
      ...five('x', 'Zip'),
      'questions.yaml': '- { question: zip, answers: [z] }\n',
      'aids/print/dry.mdx': aid('x', 'draft: true', 'Dry'),
    },
    'a draft': { ...five('x', 'Zip'), 'aids/print/z.mdx': aid('x', 'draft: true') },
  },
  invalid: {
    'an aid that only the page of its topic lists': {
      content: five(),
      messages: ['far'],
      says: ['2 clicks', 'this site allows 1'],
    },
    'an aid that another page links, which makes two clicks, too': {
      content: five('[z](/print/z/)'),
      messages: ['far'],
    },
  },
});
