import type { Library } from '../library/library.ts';
import { idSchema } from '../schema/fields.ts';
import type { Range } from '../schema/finding.ts';
import type { FileEdit } from './file-edits.ts';
import type { Mention } from './mention.ts';
import { findMentions } from './mentions.ts';
import { type Moves, moveInFolder, movePages } from './move-pages.ts';

/** What a rename changes: places in files, and names of files inside the content folder. */
export interface Renaming {
  edits: FileEdit[];
  moves: Moves;
}

/** Why something cannot be renamed, in one sentence for the writer. */
export interface Refusal {
  refused: string;
}

/** The part of a mention that a new name replaces, or why there is none. */
export function renameRange(library: Library, mention: Mention | undefined): Range | Refusal {
  if (!mention || mention.kind === 'component')
    return refuse('Only the id of a term or a page, or the address in a link, can be renamed here.');
  const { kind, id, role, range } = mention;
  if (kind === 'topic')
    return refuse(`To rename the topic \`${id}\`, rename its folder aids/${id}/; links and lists follow.`);
  if (role === 'text')
    return refuse(`These are words of the term \`${id}\`. Rename its id in the glossary or in \`terms\`.`);
  if (kind === 'term' ? !library.terms.has(id) : !library.pages.has(id))
    return refuse(`Nothing has the id \`${id}\`, so there is nothing to rename.`);
  return role === 'link' ? slugRange(library, mention) : range;
}

/** A link names a page by its address or its file; the name of the file is a part of both. */
function slugRange(library: Library, { id, range }: Mention): Range | Refusal {
  const page = library.pages.get(id);
  const slug = page ? slugOf(page.path) : '';
  const length = range.endColumn - range.column;
  return range.line === range.endLine && length >= slug.length
    ? range
    : refuse('This link stands on two lines; rename the page by its id.');
}

/** Renames what is mentioned, everywhere in the library. */
export function renameMention(
  library: Library,
  mention: Mention | undefined,
  name: string,
): Renaming | Refusal {
  const range = renameRange(library, mention);
  if ('refused' in range) return range;
  if (!mention) return refuse('Nothing here has a name.');
  const next = mention.role === 'link' ? slugOf(name.replace(/[?#].*$/s, '')) : name;
  const checked = idSchema.safeParse(next);
  if (!checked.success) return refuse(checked.error.issues[0]?.message ?? 'This is no id.');
  return mention.kind === 'term' ? renameTerm(library, mention.id, next) : renamePage(library, mention, next);
}

function renameTerm(library: Library, id: string, next: string): Renaming | Refusal {
  if (next !== id && library.terms.has(next)) return refuse(`The glossary has a term \`${next}\` already.`);
  return { edits: editMentions(library, { kind: 'term', id }, next), moves: new Map() };
}

/** An id that is the name of the file is renamed with the file; one that the page states, by itself. */
function renamePage(library: Library, { id, role }: Mention, next: string): Renaming | Refusal {
  const page = library.pages.get(id);
  if (!page) return refuse(`No page has the id \`${id}\`.`);
  if (page.fields.id && role !== 'link') {
    if (next !== id && library.pages.has(next))
      return refuse(`${library.pages.get(next)?.document.file} has the id \`${next}\` already.`);
    return { edits: editMentions(library, { kind: 'page', id }, next), moves: new Map() };
  }
  const moves = moveInFolder(page.path, next);
  const taken = [...moves.values()].find((path) => library.paths.has(path) && path !== page.path);
  const other = page.fields.id ? undefined : library.pages.get(next);
  if (taken || (other && other !== page))
    return refuse(`${taken ?? other?.document.file} has the name \`${next}\` already.`);
  return { edits: movePages(library, moves), moves };
}

function editMentions(library: Library, named: Pick<Mention, 'id' | 'kind'>, next: string): FileEdit[] {
  return findMentions(library, named)
    .filter(({ role }) => role !== 'link')
    .map(({ file, range }) => ({ file, ...range, text: next }));
}

/** `/keys/renew/`, `../keys/renew.mdx` and `renew` → `renew`. */
export function slugOf(path: string): string {
  return (path.replace(/\/+$/, '').split('/').at(-1) ?? '').replace(/\.mdx?$/, '');
}

function refuse(refused: string): Refusal {
  return { refused };
}
