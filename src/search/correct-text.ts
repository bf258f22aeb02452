import { trimWord } from './understand-query.ts';

/** A word that no page holds, and the word of the library that was looked for in its place. */
export interface Correction {
  typed: string;
  used: string;
}

/** A text with each slip in it corrected: whole words, as a query is cut into them. */
export function correctText(text: string, corrections: readonly Correction[]): string {
  return text.replace(/\S+/g, (word) => {
    const slip = corrections.find(({ typed }) => typed === trimWord(word));
    return slip ? word.replace(slip.typed, () => slip.used) : word;
  });
}
