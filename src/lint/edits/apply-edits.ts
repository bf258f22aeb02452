import { createLocator } from '../../library/locate.ts';
import type { Edit } from '../../schema/finding.ts';
import { createTakenSpans } from './taken-spans.ts';

/**
 * Makes edits in a text, all by the places that they had before. Of two that overlap, the first in the list is made.
 * A byte order mark stays, and counts for no column.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const body = text.slice(mark.length);
  const locator = createLocator(body);
  const spans = createTakenSpans();
  const taken: { start: number; end: number; text: string }[] = [];
  for (const edit of edits) {
    const start = locator.offsetOf(edit.line, edit.column);
    const end = Math.max(start, locator.offsetOf(edit.endLine, edit.endColumn));
    if (!spans.isFree({ start, end })) continue;
    spans.take({ start, end });
    taken.push({ start, end, text: edit.text });
  }
  let result = '';
  let at = 0;
  for (const edit of taken.sort((a, b) => a.start - b.start)) {
    result += body.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return mark + result + body.slice(at);
}
