/**
 * Reports a question that is the task or an alias of a page that answers it, in the same words or other forms of them.
 * Such a question finds its page whatever the search does: it hides that a learner's own words do not.
 * It leaves out the order of words, stop words, and pages that the question does not name as an answer.
 */
import { createStemmer, rememberStems, type Stemmer, splitWords } from '../../language/stem.ts';
import { isStopWord } from '../../language/stop-words.ts';
import type { Library, Page } from '../../library/library.ts';
import { defineRule } from '../rule.ts';

export const noCopiedQuestion = defineRule({
  id: 'no-copied-question',
  severity: 'warning',
  scope: 'library',
  description: 'No question repeats the task or an alias of the page that answers it.',
  messages: {
    copied: {
      message: 'This question repeats “{label}” of the page that answers it, so it tests nothing.',
      hint: 'Write what a learner would type who has not seen the page, or remove the question.',
    },
  },
  check(library, report) {
    const stem = rememberStems(createStemmer(library.site.language));
    const labels = labelsByWords(library, stem);
    for (const { question, file, source, index } of library.questions) {
      const words = keyOf(question.question, stem);
      const copy = question.answers.map((id) => labels.get(`${id}|${words}`)).find((label) => label);
      if (copy === undefined || words === '') continue;
      const range = source.at([index, 'question']);
      report({ messageId: 'copied', file, range, data: { label: copy, question: question.question } });
    }
  },
});

/** The labels of all pages, each under its page's id and its own words. */
function labelsByWords(library: Library, stem: Stemmer): Map<string, string> {
  const labels = new Map<string, string>();
  for (const page of library.pages.values())
    for (const label of labelsOf(page)) labels.set(`${page.id}|${keyOf(label, stem)}`, label);
  return labels;
}

function labelsOf({ title, fields }: Page): string[] {
  return [title, ...fields.aliases];
}

/** The stems of what a text is about, in order of their letters: `Renew a certificate` and `certificates renewing` share it. */
function keyOf(text: string, stem: Stemmer): string {
  const words = splitWords(text).filter((word) => !isStopWord(word));
  return [...new Set(words.map(stem))].sort().join(' ');
}
