import type { Finding } from '../schema/finding.ts';
import { glossarySchema, type Term } from '../schema/glossary.ts';
import { isGlossary } from './content-path.ts';
import type { Library, Source } from './library.ts';
import { linkError } from './link-error.ts';
import type { ParsedSources, ReadList } from './parsed-sources.ts';

/** The order in which files are linked. */
export function byPath(a: Source, b: Source): number {
  return a.path < b.path ? -1 : 1;
}

export interface Glossary {
  sources: readonly Source[];
  terms: Library['terms'];
  findings: Finding[];
}

/** The terms of all glossary files; those of the library before, if its files are the same. */
export function linkGlossary(
  content: readonly Source[],
  parsed: ParsedSources,
  before: Glossary | undefined,
): Glossary {
  const sources = content.filter(({ path }) => isGlossary(path)).sort(byPath);
  const isSame =
    before?.sources.length === sources.length && sources.every((source, i) => source === before.sources[i]);
  const glossary: Glossary = { sources, terms: new Map(), findings: [] };
  for (const source of sources) {
    const list = parsed.list(source, glossarySchema.element);
    if (!isSame) linkTerms(source, list, glossary);
  }
  return isSame ? before : glossary;
}

function linkTerms(
  { file }: Source,
  { entries, findings }: ReadList<Term>,
  { terms, findings: found }: Glossary,
): void {
  found.push(...findings);
  for (const { value: term, index, located } of entries) {
    const other = terms.get(term.id);
    if (other)
      found.push(
        linkError(
          'no-duplicate-id',
          file,
          located.at([index, 'id']),
          `The term \`${term.id}\` is in ${other.file}, too.`,
          'Join the two entries, or give this one another id.',
          { id: term.id },
        ),
      );
    else terms.set(term.id, { term, file, source: located, index });
  }
}
