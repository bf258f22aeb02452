import porter2 from 'wink-porter2-stemmer';

/** The form that a word shares with its other forms, as Pagefind's index keeps it. */
export type Stemmer = (word: string) => string;

/**
 * The stemmer for a language: Snowball's English, which Pagefind uses, too. Words of other languages stay as they are:
 * there Pagefind alone knows their forms, and synonyms match as they are written.
 */
export function createStemmer(language: string): Stemmer {
  const isEnglish = /^en(?:-|$)/i.test(language);
  return isEnglish ? (word) => stemEnglish(fold(word)) : fold;
}

/** A stemmer for many texts: it works each word out once. */
export function rememberStems(stem: Stemmer): Stemmer {
  const stems = new Map<string, string>();
  return (word) => {
    let known = stems.get(word);
    if (known === undefined) {
      known = stem(word);
      stems.set(word, known);
    }
    return known;
  };
}

/**
 * Beginnings that Snowball has kept whole since 2023, so that `universal` is no `universe` and `organization` no
 * `organ`. The stemmer knows `gener` as one from the start: what stands behind it is stemmed in the same way.
 */
const keptWhole = /^(univers|later|emerg|organ|inter)(?!(?:e[drs]?|ers|ings?|s)?$)(.+)$/;
const standIn = 'gener';

function stemEnglish(word: string): string {
  const [, beginning, rest] = keptWhole.exec(word) ?? [];
  return beginning === undefined ? porter2(word) : beginning + porter2(standIn + rest).slice(standIn.length);
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
