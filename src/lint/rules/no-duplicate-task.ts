/**
 * Reports a task that names the same action on the same thing as another aid.
 * The reader finds two titles that promise one thing, and cannot tell which to open.
 * It leaves out drafts, articles, plural endings and capitals. It guesses no synonyms.
 */
import { type Aid, isPublished, type Library } from '../../library/library.ts';
import { fieldRange } from '../page-places.ts';
import { defineRule } from '../rule.ts';

/** Say nothing about which thing is meant. */
const emptyWords = new Set(
  'a all an any her his its my our some that the their these this those your'.split(' '),
);

export const noDuplicateTask = defineRule({
  id: 'no-duplicate-task',
  severity: 'warning',
  scope: 'library',
  description: 'No two aids have the same task.',
  messages: {
    same: {
      message: 'This task is that of “{title}” ({file}), too: readers cannot tell them apart.',
      hint: 'Join the two, or name in each task what sets it apart: “Renew a certificate with certbot”.',
    },
  },
  check(library, report) {
    for (const aids of groupByTask(library).values()) {
      const [first, ...others] = aids;
      for (const aid of first ? others : [])
        report({
          messageId: 'same',
          file: aid.document.file,
          range: fieldRange(aid, ['task']),
          data: { title: first?.title, file: first?.document.file, id: first?.id },
        });
    }
  },
});

function groupByTask({ aids }: Library): Map<string, Aid[]> {
  const groups = new Map<string, Aid[]>();
  for (const aid of aids.filter(isPublished)) {
    const key = keyOf(aid.title);
    const group = groups.get(key);
    if (group) group.push(aid);
    else groups.set(key, [aid]);
  }
  return groups;
}

/** The words of a task in their order, so that “from A to B” is not “from B to A”. */
function keyOf(task: string): string {
  const words = task.toLowerCase().match(/[\p{L}\p{N}]+(?:['’.+#-][\p{L}\p{N}+#]+)*\+*#?/gu) ?? [];
  const kept = words.filter((word) => !emptyWords.has(word));
  return (kept.length > 0 ? kept : words).map(singular).join(' ') || task;
}

/** `certificates` → `certificate`, `copies` → `copy`, `boxes` → `box`; `address`, `status` and `dns` stay. */
function singular(word: string): string {
  const plain = word.replace(/['’]s?$/, '');
  if (/[^s]ies$/.test(plain) && plain.length > 4) return plain.replace(/ies$/, 'y');
  if (/(?:ch|sh|ss|x|z)es$/.test(plain)) return plain.replace(/es$/, '');
  return plain.length > 3 && /[^isu]s$/.test(plain) ? plain.slice(0, -1) : plain;
}
