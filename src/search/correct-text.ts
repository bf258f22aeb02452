/** A word that no page holds, and the word of the library that was looked for in its place. */
export interface Correction {
  typed: string;
  used: string;
}

/** A text with each slip in it corrected. */
export function correctText(text: string, corrections: readonly Correction[]): string {
  return corrections.reduce((corrected, { typed, used }) => corrected.replace(typed, () => used), text);
}
