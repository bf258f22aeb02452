import type { Document } from '../../library/library.ts';
import { nodesOf } from '../../library/nodes.ts';
import { extractProse } from '../../library/prose.ts';
import { acronymKey, findAcronymsAnd } from './acronyms.ts';
import { isSpelledBy } from './expansions.ts';
import { type AcronymUse, acronymsOf } from './page-acronyms.ts';
import { isShoutedWord } from './shouting.ts';

/** What the pages of a run say about letters that one of them does not explain. */
export interface RunAcronyms {
  /** The words for each key: those of the first page, unless only later ones fit to the letter. */
  expansions: ReadonlyMap<string, string>;
  /** Keys that would pass for shouted words, if no page spelled them out. */
  words: ReadonlySet<string>;
}

const byRun = new WeakMap<readonly Document[], RunAcronyms>();

export function runAcronyms(documents: readonly Document[]): RunAcronyms {
  let found = byRun.get(documents);
  if (!found) {
    const expansions = new Map<string, string>();
    for (const document of documents)
      for (const [key, { long }] of acronymsOf(document).definitions) {
        const known = expansions.get(key);
        if (known === undefined || (!isSpelledBy(key, known) && isSpelledBy(key, long)))
          expansions.set(key, long);
      }
    const isWord = (key: string) => isShoutedWord(key) && isSpelledBy(key, expansions.get(key) ?? '');
    found = { expansions, words: new Set([...expansions.keys()].filter(isWord)) };
    byRun.set(documents, found);
  }
  return found;
}

/** The uses on a page of words in capitals that are acronyms elsewhere in the run, by key. */
export function wordUses(document: Document, words: ReadonlySet<string>): Map<string, AcronymUse[]> {
  const uses = new Map<string, AcronymUse[]>();
  if (words.size === 0) return uses;
  for (const prose of extractProse(document)) {
    if (![...words].some((word) => prose.text.includes(word))) continue;
    for (const { text, start, end } of findAcronymsAnd(words, prose.text)) {
      const key = acronymKey(text);
      if (words.has(key))
        uses.set(key, [...(uses.get(key) ?? []), { text, prose, start, end, isInLongForm: false }]);
    }
  }
  return uses;
}

const codeWords = new WeakMap<Document, ReadonlySet<string>>();
const noWords: ReadonlySet<string> = new Set();

/** True for letters that two other pages or more show as code, and none writes in its text: a command, a constant. */
export function isCodeElsewhere(documents: readonly Document[], key: string, own?: Document): boolean {
  let pages = 0;
  for (const document of documents) {
    if (document === own) continue;
    if (acronymsOf(document).uses.has(key)) return false;
    if (codeWordsOf(document).has(key)) pages++;
  }
  return pages >= 2;
}

function codeWordsOf(document: Document): ReadonlySet<string> {
  let words = codeWords.get(document);
  if (!words) {
    const nodes = document.text.includes('`') ? nodesOf(document, 'inlineCode') : [];
    words = nodes.length > 0 ? new Set(nodes.map(({ node }) => String(node.value))) : noWords;
    codeWords.set(document, words);
  }
  return words;
}
