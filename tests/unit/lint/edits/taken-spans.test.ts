import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTakenSpans, type Span } from '../../../../src/lint/edits/taken-spans.ts';

const overlaps = (a: Span, b: Span) => (a.start < b.end && b.start < a.end) || a.start === b.start;
const span = fc.tuple(fc.nat(40), fc.nat(6)).map(([start, length]) => ({ start, end: start + length }));

test('a span is free if it overlaps none of those taken', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 20 }), (spans) => {
      const spansTaken = createTakenSpans();
      const taken: Span[] = [];
      for (const one of spans) {
        const isFree = !taken.some((other) => overlaps(other, one));
        expect(spansTaken.isFree(one)).toBe(isFree);
        if (!isFree) continue;
        spansTaken.take(one);
        taken.push(one);
      }
    }),
    { numRuns: 300 },
  );
});
