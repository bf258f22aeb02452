/**
 * Reports an aid that is worded nearly like another one, code included.
 * The reader finds two answers and has to compare them; the writer mends one and forgets the other.
 * It leaves out drafts, texts of a few words, and what many aids share, such as the parts of a template.
 */
import { findAlike } from '../../library/alike.ts';
import { type Aid, isPublished } from '../../library/library.ts';
import { type TreeNode, textOf } from '../../library/tree.ts';
import { fieldRange } from '../page-places.ts';
import { defineRule } from '../rule.ts';

export const noNearDuplicateAid = defineRule({
  id: 'no-near-duplicate-aid',
  severity: 'warning',
  scope: 'library',
  description: 'No two aids say the same in nearly the same words.',
  messages: {
    alike: {
      message: 'This aid shares {percent} % of its wording with “{title}”.',
      hint: 'Join the two, or let one link to {other} for what they share.',
    },
  },
  check(library, report) {
    const aids = library.aids.filter(isPublished);
    for (const { index, other, share } of findAlike(aids.map(bodyOf), library.site.budgets.alike / 100)) {
      const aid = aids[index] as Aid;
      const first = aids[other] as Aid;
      report({
        messageId: 'alike',
        file: aid.document.file,
        range: fieldRange(aid, ['task']),
        data: {
          percent: Math.floor(share * 100),
          title: first.title,
          other: first.address,
          file: first.document.file,
        },
      });
    }
  },
});

/** The texts of the blocks, each apart from the next. */
function bodyOf({ document }: Aid): string {
  return (document.tree.children as TreeNode[]).map(textOf).join('\n');
}
