import { isWordAt } from './word-codes.ts';

/** Finds texts that share most of their wording, among thousands. */

/** Two texts, by their places in the list: the later one, and the earlier one that it is most like. */
export interface Alike {
  index: number;
  other: number;
  /** The part of all their wording that they share, from 0 to 1 (Jaccard, over runs of three words). */
  share: number;
}

/** Words in a run. Single words say what a text is about; runs say how it is worded. */
const runLength = 3;

/** Shorter texts share runs by chance. */
const minRuns = 12;

/** Texts compared for one key. In a family of more, each is like the first ones anyhow. */
const maxInBucket = 8;

/**
 * For each text the earlier one that it is most like, if they share at least `least` of their runs. Only texts that
 * have a key in common are compared (MinHash in bands: Broder 1997; in one pass: Li, Owen and Zhang 2012), so the time
 * grows with the text and not with the number of pairs. A pair that shares 60 % is missed once in 7,000, one that shares
 * 80 % never in practice; the same texts always give the same pairs.
 */
export function findAlike(texts: readonly string[], least: number): Alike[] {
  const runs = texts.map(runsOf);
  const buckets = new Map<number, number[]>();
  return runs.flatMap((own, index) => {
    if (own.length < minRuns) return [];
    const candidates = new Set<number>();
    for (const key of keysOf(own)) {
      const bucket = buckets.get(key);
      for (const other of bucket ?? []) candidates.add(other);
      if (!bucket) buckets.set(key, [index]);
      else if (bucket.length < maxInBucket) bucket.push(index);
    }
    return mostAlike(index, candidates, runs, least) ?? [];
  });
}

/** 30 bits: the engine keeps such numbers without boxing them. */
const hashMask = 2 ** 30 - 1;

/** Hashes of the runs of a text, each once, in numerical order. */
function runsOf(text: string): Int32Array {
  const words = hashWords(text.toLowerCase());
  const runs = new Int32Array(Math.max(0, words.length - runLength + 1));
  for (let i = 0; i < runs.length; i++) {
    let run = 0;
    for (let j = i; j < i + runLength; j++) run = mix(run, words[j] as number);
    runs[i] = run;
  }
  runs.sort();
  let kept = 0;
  for (const run of runs) if (kept === 0 || run !== runs[kept - 1]) runs[kept++] = run;
  return runs.slice(0, kept);
}

/** The words of a text, each as its hash (FNV-1a, 32 bits). */
function hashWords(text: string): number[] {
  const words: number[] = [];
  let hash = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && isWordAt(text, at))
      hash = Math.imul((hash || 0x811c9dc5) ^ text.charCodeAt(at), 0x01000193);
    else if (hash) {
      words.push(hash);
      hash = 0;
    }
  }
  return words;
}

function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value ^ (value >>> 13), 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) & hashMask;
}

const bands = 20;
const rows = 2;

/** One key a band: two texts have it in common with a likelihood of their share to the power of `rows`. */
function keysOf(runs: Int32Array): number[] {
  const least = leastInBins(runs, bands * rows);
  return Array.from({ length: bands }, (_, band) => {
    let key = band;
    for (let row = 0; row < rows; row++) key = mix(key, least[band * rows + row] as number);
    return key;
  });
}

/** The least run of each bin; an empty bin takes that of the next one. */
function leastInBins(runs: Int32Array, bins: number): Int32Array {
  const least = new Int32Array(bins).fill(-1);
  for (const run of runs) {
    const bin = run % bins;
    if (least[bin] === -1) least[bin] = run;
  }
  for (let bin = 2 * bins - 2; bin >= 0; bin--) {
    const next = least[(bin + 1) % bins] as number;
    if (least[bin % bins] === -1) least[bin % bins] = next;
  }
  return least;
}

function mostAlike(
  index: number,
  candidates: Iterable<number>,
  runs: readonly Int32Array[],
  least: number,
): Alike | undefined {
  let best: Alike | undefined;
  for (const other of candidates) {
    const share = jaccard(runs[index] as Int32Array, runs[other] as Int32Array, least);
    if (share < least) continue;
    if (!best || share > best.share || (share === best.share && other < best.other))
      best = { index, other, share };
  }
  return best;
}

/** So that a share of exactly what is asked for is never lost. */
const rounding = 1e-6;

/** What two sorted lists share, as a part of all that they hold; 0 as soon as it is sure to be less than asked for. */
function jaccard(a: Int32Array, b: Int32Array, least: number): number {
  const mostApart = ((1 - least) / (1 + least)) * (a.length + b.length) + rounding;
  let shared = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (i + j - 2 * shared > mostApart) return 0;
    const difference = (a[i] as number) - (b[j] as number);
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return shared / (a.length + b.length - shared);
}
