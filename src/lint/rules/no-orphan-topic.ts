/**
 * Reports a topic that holds no published aid.
 * The site does not show it, so what its writers promise there is not to be found.
 * It leaves out topics whose pages could not be read, which are reported already.
 */
import { hasBrokenPage } from '../../library/broken-files.ts';
import { isPublished } from '../../library/library.ts';
import { defineRule } from '../rule.ts';

export const noOrphanTopic = defineRule({
  id: 'no-orphan-topic',
  severity: 'warning',
  scope: 'library',
  description: 'Every topic holds a published aid.',
  messages: {
    empty: {
      message: 'The topic `{topic}` holds no aid, so no reader sees it.',
      hint: 'Add an aid in aids/{topic}/, or remove the topic.',
    },
    drafts: {
      message: 'The topic `{topic}` holds only drafts, so no reader sees it.',
      hint: 'Remove `draft: true` from {file}, or remove the topic.',
    },
  },
  check(library, report) {
    const shown = new Set(library.aids.filter(isPublished).map((aid) => aid.topic));
    for (const [topic, { file, source, index }] of library.topicEntries) {
      if (shown.has(topic) || hasBrokenPage(library, topic)) continue;
      const draft = library.aids.find((aid) => aid.topic === topic);
      const messageId = draft ? 'drafts' : 'empty';
      const range = source.at([index, 'id']);
      report({ messageId, file, range, data: { topic, file: draft?.document.file ?? null } });
    }
  },
});
