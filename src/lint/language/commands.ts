import { isBreak, isObject, isWord, type Token, tokenize } from './clauses.ts';
import {
  clauseMarkers,
  determiners,
  finiteForms,
  leadAdverbs,
  neverCommands,
  objectPronouns,
  openers,
  particles,
  prepositions,
  stateVerbs,
} from './english-words.ts';
import { baseOfThirdPerson, isSharedVerb, isVerb } from './verbs.ts';

/** What a sentence is: something to do, something told, or neither for sure. */
export interface Reading {
  kind: 'command' | 'statement' | 'unknown';
  /** For a command: the words around its verb leave no doubt. */
  isSure: boolean;
  tokens: Token[];
  /** Index of the token with the verb of a command; of the first word otherwise. */
  verb: number;
  isNegative: boolean;
}

type Verdict = Omit<Reading, 'tokens'>;

/** What a sentence is shows in its first clauses. */
const readLength = 1_000;

/**
 * Reads a sentence, with what may stand before a command left out: `If it is red, …`, `In the menu, …`, `Optional: …`,
 * `Then …`. Taggers of parts of speech take most commands for nouns, since their texts hold few: so the verb is known
 * by what follows it, and a list of verbs helps where a noun follows.
 */
export function readSentence(text: string): Reading {
  const tokens = tokenize(text.slice(0, readLength));
  const verdict = readClause(tokens, 0);
  const isQuestion = /\?["'\u201D\u2019)]*$/.test(text) && !tokens.some((token) => token.text === ':');
  return { ...(isQuestion ? statement(verdict.verb) : verdict), tokens };
}

function unknown(verb: number): Verdict {
  return { kind: 'unknown', isSure: false, verb, isNegative: false };
}

function statement(verb: number): Verdict {
  return { ...unknown(verb), kind: 'statement' };
}

function readClause(tokens: readonly Token[], from: number): Verdict {
  const at = skipLead(tokens, from);
  const head = tokens[at];
  if (!head) return unknown(from);
  const label = readAfterLabel(tokens, at);
  if (label) return label;
  if (isOpener(tokens, at)) return once(tokens, at, readAfterOpener);
  if (head.word === 'do' || head.word === "don't") return readDo(tokens, at);
  return readHead(tokens, at, /^(?:never|not)$/.test(tokens[at - 1]?.word ?? ''));
}

const verdicts = new WeakMap<readonly Token[], Map<number, Verdict>>();

/** `In a, in b, in c, …` would be read anew behind each comma, twice as often each time. */
function once(tokens: readonly Token[], at: number, read: typeof readAfterOpener): Verdict {
  const known = verdicts.get(tokens) ?? new Map<number, Verdict>();
  verdicts.set(tokens, known);
  const verdict = known.get(at) ?? read(tokens, at);
  known.set(at, verdict);
  return verdict;
}

/** Skips brackets, bullets and adverbs in front. */
function skipLead(tokens: readonly Token[], from: number): number {
  let at = from;
  for (let token = tokens[at]; token; token = tokens[at]) {
    if (token.text === '(') {
      const close = tokens.findIndex(({ text }, i) => i > at && text === ')');
      if (close < 0) return at;
      at = close + 1;
    } else if (isLeadAdverb(tokens, at) || (!isWord(token) && !isObject(token))) at++;
    else return at;
  }
  return at;
}

function isLeadAdverb(tokens: readonly Token[], at: number): boolean {
  const { word } = tokens[at] as Token;
  if (word === 'once' || word === 'even' || word === 'instead') return tokens[at + 1]?.text === ',';
  return leadAdverbs.has(word) || (/..ly$/.test(word) && !isVerb(word));
}

/** `Windows: press …`, `Step 2 - press …` are judged by what follows the label; `Run this: …` by what precedes it. */
function readAfterLabel(tokens: readonly Token[], at: number): Verdict | undefined {
  const colon = tokens.findIndex(({ text }, i) => i > at && i <= at + 6 && /^[:\u2013\u2014-]$/.test(text));
  if (colon < 0 || !isWord(tokens[colon + 1])) return undefined;
  const before = readClause(tokens.slice(0, colon), at);
  return before.kind === 'command' ? before : readClause(tokens, colon + 1);
}

function isOpener(tokens: readonly Token[], at: number): boolean {
  const { word } = tokens[at] as Token;
  if (openers.has(word)) return true;
  return isGerund(word) && tokens.some(({ text }, i) => i > at && text === ',');
}

/**
 * The command may stand behind any comma: `If it is red, green or blue, press it.` Where something told stands between,
 * the comma may be one of a list: `In this case, the program may open, close or delete it.`
 */
function readAfterOpener(tokens: readonly Token[], at: number): Verdict {
  const told: Verdict[] = [];
  for (const i of jointsAfter(tokens, at)) {
    const verdict = readClause(tokens, i + 1);
    if (verdict.kind === 'command') return told.length > 0 ? { ...verdict, isSure: false } : verdict;
    if (verdict.kind === 'statement') told.push(verdict);
  }
  return told.length > 0 || isGerund(tokens[at]?.word ?? '') ? statement(at) : unknown(at);
}

/** Commas, colons and dashes outside of brackets, with a clause behind them. */
function jointsAfter(tokens: readonly Token[], at: number): number[] {
  const joints: number[] = [];
  let depth = 0;
  for (let i = at + 1; i + 1 < tokens.length; i++) {
    const { text } = tokens[i] as Token;
    if (text === '(') depth++;
    else if (text === ')') depth--;
    else if (depth === 0 && (text === ',' ? !isName(tokens[i + 1]) : /^[:\u2013\u2014]$/.test(text)))
      joints.push(i);
  }
  return joints;
}

/** A capital inside a sentence: `React`. */
function isName(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text);
}

