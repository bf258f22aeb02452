import { aid } from '../../../support/library.ts';
import { testRule } from '../../../support/rule-tester.ts';

testRule('no-vague-link-text', {
  valid: {
    'links that say where they lead':
      '[the print queue](/) [Learn more about queues](/) [here is the queue][r] <a href="/">Click rates</a>\n\n[r]: /',
    'an address': '[https://example.com](https://example.com)',
    'words for a screen reader': '<a href="/" aria-label="The print queue">here</a>',
    'a picture with words': '[![The print queue](./x.png)](/)',
    'words that are no link': 'Click here.',
    'code, and a link without words': '[`more`s](/) [](/)',
    'other elements in Markdown, and a link without an end': {
      'aids/print/a.md': aid('<b>here</b> and <p>here</p>\n\n<i>more</i> <a href="/">here'),
    },
    'HTML in Markdown': {
      'aids/print/a.md': aid(
        '<a href="/">the queue</a>\n\n<p><a aria-label="The queue" href="/">here</a></p>',
      ),
    },
  },
  invalid: {
    'vague links, however they are written': {
      content:
        '«[here](/)» «[Click here](/)» «[this **page**][r]» «[Read more…](/)» «<a href="/">Link</a>» «[learn\nmore](/)»\n\n[r]: /',
      messages: Array(6).fill('vague'),
      says: ['“this page”', '“learn more”'],
    },
    'HTML in Markdown': {
      content: {
        'aids/print/a.md': aid('<p>See «<a href="/">here</a>».</p>\n\nSee «<a href="/">this</a>».'),
      },
      messages: ['vague', 'vague'],
    },
    'marks and spaces around vague words': {
      content: '«[ here ](/)» «[– here –](/)» «[(( here )) …](/)»',
      messages: ['vague', 'vague', 'vague'],
    },
    'a picture that says nothing': { content: '«[![here](./x.png)](/)»', messages: ['vague'] },
  },
});
