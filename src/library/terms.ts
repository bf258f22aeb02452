import type { Term } from '../schema/glossary.ts';
import type { Library, Page } from './library.ts';
import { extractProse, type Prose } from './prose.ts';
import { createTermMatcher, type TermMatch, type TermMatcher } from './term-matcher.ts';

/** One place where a page uses a glossary term. */
export interface TermUse extends TermMatch {
  prose: Prose;
}

const matchers = new WeakMap<Library['terms'], TermMatcher>();
const uses = new WeakMap<TermMatcher, WeakMap<Page, TermUse[]>>();

/** The matcher for a library's glossary, made once a glossary. */
export function termMatcher({ terms }: Library): TermMatcher {
  let matcher = matchers.get(terms);
  if (!matcher) {
    matcher = createTermMatcher([...terms.values()].map((entry) => entry.term));
    matchers.set(terms, matcher);
    uses.set(matcher, new WeakMap());
  }
  return matcher;
}

/** Where a page uses glossary terms, in reading order. Found once a page and glossary. */
export function termUses(library: Library, page: Page): TermUse[] {
  const matcher = termMatcher(library);
  const known = uses.get(matcher);
  let found = known?.get(page);
  if (!found) {
    found = extractProse(page.document).flatMap((prose) =>
      matcher.find(prose.text).map((use) => ({ ...use, prose })),
    );
    known?.set(page, found);
  }
  return found;
}

/** What a term means in a topic: its sense there, or its common one. */
export function senseOf(term: Term, topic: string | undefined): Pick<Term, 'definition' | 'expansion'> {
  return term.senses.find((sense) => topic !== undefined && sense.topics.includes(topic)) ?? term;
}
