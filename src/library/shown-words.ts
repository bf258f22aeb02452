import type { Range } from '../schema/finding.ts';
import type { ShownWords } from '../schema/toolbar.ts';
import type { Document } from './library.ts';
import { extractProse, type Prose } from './prose.ts';

/**
 * What a reader sees of a range of the source: the run of text that holds it, and the part of it that is meant. Of a
 * range over several runs it is the first. Undefined for what no reader sees, such as a list of prerequisites.
 */
export function shownWords(document: Document, range: Range): ShownWords | undefined {
  const from = document.locator.offsetOf(range.line, range.column);
  const to = Math.max(from + 1, document.locator.offsetOf(range.endLine, range.endColumn));
  const all = extractProse(document);
  for (const [i, prose] of all.entries()) {
    const part = overlapOf(prose, from, to);
    if (!part) continue;
    const nth = all.slice(0, i).filter(({ text }) => text === prose.text).length;
    return { text: prose.text, start: part[0], end: part[1], nth, isAlt: prose.kind === 'alt' };
  }
  return undefined;
}

/** The part of a run that lies between two offsets of the source. */
function overlapOf({ segments }: Prose, from: number, to: number): [number, number] | undefined {
  const parts = segments.flatMap(({ start, offset, length }) => {
    const first = Math.max(offset, from);
    const last = Math.min(offset + length, to);
    return first < last ? [[start + first - offset, start + last - offset] as const] : [];
  });
  const [first, last] = [parts[0], parts.at(-1)];
  return first && last && [first[0], last[1]];
}
