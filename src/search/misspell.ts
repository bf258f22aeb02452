import { isStopWord } from '../language/stop-words.ts';

/** Shortest word that gets a slip: shorter ones turn into other words. */
const shortest = 5;

/** What stands beside each letter on a QWERTY keyboard, in its row. */
const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/**
 * A query with one slip in one of its longest words, the same each time: two letters swapped, one left out, one typed
 * twice, or its neighbor on the keyboard. The first letter stays. Undefined for a query without a word to misspell.
 */
export function misspell(query: string): string | undefined {
  const words = query.matchAll(/(?<![\p{L}\p{N}_./:-])[a-zA-Z]+(?![\p{L}\p{N}_./:-])/gu);
  const candidates = [...words].filter(
    ([word]) => word.length >= shortest && word !== word.toUpperCase() && !isStopWord(word.toLowerCase()),
  );
  const seed = hash(query);
  const chosen = candidates[seed % candidates.length];
  if (!chosen) return undefined;
  const [word] = chosen;
  const place = 1 + ((seed >>> 8) % (word.length - 2));
  const slipped = slip(word, place, (seed >>> 16) % 4);
  return query.slice(0, chosen.index) + slipped + query.slice(chosen.index + word.length);
}

function slip(word: string, place: number, way: number): string {
  const [before, letter, next, after] = [
    word.slice(0, place),
    word[place] ?? '',
    word[place + 1] ?? '',
    word.slice(place + 2),
  ];
  if (way === 0 && letter !== next) return before + next + letter + after;
  if (way === 1) return before + next + after;
  if (way === 2) return before + letter + letter + next + after;
  return before + neighborOf(letter) + next + after;
}

function neighborOf(letter: string): string {
  const row = rows.find((letters) => letters.includes(letter.toLowerCase())) ?? letter;
  const place = row.indexOf(letter.toLowerCase());
  return row[place + 1] ?? row[place - 1] ?? 'x';
}

/** FNV-1a, 32 bits: https://datatracker.ietf.org/doc/html/draft-eastlake-fnv */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const unit of text) value = Math.imul(value ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value;
}