function readDo(tokens: readonly Token[], at: number): Verdict {
  const next = tokens[at + 1];
  if (next && /^(?:you|they|we|i|he|she)$/.test(next.word)) return statement(at);
  if (tokens[at]?.word === 'do' && next?.word !== 'not')
    return { kind: 'command', isSure: true, verb: at, isNegative: false };
  const verb = skipLead(tokens, at + (next?.word === 'not' ? 2 : 1));
  return { kind: 'command', isSure: true, verb, isNegative: true };
}

function isGerund(word: string): boolean {
  return /..ing$/.test(word) && !isVerb(word);
}

function readHead(tokens: readonly Token[], at: number, isNegative: boolean): Verdict {
  const head = tokens[at] as Token;
  const { word } = head;
  if (isObject(head) || /^\p{N}/u.test(word)) return unknown(at);
  if (neverCommands.has(word.replace(/'(?:ll|re|ve|d|s|m)$/, ''))) return statement(at);
  const command = (isSure: boolean): Verdict => ({ kind: 'command', isSure, verb: at, isNegative });
  const next = tokens[at + 1];
  const hasObject = next !== undefined && startsObject(next);
  if (/^\p{L}+-\p{L}+$/u.test(word)) return readCompound(word, hasObject, command, at);
  if (isVerb(word)) return readVerb(tokens, at, command);
  if (next && finiteForms.has(next.word)) return statement(at);
  if (isGerund(word) || isClosedNoun(word) || isNounLike(word))
    return (hasObject || /^(?:to|with|into|as|using)$/.test(next?.word ?? '')) && isClosedNoun(word)
      ? unknown(at)
      : statement(at);
  if (hasObject) return command(!/^\p{Lu}{2}/u.test(head.text));
  return hasSubject(tokens, at) ? statement(at) : unknown(at);
}

/** A determiner, a pronoun, a possessive: only a verb stands before it. */
function startsObject({ word, text }: Token): boolean {
  if (/^\p{Lu}{2}/u.test(text)) return false;
  return determiners.has(word) || objectPronouns.has(word);
}

const prefixes = new Set(
  `re un de pre dis mis over under double right left middle triple long short force hot cold cherry copy dry hard soft fine
  cross quick spot batch bulk auto self`.split(/\s+/),
);

/** `Right-click the icon` is a command, `Sign-in fails` is not. */
function readCompound(word: string, hasObject: boolean, command: (isSure: boolean) => Verdict, at: number) {
  const [first = '', last = ''] = word.split('-');
  if (particles.has(last)) return hasObject ? unknown(at) : statement(at);
  if (hasObject || isVerb(word)) return command(true);
  return prefixes.has(first) && isVerb(last) ? command(false) : unknown(at);
}

/** `login`, `setup`, `backup`: nouns, whatever people make of them. */
function isClosedNoun(word: string): boolean {
  return /^(?:log|sign|set|back|start|shut|roll|check|look|clean|print|time|build|kick|break|turn|take|hand|drop|drill|opt|lock|black|fall|lay)(?:in|out|up|down|off|over|back|on)$/.test(
    word,
  );
}

/** Endings of nouns, plurals and participles. */
function isNounLike(word: string): boolean {
  return /.{2}(?:[ts]ion|ment|ness|ity|ance|ence|ship|ism|ing)$|.{2}[^su]s$|.{2}(?:[^e]ed|eed?ed)$/.test(
    word,
  );
}

const finalParticles = /^(?:in|up|out|off|on|down|over|back|away|through|along|around|together|apart|aside)$/;

function readVerb(tokens: readonly Token[], at: number, command: (isSure: boolean) => Verdict): Verdict {
  const { word } = tokens[at] as Token;
  const next = tokens[at + 1];
  if (next && finiteForms.has(next.word)) return statement(at);
  if (!isSharedVerb(word)) return command(true);
  if (isObject(next) && hasSubject(tokens, at)) return statement(at);
  if (!isWord(next)) return command(isObject(next));
  if (word === 'power') return finalParticles.test(next.word) ? command(true) : unknown(at);
  if (startsObject(next) || finalParticles.test(next.word)) return command(true);
  if (next.word === 'of' || (word === 'access' && prepositions.has(next.word))) return statement(at);
  if (hasSubject(tokens, at)) return statement(at);
  return command(clauseMarkers.has(next.word));
}

/** True if a finite verb follows in the same clause, so that what stands before it is a subject. */
function hasSubject(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (isBreak(token) || clauseMarkers.has(token.word)) return false;
    if (finiteForms.has(token.word)) return true;
    if (determiners.has(token.word) || isLinking(token.word)) return false;
    if (isFiniteVerb(tokens, i, at)) return true;
  }
  return false;
}

function isLinking(word: string): boolean {
  return word === 'and' || word === 'or' || word === 'to';
}

function isFiniteVerb(tokens: readonly Token[], i: number, at: number): boolean {
  const { word } = tokens[i] as Token;
  const previous = (tokens[i - 1] as Token).word;
  const next = tokens[i + 1];
  if (prepositions.has(previous)) return false;
  const base = baseOfThirdPerson(word);
  if (base !== undefined && stateVerbs.has(base) && (i > at + 1 || !isVerb(previous))) return true;
  const hasObject = next !== undefined && startsObject(next);
  if (base !== undefined && hasObject) return !isVerb(previous);
  return i > at + 1 && isVerb(word) && /[^s]s$/.test(previous) && (hasObject || stateVerbs.has(word));
}
