import { aid } from '../../../support/library.ts';
import { testRule } from '../../../support/rule-tester.ts';

const glossary =
  '- { id: duplex, label: duplex unit, definition: Turns the paper., aliases: [duplexer] }\n- { id: pcl, label: PCL, expansion: Printer Command Language, definition: A language. }\n';
const foundation = (fields: string, body = 'About printing.') =>
  `---\ntitle: Paper\nsummary: The way of the paper.\n${fields}\n---\n${body}\n`;

testRule('no-unknown-term', {
  valid: {
    'terms of the glossary': {
      'glossary.yaml': glossary,
      'aids/print/a.mdx': aid('<Term id="pcl">x</Term>', 'terms: [duplex]'),
      'foundations/paper.mdx': foundation('teaches: [duplex]'),
    },
  },
  invalid: {
    'ids in terms, teaches and Term': {
      content: {
        'glossary.yaml': glossary,
        'aids/print/a.mdx': aid('A <Term id="«zz»">word</Term>.', 'terms: [duplex, «duplx»]'),
        'foundations/paper.mdx': foundation('teaches:\n  - «printer-command-language-two»'),
      },
      messages: ['near', 'unknown', 'unknown'],
      says: ['Write `duplex`'],
    },
    'a label in place of the id': {
      content: { 'glossary.yaml': glossary, 'aids/print/a.mdx': aid('x', 'terms: [«duplex-unit»]') },
      messages: ['near'],
      says: ['Write `duplex`'],
    },
  },
});

testRule('no-unused-term', {
  valid: {
    'what the page declares and uses': {
      'glossary.yaml': glossary,
      'aids/print/a.mdx': aid('Open the duplexer. The printer command language.', 'terms: [duplex, pcl]'),
    },
    'a use in a field': {
      'glossary.yaml': glossary,
      'aids/print/a.mdx': aid('Open.', 'terms: [duplex]', 'Clear the duplex unit'),
    },
    'a use in a property': {
      'glossary.yaml': glossary,
      'aids/print/a.mdx': aid('<Figure src="./a.png" alt="The duplex unit" />', 'terms: [duplex]'),
    },
    'a marked use': {
      'glossary.yaml': glossary,
      'aids/print/a.mdx': aid('<Term id="duplex">The turner</Term>', 'terms: [duplex]'),
    },
    'a term that the foundation teaches': {
      'glossary.yaml': glossary,
      'foundations/paper.mdx': foundation('teaches: [duplex]', 'The duplex unit turns.'),
    },
    'words in code, and other words that begin alike': {
      'glossary.yaml': glossary,
      'aids/print/a.mdx': aid('`duplexer`, pcl and multiduplexer.'),
    },
    'an unknown term': { 'glossary.yaml': glossary, 'aids/print/a.mdx': aid('x', 'terms: [nope]') },
  },
  invalid: {
    'a declared term that nothing uses': {
      content: { 'glossary.yaml': glossary, 'aids/print/a.mdx': aid('Open.', 'terms: [«duplex»]') },
      messages: ['unused'],
    },
    'a used term that nothing declares, once': {
      content: { 'glossary.yaml': glossary, 'aids/print/a.mdx': aid('Two «duplexers». The duplex unit.') },
      messages: ['undeclared'],
      says: ['Add `duplex` to `terms`'],
    },
    'a marked term that nothing declares': {
      content: { 'glossary.yaml': glossary, 'aids/print/a.mdx': aid('<Term id="«pcl»">x</Term>') },
      messages: ['undeclared'],
    },
    'a taught term that the foundation never names': {
      content: { 'glossary.yaml': glossary, 'foundations/paper.mdx': foundation('teaches: [«pcl»]') },
      messages: ['untaught'],
    },
  },
});

testRule('no-assumed-knowledge', {
  valid: {
    'a term that a foundation behind the page teaches': {
      'glossary.yaml': glossary,
      'foundations/paper.mdx': foundation('teaches: [duplex]'),
      'aids/print/a.mdx': aid('The duplex unit.').replace('[]', '[{ foundation: paper }]'),
      'aids/print/b.mdx': aid('The duplex unit.').replace('[]', '[{ aid: a }]'),
    },
    'a term that nothing teaches': { 'glossary.yaml': glossary, 'aids/print/a.mdx': aid('The duplex unit.') },
    'a term that only a draft teaches': {
      'glossary.yaml': glossary,
      'foundations/paper.mdx': foundation('teaches: [duplex]\ndraft: true'),
      'aids/print/a.mdx': aid('The duplex unit.'),
    },
    'a foundation': {
      'glossary.yaml': glossary,
      'foundations/paper.mdx': foundation('teaches: [duplex]'),
      'foundations/trays.mdx': foundation('', 'The duplex unit.'),
    },
  },
  invalid: {
    'one finding for all that a foundation would teach': {
      content: {
        'glossary.yaml': glossary,
        'foundations/paper.mdx': foundation('teaches: [duplex, pcl]'),
        'foundations/trays.mdx': foundation('teaches: [duplex]'),
        'aids/print/a.mdx': aid('The «duplex unit» and PCL. A duplexer.'),
      },
      messages: ['assumed'],
      says: ['Add `- foundation: paper`'],
    },
    'at most 3 missing foundations': {
      content: {
        'glossary.yaml': 'abcd'.replace(/./g, '- { id: $&, label: $&$&$&, definition: x. }\n'),
        ...Object.fromEntries(
          [...'abcd'].map((id) => [`foundations/f-${id}.mdx`, foundation(`teaches: [${id}]`)]),
        ),
        'aids/print/x.mdx': aid('«aaa» «bbb» «ccc» ddd'),
      },
      messages: ['assumed', 'assumed', 'assumed'],
    },
  },
});
