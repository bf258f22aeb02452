import type { Segment } from './align.ts';

interface Line {
  text: string;
  segments: Segment[];
}

/** Takes parts out of a text, and keeps the way back to the source of what is left. */
export function cutOut(line: Line, pattern: RegExp): void {
  for (const match of [...line.text.matchAll(pattern)].reverse()) {
    const [start, end] = [match.index, match.index + match[0].length];
    line.segments = line.segments.flatMap((segment) => cutSegment(segment, start, end));
    line.text = line.text.slice(0, start) + line.text.slice(end);
  }
}

function cutSegment(segment: Segment, start: number, end: number): Segment[] {
  const segmentEnd = segment.start + segment.length;
  const before = Math.min(segmentEnd, start) - segment.start;
  const skipped = Math.max(0, end - segment.start);
  const behind = segmentEnd - Math.max(end, segment.start);
  return [
    ...(before > 0 ? [{ ...segment, length: before }] : []),
    ...(behind > 0
      ? [
          {
            start: Math.max(segment.start, end) - (end - start),
            offset: segment.offset + Math.min(skipped, segment.length),
            length: behind,
          },
        ]
      : []),
  ];
}
