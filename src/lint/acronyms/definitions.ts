import { type Acronym, findAcronyms } from './acronyms.ts';
import { definedBeforeBracket } from './before-bracket.ts';
import { definedInBracket } from './in-bracket.ts';
import { longestLongForm } from './initials.ts';
import { phraseDefinitions } from './phrase-definitions.ts';

/** A place that says what a short form stands for. Offsets are in the text, in UTF-16 units. */
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
 * The places in a text that spell out a short form, in order: `long form (SF)`, `SF (long form)`, and the forms with a
 * dash, a colon, a slash, “or”, “stands for” and the like.
 */
export function findDefinitions(text: string): Definition[] {
  return definitionsAmong(text, findAcronyms(text));
}

/** The same where the acronyms of the text are known already. */
export function definitionsAmong(text: string, acronyms: readonly Acronym[]): Definition[] {
  const found = [
    ...findBrackets(text).flatMap((inner) => bracketDefinition(text, inner) ?? []),
    ...phraseDefinitions(text, acronyms),
  ];
  return found.sort((a, b) => a.start - b.start);
}

/** The inside of a pair of brackets. */
export interface Inside {
  start: number;
  end: number;
}

/** The insides of round and square brackets, inner ones too. */
function findBrackets(text: string): Inside[] {
  const spans: Inside[] = [];
  const open: number[] = [];
  for (const { 0: char, index } of text.matchAll(/[()[\]]/g)) {
    if (char === '(' || char === '[') open.push(index + 1);
    else {
      const start = open.pop();
      // `[words](…)` is a link that its tool resolves, not a bracket.
      if (start !== undefined && !(char === ']' && text[index + 1] === '('))
        spans.push({ start, end: index });
    }
  }
  return spans;
}

const leadPattern =
  /^[\s"'“‘]*(?:(?:or|aka|a\.k\.a\.|also (?:known|referred to) as|also called|abbreviated(?: as| to)?|hereafter|hence|called|short for|stands for|i\.e\.,?|the)\s+)*["'“‘]*/i;

function bracketDefinition(text: string, inner: Inside): Definition | undefined {
  if (!hasWordsBefore(text, inner.start - 1)) return undefined;
  const whole = text.slice(inner.start, Math.min(inner.end, inner.start + longestLongForm));
  const lead = leadPattern.exec(whole)?.[0].length ?? 0;
  const start = inner.start + lead;
  const head = /^(?:[^,;:()[\]"”\n]|[,:](?!\s)|\([^()\s]*\))*/.exec(whole.slice(lead))?.[0].trimEnd() ?? '';
  // “YAML (or TOML)” names another thing unless its words say the same.
  const isLoose = !/^\s*or\s+$/i.test(whole.slice(0, lead));
  for (const short of new Set([head, head.replace(/\/.*/s, '')])) {
    const definition = definedBeforeBracket(text, { short, start, isLoose }, inner.start - 1);
    if (definition) return definition;
  }
  return definedInBracket(text, start, inner);
}

/** Characters of white space between words and their bracket, as where a line begins with it. */
const longestIndent = 80;

/** A bracket right behind another one, or first in the text, has no words of its own. */
function hasWordsBefore(text: string, bracket: number): boolean {
  const last = text
    .slice(Math.max(0, bracket - longestIndent), bracket)
    .trimEnd()
    .at(-1);
  return last !== undefined && !/[()[\]{};\uFFFC]/.test(last);
}
