import { aid } from '../../../support/library.ts';
import { testRule } from '../../../support/rule-tester.ts';

const foundation = (title: string) => `---\ntitle: ${title}\nsummary: Paper.\n---\nText.\n`;

testRule('require-owner', {
  valid: {
    'pages with owners': { 'aids/print/a.mdx': aid('x', 'owner: Print team') },
    'a draft': { 'aids/print/a.mdx': aid('x', 'draft: true') },
  },
  invalid: {
    'pages without one': {
      content: {
        'aids/print/a.mdx': aid('x', 'owner: Print team'),
        'aids/print/b.mdx': aid('x', '', '«Load paper»'),
        'foundations/paper.mdx': foundation('«Paper»'),
      },
      messages: ['missing', 'missing'],
      says: ['owner: Print team'],
    },
    'the only page': { content: { 'aids/print/a.mdx': aid('x', '', '«Load paper»') }, messages: ['missing'] },
    'a library in which no page has one, once': {
      content: {
        'aids/print/a.mdx': aid('x', '', '«Load paper»'),
        'foundations/paper.mdx': foundation('Paper'),
      },
      messages: ['none'],
      says: ['None of the 2 pages'],
    },
  },
});
