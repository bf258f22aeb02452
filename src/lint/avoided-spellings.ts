import type { Library } from '../library/library.ts';
import { createTermMatcher, type TermMatch, type TermMatcher } from '../library/term-matcher.ts';
import type { Term } from '../schema/glossary.ts';

/** A place of an avoided spelling, and the term that has a better one. */
export interface AvoidedUse {
  text: string;
  /** The spelling as the glossary lists it. */
  spelling: string;
  term: Term;
  /** Labels of other terms that the same spelling may stand for. */
  otherLabels: string[];
  start: number;
  end: number;
}

/** The avoided spellings in a text, but for mentions and for parts of the terms that stand there. */
export function avoidedIn(
  library: Library,
  text: string,
  termsIn: () => readonly Pick<TermMatch, 'end' | 'start'>[],
): AvoidedUse[] {
  const { spellings, matcher } = avoidedSpellings(library);
  if (spellings.length === 0) return [];
  return matcher
    .find(text)
    .flatMap(({ id, others = [], ...use }) => {
      const [avoided, ...rest] = [id, ...others].flatMap((one) => spellings[Number(one)] ?? []);
      if (!avoided) return [];
      // A term may list a spelling in several cases: `App`, `app`.
      const labels = new Set(
        rest.map(({ term }) => term.label).filter((label) => label !== avoided.term.label),
      );
      return [{ ...use, ...avoided, otherLabels: [...labels] }];
    })
    .filter(
      (use) =>
        !isMention(text, use) && !termsIn().some(({ start, end }) => start <= use.start && end >= use.end),
    );
}

type Avoided = Pick<AvoidedUse, 'spelling' | 'term'>;

const byGlossary = new WeakMap<Library['terms'], { spellings: Avoided[]; matcher: TermMatcher }>();

/** The avoided spellings as terms of a matcher: the id of each is its place in the list. */
function avoidedSpellings({ terms }: Library): { spellings: Avoided[]; matcher: TermMatcher } {
  let found = byGlossary.get(terms);
  if (!found) {
    const spellings = [...terms.values()].flatMap(({ term }) =>
      term.avoid.map((spelling) => ({ spelling, term })),
    );
    const names = spellings.map(({ spelling, term }, i) => ({
      ...term,
      id: String(i),
      label: spelling,
      aliases: [],
      expansion: undefined,
    }));
    found = { spellings, matcher: createTermMatcher(names) };
    byGlossary.set(terms, found);
  }
  return found;
}

const mentionPattern =
  /(?:call(?:ed|s)|known as|named|formerly|aka|a\.k\.a\.|instead of|rather than)\s+(?:the\s+|an?\s+)?$/i;

/** The text repeats what others say: in quotation marks, or after “called”. */
function isMention(text: string, { start, end }: AvoidedUse): boolean {
  if (mentionPattern.test(text.slice(Math.max(0, start - 30), start))) return true;
  const opened = text.lastIndexOf('“', start);
  if (opened >= 0 && !text.slice(opened, start).includes('”') && text.includes('”', end)) return true;
  return (text.slice(0, start).match(/"/g)?.length ?? 0) % 2 === 1 && text.includes('"', end);
}
