import { FILE_HEADERS_ONLY, formatPatch, type StructuredPatchHunk, structuredPatch } from 'diff';

/** Lines shown around a change. */
const context = 3;

/**
 * A unified diff that `git apply` and `patch -p1` take. The time of a comparison grows with the square of the changes,
 * so the texts are cut at lines that stand once in both, and compared between those.
 */
export function writeDiff(name: string, old: string, text: string): string {
  const hunks = hunksOf(compare(linesOf(old), linesOf(text)));
  const names = { oldFileName: `a/${name}`, newFileName: `b/${name}` };
  return formatPatch({ ...names, oldHeader: undefined, newHeader: undefined, hunks }, FILE_HEADERS_ONLY);
}

/** With their ends. */
function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}

type Lines = readonly string[];
type Places = readonly (readonly [old: number, now: number])[];

/** All lines of two texts as a diff shows them: those of both begin with a space, the others with - or +. */
function compare(old: Lines, now: Lines): string[] {
  return cutAt(sharedPlaces(old, now), old, now).flatMap(([part, nowPart]) =>
    part.length === nowPart.length && part.length > largePart
      ? cutAt(samePlaces(part, nowPart), part, nowPart).flatMap(comparePart)
      : comparePart([part, nowPart]),
  );
}

/** In more lines than this, of which none stands once in both texts, a line is taken for that in the same place. */
const largePart = 100;

/** The parts of two texts from each place to the next. */
function cutAt(places: Places, old: Lines, now: Lines): [old: Lines, now: Lines][] {
  const starts = [[0, 0] as const, ...places];
  return starts.map(([i, j], k) => [old.slice(i, starts[k + 1]?.[0]), now.slice(j, starts[k + 1]?.[1])]);
}

function samePlaces(old: Lines, now: Lines): Places {
  return old.flatMap((line, i) => (line === now[i] ? [[i, i] as const] : []));
}

/** Places of the lines that stand once in both texts, in an order that both have. */
function sharedPlaces(old: readonly string[], now: Lines): Places {
  const places = placesOfSingles(now);
  const shared: [number, number][] = [];
  for (const [line, i] of placesOfSingles(old)) {
    const j = places.get(line) ?? -1;
    if (j > (shared.at(-1)?.[1] ?? -1)) shared.push([i, j]);
  }
  return shared;
}

function placesOfSingles(lines: Lines): Map<string, number> {
  const places = new Map<string, number>();
  const seen = new Set<string>();
  for (const [i, line] of lines.entries()) {
    if (seen.has(line)) places.delete(line);
    else places.set(line, i);
    seen.add(line);
  }
  return places;
}

function comparePart([old, now]: readonly [Lines, Lines]): string[] {
  const texts = [old.join(''), now.join('')] as const;
  if (texts[0] === texts[1]) return old.filter(Boolean).map(asContext);
  const { hunks } = structuredPatch('', '', ...texts, '', '', { context: Number.MAX_SAFE_INTEGER });
  // The mark of a text without a last line break belongs to the line above it.
  return hunks.flatMap(({ lines }) => lines.join('\n').split(/\n(?!\\ No newline)/));
}

function asContext(line: string): string {
  return line.endsWith('\n') ? ` ${line.slice(0, -1)}` : ` ${line}\n\\ No newline at end of file`;
}

/** The changes, each with the lines around it; two that are near each other are one. */
function hunksOf(shown: Lines): StructuredPatchHunk[] {
  const hunks: StructuredPatchHunk[] = [];
  let [at, oldStart, newStart] = [0, 1, 1];
  for (const [from, to] of rangesOf(shown)) {
    const before = shown.slice(at, from);
    oldStart += countOld(before);
    newStart += countNew(before);
    const lines = shown.slice(from, to);
    const [oldLines, newLines] = [countOld(lines), countNew(lines)];
    hunks.push({ oldStart, oldLines, newStart, newLines, lines });
    oldStart += oldLines;
    newStart += newLines;
    at = to;
  }
  return hunks;
}

function rangesOf(shown: Lines): [from: number, to: number][] {
  const ranges: [number, number][] = [];
  for (const [i, line] of shown.entries()) {
    if (line.startsWith(' ')) continue;
    const last = ranges.at(-1);
    const to = Math.min(shown.length, i + 1 + context);
    if (last && i - context <= last[1]) last[1] = to;
    else ranges.push([Math.max(0, i - context), to]);
  }
  return ranges;
}

function countOld(lines: Lines): number {
  return lines.filter((line) => !line.startsWith('+')).length;
}

function countNew(lines: Lines): number {
  return lines.filter((line) => !line.startsWith('-')).length;
}
