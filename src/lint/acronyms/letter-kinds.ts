/** What a UTF-16 unit is in a word. Letters outside the basic plane count as no part of one. */
export const other = 0;
export const small = 1;
export const capital = 2;
export const digit = 3;
/** A letter of a script without cases, or a modifier. */
export const caseless = 4;

const unknown = 255;
const kinds = new Uint8Array(65_536).fill(unknown);

/**
 * The kind of a UTF-16 unit, kept in a table: expressions with classes of Unicode take most of a linter's time when
 * they look at every letter of a library.
 */
export function letterKind(code: number): number {
  const known = kinds[code] as number;
  if (known !== unknown) return known;
  const kind = findKind(String.fromCharCode(code));
  kinds[code] = kind;
  return kind;
}

function findKind(char: string): number {
  if (/\p{Ll}/u.test(char)) return small;
  if (/\p{Lu}/u.test(char)) return capital;
  if (/\p{N}/u.test(char)) return digit;
  return /\p{L}/u.test(char) ? caseless : other;
}
