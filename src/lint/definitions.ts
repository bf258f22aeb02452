import { findAcronyms } from './acronyms.ts';
import { initialsEnd, initialsStart, longFormStart, searchWindow } from './long-form.ts';

/** A place that says what a short form stands for. Offsets are in the text. */
export interface Definition {
  short: string;
  long: string;
  /** Where the short form stands. */
  start: number;
  end: number;
  longStart: number;
  longEnd: number;
}

/**
 * The places in a text that spell out a short form: `long form (SF)`, `SF (long form)`, and the forms with a dash, a
 * colon, a slash, “or”, “stands for” and the like.
 */
export function findDefinitions(text: string): Definition[] {
  const found = [
    ...findParentheses(text).flatMap((inner) => parenthesisDefinitions(text, inner)),
    ...phraseDefinitions(text),
  ];
  return found.sort((a, b) => a.start - b.start);
}

/** Characters that are looked at for a long form. */
const longestForm = 200;

interface Span {
  start: number;
  end: number;
}

/** The insides of round and square brackets, inner ones too. */
function findParentheses(text: string): Span[] {
  const spans: Span[] = [];
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '(' || char === '[') open.push(at + 1);
    else if (char === ')' || char === ']') {
      const start = open.pop();
      // `[words](…)` is a link that its tool resolves, not a bracket.
      if (start !== undefined && !(char === ']' && text[at + 1] === '(')) spans.push({ start, end: at });
    }
  }
  return spans;
}

