import { aid } from '../../../support/library.ts';
import { testRule } from '../../../support/rule-tester.ts';

const topics = (second: string) =>
  `- { id: print, label: Printing, description: Printers. }\n- { id: ${second}, label: Scans, description: Scanners. }\n`;

testRule('no-orphan-topic', {
  valid: {
    'topics with aids': {
      'topics.yaml': topics('scan'),
      'aids/print/a.mdx': aid('x'),
      'aids/scan/b.mdx': aid('x'),
    },
    'no topics': { 'topics.yaml': '# none\n', 'foundations/a.mdx': '---\ntitle: A\nsummary: A.\n---\nx\n' },
  },
  invalid: {
    'a topic without an aid': {
      content: { 'topics.yaml': topics('«scan»'), 'aids/print/a.mdx': aid('x') },
      messages: ['empty'],
      says: ['aids/scan/'],
    },
    'a topic with drafts only': {
      content: {
        'topics.yaml': topics('«scan»'),
        'aids/print/a.mdx': aid('x'),
        'aids/scan/b.mdx': aid('x', 'draft: true'),
      },
      messages: ['drafts'],
      says: ['content/aids/scan/b.mdx'],
    },
  },
});
