import { keepRecent } from './keep-recent.ts';
import type { Prose } from './prose.ts';

/** A part of a prose: offsets in its text, half open, no white space at either end. */
export interface Sentence {
  prose: Prose;
  start: number;
  end: number;
  text: string;
}

/** The runs of text of a large page. */
const mostProse = 400;

/** The sentences of a prose, in order. */
export const sentencesOf: (prose: Prose) => readonly Sentence[] = keepRecent(
  (prose) =>
    splitSentences(prose.text).map(([start, end]) => ({
      prose,
      start,
      end,
      text: prose.text.slice(start, end),
    })),
  mostProse,
);

/** A mark that may end a sentence, what closes behind it, and the space before the next one. */
const stopPattern = /(?<![.!?\u2026])([.!?\u2026]+)(["'\u201D\u2019)\]]*)(\s+|$)/g;

/** Offsets of the sentences of a text. */
export function splitSentences(text: string): [start: number, end: number][] {
  const spans: [number, number][] = [];
  let start = 0;
  for (const match of text.matchAll(stopPattern)) {
    const end = match.index + match[0].length;
    if (end < text.length && !isEnd(text.slice(start, match.index), match, text.slice(end, end + 2)))
      continue;
    addSpan(text, start, end, spans);
    start = end;
  }
  addSpan(text, start, text.length, spans);
  return spans;
}

function addSpan(text: string, from: number, to: number, spans: [number, number][]): void {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start] as string)) start++;
  while (end > start && /\s/.test(text[end - 1] as string)) end--;
  if (/[\p{L}\p{N}\uFFFC]/u.test(text.slice(start, end))) spans.push([start, end]);
}

/** Stand before a name, a number or an example: the sentence goes on whatever follows. */
const openAbbreviation =
  /(?:^|[\s("'\u201C\u2018[/])(?:e\.g|i\.e|eg|ie|vs|cf|viz|approx|ca|esp|incl|fig|figs|sec|ch|vol|ver|no|nos|pp|p|al|mr|mrs|ms|dr|prof|gen|sen|rep|gov|st|dept|min|max|resp)$/i;

/** End a sentence only if the next one begins with a capital. */
const closeAbbreviation =
  /(?:^|[\s("'\u201C\u2018[/])(?:etc|inc|ltd|co|corp|jr|sr|a\.m|p\.m|u\.s|u\.k|ph\.d|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)$/i;

function isEnd(before: string, match: RegExpExecArray, next: string): boolean {
  const [, marks = '', closers = ''] = match;
  const isLower = /^["'\u201C\u2018([]?\p{Ll}/u.test(next);
  if (marks !== '.') return !isLower;
  if (closers.includes(')') || /["'\u201D\u2019]/.test(closers)) return !isLower;
  if (/^\s*(?:\d{1,3}|[A-Za-z])$/.test(before)) return false;
  if (/(?:^|[\s.("])\p{Lu}$/u.test(before)) return false;
  if (openAbbreviation.test(before)) return isWholeWord(before);
  return !(closeAbbreviation.test(before) && isLower);
}

/** `No.` and `Max.` may stand alone as an answer. */
function isWholeWord(before: string): boolean {
  return /^\s*(?:no|max|min)$/i.test(before);
}

/** `“Save as”` is one word to a reader who looks for it, like code, which is one character in prose. */
const quotedPattern = /"[^"\n]{1,80}"|\u201C[^\u201D\n]{1,80}\u201D|\u2018[^\u2019\n]{1,80}\u2019/g;
const bracketPattern = /\(([^()]*)\)|\[([^[\]]*)\]/g;
const wordPattern = /[\p{L}\p{N}\uFFFC%$\u20AC\u00A3#&@+]/u;

/** A colon or a dash is a full stop to who counts. */
const partPattern = /:\s|\s[\u2013\u2014-]+\s/;

/**
 * Counts the words of each part of a sentence as section 8 of ASD-STE100 does: a number, a code span, a quoted label,
 * and words with hyphens between them are one each; a colon and a dash begin a new part; brackets are parts of their
 * own, after the others.
 */
export function countWords(sentence: string): number[] {
  const asides: string[] = [];
  const rest = sentence
    .replace(quotedPattern, '\uFFFC')
    .replace(bracketPattern, (_, round: string | undefined, square: string | undefined) => {
      asides.push(round ?? square ?? '');
      return ' ';
    });
  return [...rest.split(partPattern), ...asides].map(
    (part) => part.split(/[\s\u2014]+/).filter(isWord).length,
  );
}

function isWord(token: string): boolean {
  return wordPattern.test(token);
}
