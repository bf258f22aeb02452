import type { Library } from '../../library/library.ts';
import type { Term } from '../../schema/glossary.ts';
import { acronymKey } from './acronyms.ts';

const byGlossary = new WeakMap<Library['terms'], Map<string, Term>>();

/** The terms of the glossary by the key of each of their spellings; a label comes before an alias of another term. */
export function glossaryAcronyms(library: Library): ReadonlyMap<string, Term> {
  let found = byGlossary.get(library.terms);
  if (!found) {
    found = new Map();
    const terms = [...library.terms.values()].map(({ term }) => term);
    for (const namesOf of [(term: Term) => [term.label], (term: Term) => term.aliases])
      for (const term of terms)
        for (const name of namesOf(term)) {
          const key = acronymKey(name);
          if (!found.has(key)) found.set(key, term);
        }
    byGlossary.set(library.terms, found);
  }
  return found;
}
