import { aid, type Files } from '../../../support/library.ts';
import { testRule } from '../../../support/rule-tester.ts';

const files = (question: string, answers = 'jam', site = ''): Files => ({
  'aids/print/jam.mdx': aid(
    'Text.',
    'aliases: [paper is stuck, "what is a jam", a b, what is it, car pet]',
    'Clear a paper jam',
  ),
  'aids/print/toner.mdx': aid('Text.', '', 'Change the toner'),
  'questions.yaml': `- question: ${question}\n  answers: [${answers}]\n`,
  ...(site ? { 'site.yaml': `title: Aids\n${site}\n` } : {}),
});

testRule('no-copied-question', {
  valid: {
    'other words': files('printer eats my paper'),
    'one word more': files('paper jam cleared twice'),
    'one word less': files('paper jam'),
    'other stop words, where both have nothing else': files('how do I do it'),
    'two words written as one': files('carpet'),
    'the task of a page that it does not name': files('change the toner'),
    'another form in a language whose forms are unknown': files('Papiere ist stuck', 'jam', 'language: de'),
    'a question without any word of content is no copy of another page': files('what is it', 'toner'),
  },
  invalid: {
    'the task': {
      content: files('«Clear a paper jam»'),
      messages: ['copied'],
      says: ['“Clear a paper jam”'],
    },
    'the task in other forms, another order and a question around it': {
      content: files('«how do I do paper jams clearing»'),
      messages: ['copied'],
    },
    'an alias': { content: files('«paper stuck»'), messages: ['copied'], says: ['“paper is stuck”'] },
    'a copy of the second answer': { content: files('«changing toner»', 'jam, toner'), messages: ['copied'] },
    'the same words in another language': {
      content: files('«PAPER is stuck»', 'jam', 'language: de'),
      messages: ['copied'],
    },
  },
});
