/**
 * The candidate nearest to a word by edit distance (Damerau-Levenshtein, adjacent swaps count one), or
 * undefined when none is near enough to be a likely slip: a third of the word's length, at least 1.
 */
export function findNearest(word: string, candidates: Iterable<string>): string | undefined {
  const folded = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = slipLimit(word) + 1;
  for (const candidate of candidates) {
    const distance = distanceWithin(folded, candidate.toLowerCase(), bestDistance - 1);
    if (distance === undefined) continue;
    best = candidate;
    bestDistance = distance;
    if (distance === 0) break;
  }
  return best;
}

/** More edits than these make another word, not a slip. */
function slipLimit(word: string): number {
  return Math.max(1, Math.floor(word.length / 3));
}

/**
 * `findNearest` among many candidates that are asked for often. Candidates that share most parts of three letters are
 * tried first, so that the first ones leave little to beat, and most of the others need not be compared at all.
 */
export function createNearest(candidates: readonly string[]): (word: string) => string | undefined {
  const folded = candidates.map((candidate) => candidate.toLowerCase());
  let index: Map<string, number[]> | undefined;
  return (word) => {
    index ??= indexParts(folded);
    const wanted = word.toLowerCase();
    const parts = partsOf(wanted);
    const shared = countShared(parts, index, folded.length);
    let best: number | undefined;
    let bestDistance = slipLimit(word) + 1;
    for (let count = parts.size; count >= 0; count--) {
      // One edit changes at most four parts of a word: an adjacent swap does.
      if (Math.ceil((parts.size - count) / (partLength + 1)) > bestDistance) break;
      for (let i = shared.indexOf(count); i >= 0; i = shared.indexOf(count, i + 1)) {
        const distance = distanceWithin(wanted, folded[i] as string, bestDistance);
        const isBetter = distance !== undefined && (distance < bestDistance || i < (best ?? -1));
        if (!isBetter) continue;
        best = i;
        bestDistance = distance;
      }
    }
    return best === undefined ? undefined : candidates[best];
  };
}

const partLength = 3;

function partsOf(text: string): Set<string> {
  const parts = new Set<string>();
  for (let i = 0; i + partLength <= text.length; i++) parts.add(text.slice(i, i + partLength));
  return parts;
}

function indexParts(candidates: readonly string[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  candidates.forEach((candidate, i) => {
    for (const part of partsOf(candidate)) {
      const holders = index.get(part);
      if (holders) holders.push(i);
      else index.set(part, [i]);
    }
  });
  return index;
}

function countShared(
  parts: ReadonlySet<string>,
  index: ReadonlyMap<string, number[]>,
  size: number,
): Uint32Array {
  const shared = new Uint32Array(size);
  for (const part of parts) for (const i of index.get(part) ?? []) shared[i] = (shared[i] ?? 0) + 1;
  return shared;
}

/**
 * Damerau-Levenshtein distance in its restricted form (no part of a text is edited twice), if it is within a limit.
 * Only the cells that can stay within it are computed (Ukkonen 1985).
 */
export function distanceWithin(a: string, b: string, limit: number): number | undefined {
  if (limit < 0 || Math.abs(a.length - b.length) > limit) return undefined;
  const beyond = limit + 1;
  let before = new Uint32Array(b.length + 1).fill(beyond);
  let previous = Uint32Array.from({ length: b.length + 1 }, (_, j) => Math.min(j, beyond));
  let current = new Uint32Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - limit);
    const to = Math.min(b.length, i + limit);
    current.fill(beyond, Math.max(0, from - 1), Math.min(b.length, to + 1) + 1);
    if (i <= limit) current[0] = i;
    let least = i <= limit ? i : beyond;
    for (let j = from; j <= to; j++) {
      const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let value = Math.min((previous[j] as number) + 1, (current[j - 1] as number) + 1);
      value = Math.min(value, (previous[j - 1] as number) + (isSame ? 0 : 1));
      const isSwap =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (isSwap) value = Math.min(value, (before[j - 2] as number) + 1);
      current[j] = Math.min(value, beyond);
      least = Math.min(least, current[j] as number);
    }
    if (least > limit && i > 1 && isBeyond(previous, limit)) return undefined;
    [before, previous, current] = [previous, current, before];
  }
  const distance = previous[b.length] as number;
  return distance > limit ? undefined : distance;
}

function isBeyond(row: Uint32Array, limit: number): boolean {
  return row.every((value) => value > limit);
}
