import { aid } from '../../../support/library.ts';
import { testRule } from '../../../support/rule-tester.ts';

testRule('no-late-definition', {
  valid: {
    'words at first use': 'Central xerox queue (CXQ). Ask the CXQ.',
    'a title that uses the letters': {
      'aids/print/a.mdx': aid('The central xerox queue (CXQ).', '', 'Ask the CXQ'),
    },
    'a heading right above the words': '## What is a CXQ?\n\nThe central xerox queue (CXQ) helps.',
    'a list of abbreviations': 'Ask the CXQ.\n\n- **CXQ** – central xerox queue',
    'the glossary': {
      'glossary.yaml': '- { id: cxq, label: CXQ, definition: A queue. }\n',
      'aids/print/a.mdx': aid('Ask the CXQ. The central xerox queue (CXQ) helps.'),
    },
    'the baseline of the site': {
      'site.yaml': 'title: T\nbaseline: [CXQ]\n',
      'aids/print/a.mdx': aid('Ask the CXQ. The central xerox queue (CXQ) helps.'),
    },
  },
  invalid: {
    'words after the first use': {
      content: 'Ask the «CXQ»s.\n\nThe central xerox queue (CXQ) helps.',
      messages: ['late'],
      says: ['only in line 9', '“central xerox queue (CXQ)”'],
    },
    'a heading, when the text under it uses the letters, too': {
      content: '## Ask the «CXQ»\n\nCall the CXQ.\n\nThe central xerox queue (CXQ) helps.',
      messages: ['late'],
    },
  },
});
