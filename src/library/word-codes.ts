/** Knows of every UTF-16 code unit whether it belongs to a word: a letter or a digit, and the underscore. */

const unknown = 0;
const isWord = 1;
const isOther = 2;

/** Filled as characters turn up. */
const kinds = new Uint8Array(0x10000);
const wordPattern = /^[\p{L}\p{N}_]$/u;

/** True when a character that belongs to a word stands at a place; of a pair of surrogates, at either half. */
export function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 0xd800 && code <= 0xdfff) return wordPattern.test(pairAt(text, at));
  let kind = kinds[code] ?? isOther;
  if (kind === unknown) {
    kind = wordPattern.test(String.fromCharCode(code)) ? isWord : isOther;
    kinds[code] = kind;
  }
  return kind === isWord;
}

function pairAt(text: string, at: number): string {
  const isSecond = (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
  return String.fromCodePoint(text.codePointAt(isSecond ? at - 1 : at) ?? 0);
}

/** How many words a text has: a letter or a digit, and what follows with apostrophes, ampersands and hyphens inside. */
export function countWords(text: string): number {
  let words = 0;
  let isInside = false;
  for (let at = 0; at < text.length; at++) {
    const isPart = isWordAt(text, at) && text.charCodeAt(at) !== underscore;
    if (isPart && !isInside) words++;
    isInside = isPart || (isInside && joints.has(text.charCodeAt(at)));
  }
  return words;
}

const underscore = 95;
const joints: ReadonlySet<number> = new Set(Array.from("'’&-", (joint) => joint.charCodeAt(0)));
