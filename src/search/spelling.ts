import type { Vocabulary } from './vocabulary.ts';

/** Chosen by measuring on generated slips and on three sets of questions, in round figures. */
const costs = {
  /** A letter beside the right one on the keyboard. */
  neighbor: 0.7,
  /** One letter of a pair too many, or too few: `comit`, `runing`. */
  double: 0.6,
  /** Two letters in each other's place. */
  swap: 0.7,
  /** Slips in the first letter are rare. */
  first: 0.4,
  /** What doubling a word's frequency is worth. */
  frequency: 0.08,
};

/** Letters that stand side by side on a QWERTY keyboard. */
const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Shortest word whose letters may be more than swapped. */
const shortest = 4;

/**
 * The word of the library that was most likely meant; undefined when none is near enough. Whoever calls has asked the
 * index whether it knows the word: one that it knows is no slip.
 */
export function correctWord(word: string, vocabulary: Vocabulary): string | undefined {
  if (word.length < shortest - 1 || /[^\p{L}\p{M}]/u.test(word)) return undefined;
  const most = word.length > 7 ? 2 : word.length > 4 ? 1.4 : 1;
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  const letters = lettersOf(word);
  const known = masksOf(vocabulary);
  for (const [place, candidate] of vocabulary.words.entries()) {
    if (Math.abs(candidate.length - word.length) > most || countBits(letters ^ (known[place] ?? 0)) > 4)
      continue;
    const distance = slipDistance(word, candidate, most);
    if (distance > most || (word.length < shortest && distance > costs.swap)) continue;
    const cost = distance - costs.frequency * Math.log2(vocabulary.frequencyOf(candidate));
    if (cost < least) [best, least] = [candidate, cost];
  }
  return best;
}

const masks = new WeakMap<Vocabulary, Int32Array>();

/** The letters of every word, reckoned once: two slips change at most four of them. */
function masksOf(vocabulary: Vocabulary): Int32Array {
  const kept = masks.get(vocabulary);
  if (kept) return kept;
  const all = Int32Array.from(vocabulary.words, lettersOf);
  masks.set(vocabulary, all);
  return all;
}

/** The letters of a word as bits; letters that are 32 apart share one. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let place = 0; place < word.length; place++) bits |= 1 << (word.charCodeAt(place) & 31);
  return bits;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Two words typed as one: the parts, when the library knows both. */
export function splitWord(word: string, vocabulary: Vocabulary): [string, string] | undefined {
  let best: [string, string] | undefined;
  let most = 0;
  for (let place = 2; place <= word.length - 2; place++) {
    const parts: [string, string] = [word.slice(0, place), word.slice(place)];
    const rarer = Math.min(...parts.map((part) => vocabulary.frequencyOf(part)));
    if (rarer > most && parts.some(({ length }) => length > 3)) [best, most] = [parts, rarer];
  }
  return best;
}

/** Edits between two words, cheap ones for likely slips; anything above `most` once it is sure to be. */
export function slipDistance(typed: string, meant: string, most = Number.POSITIVE_INFINITY): number {
  let before: number[] = [];
  let last = Array.from({ length: meant.length + 1 }, (_, j) => j);
  for (let i = 1; i <= typed.length; i++) {
    const row = [i];
    for (let j = 1; j <= meant.length; j++) {
      const [a, b] = [typed[i - 1], meant[j - 1]];
      let cost = Math.min(
        (last[j] ?? 0) + (a === typed[i - 2] ? costs.double : 1),
        (row[j - 1] ?? 0) + (b === meant[j - 2] ? costs.double : 1),
        (last[j - 1] ?? 0) + (a === b ? 0 : areNeighbors(a, b) ? costs.neighbor : 1),
      );
      if (i > 1 && j > 1 && a === meant[j - 2] && typed[i - 2] === b && a !== b)
        cost = Math.min(cost, (before[j - 2] ?? 0) + costs.swap);
      row.push(cost);
    }
    if (Math.min(...row) > most && Math.min(...last) > most) return Number.POSITIVE_INFINITY;
    [before, last] = [last, row];
  }
  return (last[meant.length] ?? 0) + (typed[0] === meant[0] ? 0 : costs.first);
}

const places = new Map(
  rows.flatMap((letters, row) =>
    [...letters].map((letter, column) => [letter, { row, column: column + row / 2 }]),
  ),
);

function areNeighbors(a: string | undefined, b: string | undefined): boolean {
  const [first, second] = [places.get(a ?? ''), places.get(b ?? '')];
  return Boolean(
    first && second && Math.abs(first.row - second.row) <= 1 && Math.abs(first.column - second.column) <= 1,
  );
}
