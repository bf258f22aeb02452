/**
 * Reports an aid that no question tests.
 * Nobody knows whether the words of a learner find it, until one of them does not.
 * It leaves out drafts and foundations, and waits until all questions can be read. A library without any questions is one finding.
 */
import { type Aid, isPublished, type Library } from '../../library/library.ts';
import { isUnread } from '../../library/unread-lists.ts';
import { fieldRange } from '../page-places.ts';
import { defineRule } from '../rule.ts';

export const requireQuestion = defineRule({
  id: 'require-question',
  severity: 'note',
  scope: 'library',
  description: 'A question tests that search finds each aid.',
  messages: {
    untested: {
      message: 'No question tests whether search finds this aid.',
      hint: 'Add `- { question: …, answers: [{id}] }` to questions.yaml, in the words of a learner.',
    },
    none: {
      message: 'This library has no questions, so nothing tests whether search finds its aids.',
      hint: 'Write questions.yaml, beginning with `- { question: …, answers: [{id}] }`.',
    },
  },
  check(library, report) {
    if (isUnread(library, 'questions')) return;
    const aids = library.aids.filter(isPublished);
    const untested = library.questions.length > 0 ? untestedOf(aids, library) : aids.slice(0, 1);
    const messageId = library.questions.length > 0 ? 'untested' : 'none';
    for (const aid of untested)
      report({
        messageId,
        file: aid.document.file,
        range: fieldRange(aid, ['task']),
        data: { id: aid.id },
      });
  },
});

function untestedOf(aids: readonly Aid[], { questions }: Library): Aid[] {
  const tested = new Set(questions.flatMap(({ question }) => question.answers));
  return aids.filter((aid) => !tested.has(aid.id));
}
