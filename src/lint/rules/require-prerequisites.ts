/**
 * Reports a procedure, a checklist or a troubleshooting aid that does not say what must be true first.
 * A missing field means “nobody asked”; the reader finds out in the middle. `[]` says that nothing is needed.
 */
import { addField } from '../edits/field-edits.ts';
import { fieldRange } from '../page-places.ts';
import { defineRule } from '../rule.ts';

const kinds = new Set(['procedure', 'checklist', 'troubleshooting']);

export const requirePrerequisites = defineRule({
  id: 'require-prerequisites',
  severity: 'warning',
  scope: 'page',
  description: 'An aid that leads through work says what must be true first, even if it is nothing.',
  messages: {
    missing: {
      message: 'This {kind} does not say what must be true before it starts.',
      hint: 'Add `prerequisites:` with a list, or `prerequisites: []` when nothing is needed.',
    },
  },
  check(page, _library, report) {
    if (page.type !== 'aid' || page.fields.prerequisites !== undefined || !kinds.has(page.fields.kind))
      return;
    const edit = addField(page.document, 'prerequisites: []');
    report({
      messageId: 'missing',
      range: fieldRange(page, ['kind']),
      data: { kind: kindName(page.fields.kind) },
      suggestions: edit ? [{ description: 'Say that nothing is needed.', edits: [edit] }] : [],
    });
  },
});

function kindName(kind: string): string {
  return kind === 'troubleshooting' ? 'troubleshooting aid' : kind;
}
