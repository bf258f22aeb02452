/** A word that no page holds, and the word of the library that was looked for in its place. */
export interface Correction {
  typed: string;
  used: string;
}

/** A text with each slip in it corrected: whole words, at their first place. */
export function correctText(text: string, corrections: readonly Correction[]): string {
  return corrections.reduce((corrected, { typed, used }) => replaceWord(corrected, typed, used), text);
}

/** Replaces a word where it stands by itself, not inside a longer one. */
export function replaceWord(text: string, word: string, by: string): string {
  const literal = word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}_])${literal}(?![\\p{L}\\p{N}_])`, 'u'), () => by);
}
