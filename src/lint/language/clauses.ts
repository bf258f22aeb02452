import { OBJECT } from '../../library/prose.ts';

/** A word or a mark of a sentence. */
export interface Token {
  text: string;
  /** Lower case, straight apostrophes. */
  word: string;
  start: number;
  end: number;
}

const tokenPattern = /\uFFFC+|[\p{L}\p{N}]+(?:['\u2019+\-\u2010\u2011_./&@][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;

/** Words and marks in order. Quoted text is one code character: a label, no part of the sentence. */
export function tokenize(text: string): Token[] {
  const masked = text.replace(/"[^"\n]{1,80}"|\u201C[^\u201D\n]{1,80}\u201D/g, (quoted) =>
    OBJECT.repeat(quoted.length),
  );
  return [...masked.matchAll(tokenPattern)].map((match) => ({
    text: match[0],
    word: match[0].toLowerCase().replaceAll('\u2019', "'"),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

export function isObject(token: Token | undefined): boolean {
  return token?.text.startsWith(OBJECT) ?? false;
}

/** True for a mark that ends a clause. */
export function isBreak(token: Token): boolean {
  return /^[,;:()/\u2013\u2014]$/.test(token.text);
}

/** True for a word of letters or digits. */
export function isWord(token: Token | undefined): token is Token {
  return token !== undefined && /[\p{L}\p{N}]/u.test(token.text);
}
