import type { Acronym } from './acronyms.ts';
import type { Definition } from './definitions.ts';
import { initialsEnd, initialsStart } from './initials.ts';
import { longFormStart } from './long-form.ts';

const after =
  /^(?:['’]?s)?["'”’]?(?:\s*(?:[:=]|[–—]|-{1,3}(?=\s)|,?\s+(?:which\s+)?(?:stands for|is short for|short for|is an? (?:acronym|abbreviation|initialism) (?:for|of)|means|meaning|or|aka|i\.e\.,?)\s))\s*(?:the\s+|an?\s+)?(?:["'“‘]|[\p{L}\p{N}]{1,20}['’]s\s+)?/iu;
const before =
  /(?:\s*(?:[–—]|\s-{1,2}\s)\s*|,?\s+(?:or|also|aka|also known as|known as|called|abbreviated(?: as| to)?)|\/)\s*(?:the\s+|an?\s+)?["'“‘]?$/i;

/** Characters between the words and the letters. */
const longestTie = 32;

/** Inside brackets a comma is enough: “(blood-brain barrier, BBB)”. */
const commaBefore = /[,;]\s+["'“‘]?$/;
const commaAfter = /^["'”’]?[,;]\s+(?:the\s+|an?\s+)?["'“‘]?/i;

/** Forms without brackets. Nothing but initials ties the words together, so all of them must fit. */
export function phraseDefinitions(text: string, acronyms: readonly Acronym[]): Definition[] {
  return acronyms.flatMap((short) => definedAfter(text, short) ?? definedBefore(text, short) ?? []);
}

/** `SF: long form`. */
function definedAfter(text: string, { text: short, start, end }: Acronym): Definition | undefined {
  const rest = text.slice(end, end + 220);
  const isFirst = /[([]["'“‘]?$/.test(text.slice(Math.max(0, start - 2), start));
  const link = (after.exec(rest) ?? (isFirst ? commaAfter.exec(rest) : null))?.[0].length;
  if (link === undefined) return undefined;
  // “PMA: President's Management Agenda”, and “OCE: GSA's Office of Customer Experience”.
  const owner = /[\p{L}\p{N}]+['’]s\s+$/u.exec(rest.slice(0, link))?.[0].length ?? 0;
  for (const from of new Set([link - owner, link])) {
    const length = initialsEnd(short, rest.slice(from, from + 160));
    const long = rest.slice(from, from + (length ?? 0));
    if (!isSeveralWords(long)) continue;
    return { short, long, start, end, longStart: end + from, longEnd: end + from + long.length };
  }
  return undefined;
}

/** `long form — SF`. */
function definedBefore(text: string, { text: short, start, end }: Acronym): Definition | undefined {
  const lead = text.slice(Math.max(0, start - 200), start);
  const isLast = /^["'”’]?[)\]]/.test(text.slice(end, end + 2));
  const near = lead.slice(-longestTie);
  const found = before.exec(near) ?? (isLast ? commaBefore.exec(near) : null);
  if (!found) return undefined;
  const tie = lead.length - near.length + found.index;
  const spelled = initialsStart(short, lead.slice(0, tie));
  const from = spelled ?? quotedStart(short, lead.slice(0, tie));
  if (from === undefined) return undefined;
  const long = lead.slice(from, tie).replace(/["”’]$/, '');
  if (!isSeveralWords(long)) return undefined;
  const offset = start - lead.length;
  return { short, long, start, end, longStart: offset + from, longEnd: offset + from + long.length };
}

/** Quotation marks say where the words begin, so their letters need not be initials: “temporary duty” aka TDY. */
function quotedStart(short: string, lead: string): number | undefined {
  const quoted = /["“]([^"“”]{2,80})["”]$/.exec(lead);
  return quoted?.[1] && longFormStart(short, quoted[1]) === 0 ? quoted.index + 1 : undefined;
}

function isSeveralWords(text: string): boolean {
  return /\S\s+\S|-/.test(text);
}
