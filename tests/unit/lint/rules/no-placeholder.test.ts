import { aid } from '../../../support/library.ts';
import { testRule } from '../../../support/rule-tester.ts';

testRule('no-placeholder', {
  valid: {
    'code and comments': 'Write `TODO` there. {/* TODO: more */}\n\n```\nFIXME\n```',
    'quoted words': 'The log says "TBD". “Coming soon” is a lie.',
    'talk about them': 'Search for TODO comments. Keep a TODO list.',
    'words that look alike': 'A todo in Spanish. The XXXL shirt. TBD-7 and #TODO. Read TODO.md.',
    'what is really to be determined': 'The price is to be determined by the owner.',
  },
  invalid: {
    marks: {
      content: 'Press the «TBD» button. «TODO»: name it. See «XXX».',
      messages: ['placeholder', 'placeholder', 'placeholder'],
      says: ['“TBD” stands where'],
    },
    'phrases, in any case and over a line break': {
      content: '«Lorem\nipsum» dolor.\n\n| A |\n| - |\n| «Coming soon» |\n\nThe price is «to be determined».',
      messages: ['placeholder', 'placeholder', 'placeholder'],
      says: ['“Lorem ipsum”'],
    },
    'text to insert': { content: 'Call \\«<\\<insert the number>>».', messages: ['placeholder'] },
    'the fields of a page': {
      content: { 'aids/print/a.mdx': aid('Text.', 'owner: «TBD»') },
      messages: ['placeholder'],
    },
    'the glossary and the topics': {
      content: {
        'topics.yaml': '- { id: print, label: Printing, description: «TBD» }\n',
        'glossary.yaml':
          '- { id: x, label: x, definition: "It is «TODO»." }\n- { id: y, label: y, definition: "TODO: say what y means." }\n',
        'aids/print/a.mdx': aid('Text.'),
      },
      messages: ['placeholder', 'placeholder'],
    },
    'another language': {
      content: { 'site.yaml': 'title: T\nlanguage: de\n', 'aids/print/a.mdx': aid('Den «TBD» Knopf.') },
      messages: ['placeholder'],
    },
  },
});
