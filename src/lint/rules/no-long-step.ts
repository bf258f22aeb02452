/**
 * Reports a step with a sentence of more than 20 words, other sentences of more than 25, and paragraphs of more than 6.
 * Who reads between two actions keeps only so much in mind, and loses the place in a long sentence.
 * It leaves out headings, titles, alternatives and captions. Code, a number and a quoted label are one word each.
 */
import { extractProse, type Prose, rangeOfProse } from '../../library/prose.ts';
import { countWords, type Sentence, sentencesOf } from '../../library/sentences.ts';
import { anatomyOf, type Step } from '../../library/steps.ts';
import { isEnglishPage } from '../language/english-page.ts';
import { defineRule } from '../rule.ts';

/** The limits are those of ASD-STE100: rule 5.1 for instructions, section 6 for descriptions. */
const maxStepWords = 20;
const maxWords = 25;
const maxSentences = 6;

const readKinds = new Set<Prose['kind']>(['cell', 'field', 'item', 'paragraph']);

export const noLongStep = defineRule({
  id: 'no-long-step',
  severity: 'warning',
  scope: 'document',
  description:
    'In English, a sentence of a step has 20 words at most, any other one 25, and a paragraph 6 sentences.',
  messages: {
    step: {
      message: 'This sentence has {words} words; in a step, a reader can hold {limit}.',
      hint: 'Split it: one action a sentence, and the reason in a sentence of its own.',
    },
    sentence: {
      message: 'This sentence has {words} words; a reader loses the thread after {limit}.',
      hint: 'Split it, or make its parts a list.',
    },
    paragraph: {
      message: 'This paragraph has {sentences} sentences; a reader finds no place in more than {limit}.',
      hint: 'Begin a new paragraph where the topic changes.',
    },
  },
  check({ document, site }, report) {
    if (!isEnglishPage(document, site)) return;
    const inSteps = new Set(anatomyOf(document).procedures.flatMap(({ steps }) => steps.flatMap(proseOf)));
    for (const prose of extractProse(document)) {
      if (!readKinds.has(prose.kind) || prose.text.length < maxStepWords * 2) continue;
      const sentences = sentencesOf(prose);
      const limit = inSteps.has(prose) ? maxStepWords : maxWords;
      for (const sentence of sentences) {
        const words = longestPart(sentence);
        if (words <= limit) continue;
        const range = rangeOfProse(document, prose, sentence.start, sentence.end);
        report({ messageId: inSteps.has(prose) ? 'step' : 'sentence', range, data: { words, limit } });
      }
      if (prose.kind !== 'paragraph' || sentences.length <= maxSentences) continue;
      const range = rangeOfProse(document, prose, 0, prose.text.length);
      report({ messageId: 'paragraph', range, data: { sentences: sentences.length, limit: maxSentences } });
    }
  },
});

function proseOf({ paragraphs, substeps }: Step): Prose[] {
  return [...paragraphs, ...substeps.flatMap(proseOf)];
}

function longestPart({ text }: Sentence): number {
  return Math.max(...countWords(text));
}
