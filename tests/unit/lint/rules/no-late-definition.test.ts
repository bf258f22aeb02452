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
    'rows, definition lists and lists of abbreviations, wherever they stand':
      'Ask the CXQ, the CXR and the CXS.\n\n| Short | Long |\n| --- | --- |\n| CXQ | Central Xerox Queue |\n\n<dl>\n<dt>CXR</dt>\n<dd>A desk</dd>\n</dl>\n\n- CXS: central xerox service',
    'a cell that begins with the letters': 'Ask the CXQ.\n\n| A |\n| --- |\n| CXQ – central xerox queue |',
    'a field that uses the letters': {
      'aids/print/a.mdx': aid('The central xerox queue (CXQ).').replace('prints again', 'has a CXQ'),
    },
    'code in front of the words': 'Run `CXQ`.\n\nThe central xerox queue (CXQ) helps.',
    'the same line': 'The central xerox queue (CXQ) helps the CXQ.',
    'an acronym inside the words of another one, spelled out in front':
      'The central xerox queue (CXQ) and the CXQ help desk (CXQHD).',
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
    'a list that spells them out inside a sentence': {
      content: 'Ask the «CXQ».\n\n- Ask the CXQ – central xerox queue.',
      messages: ['late'],
    },
    'an element that spells it out': {
      content: 'Ask the «CXQ».\n\n<abbr title="central xerox queue">CXQ</abbr> helps.',
      messages: ['late'],
    },
    'every place where it may stand first': {
      content:
        '| «AXQ» |\n| --- |\n| a |\n\n- «BXQ»\n\n> «CXQ»[^1] and [«DXQ»](https://a.com)\n\n![«EXQ»](https://a.com/a.png)\n\n<Note title="«FXQ»">«GXQ» and _«HXQ»_</Note>\n\nThe above xerox queue (AXQ), below xerox queue (BXQ), central xerox queue (CXQ), deep xerox queue (DXQ), east xerox queue (EXQ), far xerox queue (FXQ), good xerox queue (GXQ) and high xerox queue (HXQ).\n\n[^1]: Text.',
      messages: Array(8).fill('late'),
    },
    'every way to spell it out': {
      content:
        'Ask «AXQ», «BXQ», «CXQ», «DXQ» and «EXQ».\n\nAXQ (above xerox queue) and BXQ: below xerox queue.\n\nCXQ stands for central xerox queue. The deep xerox queue, or DXQ, and EXQ – east xerox queue.',
      messages: Array(5).fill('late'),
    },
    'a heading, when the text under it uses the letters, too': {
      content: '## Ask the «CXQ»\n\nCall the CXQ.\n\nThe central xerox queue (CXQ) helps.',
      messages: ['late'],
    },
  },
});
