/**
 * Reports a word that stands twice in a row: “the the”.
 * The reader stumbles, and wonders which word was meant to stand there.
 * It leaves out names, what English doubles on purpose (“had had”, “very very”), and pages in other languages.
 */
import type { Document } from '../../library/library.ts';
import { extractProse, type Prose, rangeOfProse, sourceOffset } from '../../library/prose.ts';
import type { Fix } from '../../schema/finding.ts';
import { isEnglishPage } from '../language/english-page.ts';
import { isQuoted } from '../quoted.ts';
import { defineRule } from '../rule.ts';

/** The second word is in lower case: `Duran Duran` is a name. */
const twicePattern =
  /(?<![\p{L}\p{N}_'\u2019./&@#\uFFFC-])(\p{L}+)(\s+)(\p{Ll}+)(?![\p{L}\p{N}_'\u2019/&@\uFFFC-]|\.\p{L})/gu;

/** Most texts hold none, and need no closer look. English needs no other letters. */
const suspectPattern = /\b([a-z]+)\s+\1\b/i;

/** Grammar or emphasis doubles them: `all that that implies`, `had had`, `gave her her key`, `a long long way`. */
const doubled = new Set(
  'that had her do is was so very really far many much long big old no yes ha bye blah knock there never again log sweet'.split(
    ' ',
  ),
);

/**
 * Loses nothing when it stands once. Of other words one was often meant to be another (“the work work”), or two phrases
 * meet (“log in in the morning”): only a person can tell.
 */
const empty = new Set(
  'a an and any but each every from his if into its my of or our some than the their they we when which your'.split(
    ' ',
  ),
);

export const noRepeatedWord = defineRule({
  id: 'no-repeated-word',
  severity: 'warning',
  scope: 'document',
  description: 'In English, no word stands twice in a row by mistake.',
  messages: {
    repeated: {
      message: '“{text}”: a word stands twice, and the reader stumbles.',
      hint: 'Delete the second “{word}”.',
    },
  },
  check({ document, site }, report) {
    if (!isEnglishPage(document, site)) return;
    for (const prose of extractProse(document))
      for (const { start, end, word, text } of repeatsIn(prose)) {
        const fix = removal(document, prose, { start, end, word });
        const change = fix && (empty.has(word) ? { fix } : { suggestions: [fix] });
        const range = rangeOfProse(document, prose, start, end);
        report({ messageId: 'repeated', range, data: { text, word }, ...change });
      }
  },
});

interface Repeat {
  start: number;
  end: number;
  word: string;
}

function repeatsIn(prose: Prose): (Repeat & { text: string })[] {
  const found: (Repeat & { text: string })[] = [];
  if (!suspectPattern.test(prose.text)) return found;
  twicePattern.lastIndex = 0;
  for (let match = twicePattern.exec(prose.text); match; match = twicePattern.exec(prose.text)) {
    const [whole, first = '', space = '', word = ''] = match;
    if (
      first.toLowerCase() === word &&
      !doubled.has(word) &&
      !isSingle(word) &&
      !isQuoted(prose.text, match.index, twicePattern.lastIndex)
    )
      found.push({ start: match.index, end: match.index + whole.length, word, text: `${first} ${word}` });
    else twicePattern.lastIndex = match.index + first.length + space.length;
  }
  return found;
}

/** `x x` and `n n` are letters, not words. */
function isSingle(word: string): boolean {
  return word.length === 1 && word !== 'a';
}

/** Takes out the second word and the space before it; undefined where markup stands between the two. */
function removal(document: Document, prose: Prose, { start, end, word }: Repeat): Fix | undefined {
  const from = sourceOffset(prose, start + word.length - 1) + 1;
  const to = sourceOffset(prose, end - 1) + 1;
  const between = document.text.slice(from, to - word.length);
  if (!/^[\s>]+$/.test(between) || document.text.slice(to - word.length, to) !== word) return undefined;
  return {
    description: `Delete the second “${word}”.`,
    edits: [{ ...document.locator.at(from, to), text: '' }],
  };
}
