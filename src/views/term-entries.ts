import type { Library } from '../library/library.ts';
import type { Term } from '../schema/glossary.ts';
import type { TermEntry } from '../schema/term-entry.ts';

/** Every term of a library, in order of their ids. */
export function termEntries({ terms, topics }: Library): TermEntry[] {
  const labels = new Map(topics.map(({ id, label }) => [id, label]));
  return [...terms.values()].map(({ term }) => entryOf(term, labels)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function entryOf(term: Term, topics: ReadonlyMap<string, string>): TermEntry {
  const { id, label, expansion, definition, aliases, avoid } = term;
  const senses = term.senses.map((sense) => ({
    ...meaning(sense),
    topics: sense.topics.map((topic) => topics.get(topic) ?? topic),
  }));
  const expansions = [expansion, ...term.senses.map((sense) => sense.expansion)].filter(
    (text) => text !== undefined,
  );
  const spellings = [label, ...expansions, ...aliases, ...avoid].map((text) => text.toLowerCase());
  return {
    id,
    label,
    ...meaning({ expansion, definition }),
    ...(senses.length > 0 ? { senses } : {}),
    spellings: [...new Set(spellings)],
  };
}

function meaning({ expansion, definition }: { expansion?: string | undefined; definition: string }) {
  return expansion === undefined ? { definition } : { expansion, definition };
}
