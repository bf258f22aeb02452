/**
 * Reports a page that names no owner.
 * The reader who finds a mistake does not know whom to tell, and nobody is asked to review it.
 * It leaves out drafts. A library whose pages name none at all is one finding.
 */
import { isPublished } from '../../library/library.ts';
import { fieldRange } from '../page-places.ts';
import { defineRule } from '../rule.ts';

export const requireOwner = defineRule({
  id: 'require-owner',
  severity: 'warning',
  scope: 'library',
  description: 'Every page names the role or team that keeps it right.',
  messages: {
    missing: {
      message: 'This page names no owner, so nobody keeps it right.',
      hint: 'Add `owner:` with a role or a team, like `owner: Print team`.',
    },
    none: {
      message: 'None of the {count} pages names an owner, so nobody keeps them right.',
      hint: 'Add `owner:` with a role or a team to each page, like `owner: Print team`.',
    },
  },
  check(library, report) {
    const pages = [...library.pages.values()].filter(isPublished);
    const missing = pages.filter((page) => page.fields.owner === undefined);
    const isNone = missing.length > 1 && missing.length === pages.length;
    for (const page of isNone ? missing.slice(0, 1) : missing)
      report({
        messageId: isNone ? 'none' : 'missing',
        file: page.document.file,
        range: fieldRange(page, [page.type === 'aid' ? 'task' : 'title']),
        data: { count: missing.length },
      });
  },
});
