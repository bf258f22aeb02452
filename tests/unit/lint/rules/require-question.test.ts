import { aid } from '../../../support/library.ts';
import { testRule } from '../../../support/rule-tester.ts';

const questions = '- { question: paper stuck, answers: [paper, a] }\n';
const foundation = '---\ntitle: Paper\nsummary: Paper.\n---\nText.\n';

testRule('require-question', {
  valid: {
    'an aid that answers a question, if not best': {
      'aids/print/a.mdx': aid('x'),
      'foundations/paper.mdx': foundation,
      'foundations/ink.mdx': foundation,
      'questions.yaml': questions,
    },
    'a draft': {
      'aids/print/a.mdx': aid('x'),
      'aids/print/b.mdx': aid('x', 'draft: true'),
      'foundations/paper.mdx': foundation,
      'questions.yaml': questions,
    },
    'foundations alone': { 'foundations/paper.mdx': foundation },
  },
  invalid: {
    'an aid that answers none': {
      content: {
        'aids/print/a.mdx': aid('x'),
        'aids/print/b.mdx': aid('x', '', '«Load paper»'),
        'foundations/paper.mdx': foundation,
        'questions.yaml': questions,
      },
      messages: ['untested'],
      says: ['answers: [b]'],
    },
    'a library without questions, once': {
      content: { 'aids/print/a.mdx': aid('x', '', '«Load paper»'), 'aids/print/b.mdx': aid('x') },
      messages: ['none'],
      says: ['answers: [a]'],
    },
  },
});
