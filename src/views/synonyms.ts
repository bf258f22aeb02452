import type { Library } from '../library/library.ts';
import type { Term } from '../schema/glossary.ts';

/** Phrases that mean the same to the search, and the topics, by label, in which alone they do or do not. */
export interface Synonyms {
  phrases: string[];
  only?: string[];
  except?: string[];
}

/** What a library says in several words: the synonyms of its settings, and every spelling of its terms. */
export function synonymsOf(library: Library): Synonyms[] {
  const labelOf = new Map(library.topics.map(({ id, label }) => [id, label]));
  const labels = (ids: readonly string[]) => ids.flatMap((id) => labelOf.get(id) ?? []);
  const terms = [...library.terms.values()].flatMap(({ term }) => [
    common(term, labels),
    ...term.senses.map(({ topics, expansion }) => ({
      phrases: spellings(term, expansion),
      only: labels(topics),
    })),
  ]);
  return [...library.site.synonyms.map((phrases) => ({ phrases })), ...terms].filter(
    ({ phrases }) => phrases.length > 1,
  );
}

/** The common meaning of a term holds outside the topics that have a sense of their own. */
function common(term: Term, labels: (ids: readonly string[]) => string[]): Synonyms {
  const elsewhere = labels(term.senses.flatMap(({ topics }) => topics));
  const phrases = spellings(term, term.expansion);
  return elsewhere.length > 0 ? { phrases, except: elsewhere } : { phrases };
}

function spellings({ label, aliases, avoid }: Term, expansion: string | undefined): string[] {
  const all = [label, ...(expansion ? [expansion] : []), ...aliases, ...avoid];
  return [...new Set(all.map((text) => text.toLowerCase()))];
}
