import type { Term } from '../schema/glossary.ts';
import type { Library, Page } from './library.ts';
import { extractProse, type Prose } from './prose.ts';
import { createTermMatcher, type TermMatcher } from './term-matcher.ts';

/** One place where a page uses a glossary term. */
export interface TermUse {
  id: string;
  /** The words as written, a plural or possessive ending included. */
  text: string;
  prose: Prose;
  start: number;
  end: number;
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
