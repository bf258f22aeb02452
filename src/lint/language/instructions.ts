import { isObject, isWord, type Token } from './clauses.ts';
import type { Reading } from './commands.ts';
import { clauseMarkers, determiners, leadAdverbs, objectPronouns } from './english-words.ts';
import { isSharedVerb, isVerb } from './verbs.ts';

/**
 * The verb of a second command in the same sentence: `Open the file and find the marker`. Verbs that share an object
 * (`copy and paste the line`) are one command.
 */
export function findSecondCommand({ kind, tokens, verb, isNegative }: Reading): Token | undefined {
  if (kind !== 'command' || isNegative) return undefined;
  for (let i = verb + 1; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (opensClause(tokens, i) || token.text === '(' || token.text === ':') return undefined;
    const at = behindJoint(tokens, i);
    if (at !== undefined && i > verb + 1 && isCommandAt(tokens, at)) return tokens[at];
  }
  return undefined;
}

/** What follows is told, asked or meant: `that …`, `to open …`. */
function opensClause(tokens: readonly Token[], i: number): boolean {
  const { word } = tokens[i] as Token;
  if (clauseMarkers.has(word)) return true;
  const at = /..ly$/.test(tokens[i + 1]?.word ?? '') ? i + 2 : i + 1;
  const next = tokens[at];
  return word === 'to' && next !== undefined && isVerb(next.word) && !isPlace(tokens, at);
}

/** `to step 3`, `to page two`: a noun. */
function isPlace(tokens: readonly Token[], i: number): boolean {
  return /^\p{N}/u.test(tokens[i + 1]?.word ?? '');
}

/** The index behind `and`, `then`, `and then`, `;`; undefined where none stands. */
function behindJoint(tokens: readonly Token[], i: number): number | undefined {
  const joint = tokens[i]?.word;
  if (joint !== 'and' && joint !== 'then' && joint !== ';') return undefined;
  let at = i + 1;
  while (leadAdverbs.has(tokens[at]?.word ?? '') || /..ly$/.test(tokens[at]?.word ?? '')) at++;
  return at;
}

/** A noun can follow `and` as well: a word that is both is a verb only before an object. */
function isCommandAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || !isVerb(token.word) || token.text !== token.word) return false;
  if (isObject(next)) return true;
  if (!isWord(next)) return false;
  if (determiners.has(next.word) || objectPronouns.has(next.word)) return true;
  if (isSharedVerb(token.word))
    return /^(?:(?:wait|look|search) for|wait until|go to|look at)$/.test(`${token.word} ${next.word}`);
  return next.word !== 'of' && next.word !== 'and';
}

const askingVerbs = new Set(
  `ask check confirm decide determine examine find know learn look say see show tell test understand verify wonder say
  describe explain figure report matter note care`.split(/\s+/),
);

const beforeIf = new Set('only even as what and or but than except not especially particularly'.split(' '));

/** The condition that stands behind the command it belongs to: `Press the button if the lamp is red`. */
export function findLateCondition({
  kind,
  tokens,
  verb,
}: Reading): { start: number; end: number } | undefined {
  if (kind !== 'command') return undefined;
  for (let i = verb; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.word === 'if') return i > verb + 1 && isCondition(tokens, i) ? spanFrom(tokens, i) : undefined;
    if (askingVerbs.has(token.word) || token.text === '(' || token.text === ':') return undefined;
    if (i > verb && opensClause(tokens, i)) return undefined;
  }
  return undefined;
}

function isCondition(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return (
    isNotElliptic(next) &&
    ![1, 2].some(
      (back) => beforeIf.has(tokens[i - back]?.word ?? '') && (back === 1 || tokens[i - 1]?.text === ','),
    )
  );
}

/** `if any` and `if at all` are no conditions to read first. */
function isNotElliptic(next: Token | undefined): boolean {
  return next !== undefined && !/^(?:any|at|ever|not)$/.test(next.word);
}

function spanFrom(tokens: readonly Token[], i: number): { start: number; end: number } {
  const start = (tokens[i] as Token).start;
  const last = tokens.findLast((token) => isWord(token) || isObject(token));
  return { start, end: last?.end ?? start };
}