const leadPattern =
  /^[\s"'“‘]*(?:(?:or|aka|a\.k\.a\.|also (?:known|referred to) as|also called|abbreviated(?: as| to)?|hereafter|hence|called|short for|stands for|i\.e\.,?|the)\s+)*["'“‘]*/i;

function parenthesisDefinitions(text: string, inner: Span): Definition[] {
  const whole = text.slice(inner.start, inner.end);
  const lead = leadPattern.exec(whole)?.[0].length ?? 0;
  const start = inner.start + lead;
  const head = /^(?:[^,;:()[\]"”\n]|[,:](?!\s)|\([^()\s]*\))*/.exec(whole.slice(lead))?.[0].trimEnd() ?? '';
  if (isShortForm(head)) {
    const definition = definedBefore(text, head, start, inner.start - 1);
    if (definition) return [definition];
  }
  const after = definedInside(text, start, inner);
  return after ? [after] : [];
}

/** Two words at most, two to ten characters, two letters or digits and a capital in it, a letter or a digit in front. */
function isShortForm(text: string): boolean {
  if (!/^[\p{L}\p{N}][^\s]*(?:\s[^\s]+)?$/u.test(text) || text.length > 10) return false;
  return /\p{Lu}|^\p{L}+\p{N}+$/u.test(text) && (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 2;
}

/** `long form (SF)`: the long form stands before the bracket. */
function definedBefore(text: string, short: string, start: number, bracket: number): Definition | undefined {
  const window = wordsBefore(text, bracket, searchWindow(short));
  const before = text.slice(window, bracket);
  for (const candidate of new Set([short, short.replace(/(?<=\p{Lu}|\p{N})['’]?s$/u, '')])) {
    const at = longFormStart(candidate, before.trimEnd());
    if (at === undefined) continue;
    const long = before.slice(at).trim();
    if (!isLongForm(candidate, long)) continue;
    return {
      short: candidate,
      long,
      start,
      end: start + candidate.length,
      longStart: window + at,
      longEnd: window + at + long.length,
    };
  }
  return undefined;
}

function isLongForm(short: string, long: string): boolean {
  if (long.length <= short.length) return false;
  const words = long.split(/\s+/);
  if (words.length > searchWindow(short)) return false;
  return !words.some((word) => word.replace(/[^\p{L}\p{N}]/gu, '') === short);
}

/** Where the last words before an offset begin; a sentence end and a bracket stop the search. */
function wordsBefore(text: string, end: number, count: number): number {
  const from = Math.max(0, end - longestForm);
  const sentence = text.slice(from, end);
  const stop = Math.max(
    ...[...sentence.matchAll(/[.!?]\s+(?=\p{Lu})|[()[\];\uFFFC]|\n\s*\n/gu)].map(
      (match) => match.index + match[0].length,
    ),
    0,
  );
  const words = [...sentence.slice(stop).matchAll(/\S+/g)];
  const first = words[Math.max(0, words.length - count)];
  return from + stop + (first?.index ?? 0);
}

/** `SF (long form)`: the short form stands before the bracket. */
function definedInside(text: string, start: number, inner: Span): Definition | undefined {
  const short = shortBefore(text, inner.start - 1);
  if (!short) return undefined;
  const long = text.slice(start, Math.min(inner.end, start + longestForm));
  for (const candidate of [long, /^[^,;:–—]*/.exec(long)?.[0] ?? '']) {
    const words = candidate.trim().split(/\s+/);
    if (words.length < 2 && candidate.length <= short.text.length + 3) continue;
    if (
      words.includes(short.text) ||
      words.length > searchWindow(short.text) ||
      longFormStart(short.text, candidate.trimEnd()) !== 0
    )
      continue;
    const end = start + candidate.trimEnd().length;
    return {
      short: short.text,
      long: text.slice(start, end),
      start: short.start,
      end: short.end,
      longStart: start,
      longEnd: end,
    };
  }
  return undefined;
}

function shortBefore(text: string, end: number) {
  const from = Math.max(0, end - 24);
  const last = findAcronyms(text.slice(from, end)).at(-1);
  if (!last || !/^(?:['’]?s)?["'”’]?\s*$/.test(text.slice(from + last.end, end))) return undefined;
  return { text: last.text, start: from + last.start, end: from + last.end };
}

const after =
  /^(?:['’]?s)?["'”’]?(?:\s*(?:[:=]|[–—]|-{1,3}(?=\s)|,?\s+(?:which\s+)?(?:stands for|is short for|short for|is an? (?:acronym|abbreviation|initialism) (?:for|of)|means|meaning|or|aka|i\.e\.,?)\s))\s*(?:the\s+|an?\s+)?["'“‘]?/i;
const before =
  /(?:\s*(?:[–—]|\s-{1,2}\s)\s*|,?\s+(?:or|aka|also known as|known as|called|abbreviated(?: as| to)?)|\/)\s*(?:the\s+|an?\s+)?["'“‘]?$/i;

/** Inside brackets a comma is enough: “(blood-brain barrier, BBB)”. */
const commaBefore = /[,;]\s+["'“‘]?$/;
const commaAfter = /^["'”’]?[,;]\s+(?:the\s+|an?\s+)?["'“‘]?/i;

/** Forms without brackets. Nothing but initials ties the words together, so all of them must fit. */
function phraseDefinitions(text: string): Definition[] {
  return findAcronyms(text).flatMap((short) => {
    const place = { short: short.text, start: short.start, end: short.end };
    const rest = text.slice(short.end, short.end + 60);
    const isFirst = /[([]["'“‘]?$/.test(text.slice(0, short.start).slice(-2));
    const link = (after.exec(rest) ?? (isFirst ? commaAfter.exec(rest) : null))?.[0].length;
    const longStart = short.end + (link ?? 0);
    const length =
      link === undefined ? undefined : initialsEnd(short.text, text.slice(longStart, longStart + 160));
    if (length !== undefined && /\S\s+\S|-/.test(text.slice(longStart, longStart + length)))
      return [
        { ...place, long: text.slice(longStart, longStart + length), longStart, longEnd: longStart + length },
      ];
    const lead = text.slice(Math.max(0, short.start - longestForm), short.start);
    const tie = (before.exec(lead) ?? (/^["'”’]?[)\]]/.test(rest) ? commaBefore.exec(lead) : null))?.index;
    const from = tie === undefined ? undefined : initialsStart(short.text, lead.slice(0, tie));
    if (from === undefined || tie === undefined || !/\S\s+\S|-/.test(lead.slice(from, tie))) return [];
    const offset = short.start - lead.length;
    return [{ ...place, long: lead.slice(from, tie), longStart: offset + from, longEnd: offset + tie }];
  });
}
