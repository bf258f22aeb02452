import type { Library } from '../library/library.ts';
import type { Range } from '../schema/finding.ts';
import type { Mention } from './mention.ts';

/** A place in a file of the content folder. */
export interface Place {
  file: string;
  range: Range;
}

/** Where the thing that is named is defined; undefined if nothing has that name. */
export function findDefinition(library: Library, { kind, id }: Mention): Place | undefined {
  if (kind === 'page') return pagePlace(library, id);
  if (kind === 'component') return undefined;
  const entry = kind === 'term' ? library.terms.get(id) : library.topicEntries.get(id);
  return entry && { file: entry.file, range: entry.source.at([entry.index, 'id']) };
}

function pagePlace(library: Library, id: string): Place | undefined {
  const page = library.pages.get(id);
  if (!page) return undefined;
  const { file, frontmatter, locator } = page.document;
  const field = page.type === 'aid' ? 'task' : 'title';
  return { file, range: frontmatter?.at([field]) ?? locator.at(0) };
}
