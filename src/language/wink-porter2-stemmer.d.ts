declare module 'wink-porter2-stemmer' {
  /** Stem of a word by Porter's second algorithm, Snowball's English. */
  export default function stem(word: string): string;
}
