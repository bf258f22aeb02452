import type { Term } from '../schema/glossary.ts';
import type { Library, Page } from './library.ts';
import { extractProse, type Prose } from './prose.ts';

/** One place where a page uses a glossary term. */
export interface TermUse {
  id: string;
  /** The words as written, a plural or possessive ending included. */
  text: string;
  prose: Prose;
  start: number;
  end: number;
}

/** Finds the glossary terms in a text: longest spelling first, whole words, acronyms case-sensitively. */
export interface TermMatcher {
  find(text: string): { id: string; text: string; start: number; end: number }[];
}

export function createTermMatcher(terms: Iterable<Term>): TermMatcher {
  const exact = new Map<string, string>();
  const folded = new Map<string, string>();
  for (const term of terms)
    for (const spelling of spellingsOf(term)) {
      if (isAcronymShaped(spelling)) exact.set(spelling, term.id);
      else folded.set(spelling.toLowerCase(), term.id);
    }
  const spellings = [...exact.keys(), ...folded.keys()].sort(
    (a, b) => b.length - a.length || (a < b ? -1 : 1),
  );
  if (spellings.length === 0) return { find: () => [] };
  const alternatives = spellings.map((spelling) => escapePattern(spelling).replace(/\s+/g, '\\s+')).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])(${alternatives})(e?s|['’]s)?(?![\\p{L}\\p{N}_])`, 'giu');
  return {
    find(text) {
      const uses = [];
      for (const match of text.matchAll(pattern)) {
        const words = (match[1] as string).replace(/\s+/g, ' ');
        const id = exact.get(words) ?? folded.get(words.toLowerCase());
        if (id) uses.push({ id, text: match[0], start: match.index, end: match.index + match[0].length });
      }
      return uses;
    },
  };
}

/** Every spelling that means the term: label, aliases, expansion. */
function spellingsOf(term: Term): string[] {
  return [term.label, ...term.aliases, ...(term.expansion ? [term.expansion] : [])];
}

/** `TLS`, `IPv4`, `2FA`: two capitals or digits beside a capital make a spelling that is matched as written. */
function isAcronymShaped(spelling: string): boolean {
  return !spelling.includes(' ') && (spelling.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

const matchers = new WeakMap<Library, TermMatcher>();
const uses = new WeakMap<Page, TermUse[]>();

/** The matcher for a library's glossary, made once. */
export function termMatcher(library: Library): TermMatcher {
  let matcher = matchers.get(library);
  if (!matcher) {
    matcher = createTermMatcher([...library.terms.values()].map((entry) => entry.term));
    matchers.set(library, matcher);
  }
  return matcher;
}

/** Where a page uses glossary terms, in reading order. Found once a page. */
export function termUses(library: Library, page: Page): TermUse[] {
  let found = uses.get(page);
  if (!found) {
    const matcher = termMatcher(library);
    found = extractProse(page.document).flatMap((prose) =>
      matcher.find(prose.text).map((use) => ({ ...use, prose })),
    );
    uses.set(page, found);
  }
  return found;
}

/** What a term means in a topic: its sense there, or its common one. */
export function senseOf(term: Term, topic: string | undefined): Pick<Term, 'definition' | 'expansion'> {
  return term.senses.find((sense) => topic !== undefined && sense.topics.includes(topic)) ?? term;
}
