import porter2 from 'wink-porter2-stemmer';

/** The form that a word shares with its other forms, as Pagefind's index keeps it. */
export type Stemmer = (word: string) => string;

/**
 * The stemmer for a language: Snowball's English, which Pagefind uses, too. Words of other languages stay as they are:
 * there Pagefind alone knows their forms, and synonyms match as they are written.
 */
export function createStemmer(language: string): Stemmer {
  const isEnglish = /^en(?:-|$)/i.test(language);
  return isEnglish ? (word) => porter2(fold(word)) : fold;
}

function fold(word: string): string {
  return word.toLowerCase().replace(/['’]/g, '');
}

/** The words of a text: runs of letters and digits, an apostrophe inside a word left out. */
export function splitWords(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}
