import type { Library, Page } from '../library/library.ts';
import { addField, addToList } from '../lint/edits/field-edits.ts';
import type { Edit, Range } from '../schema/finding.ts';
import { type FileEdit, joinInsertions } from './file-edits.ts';
import { textRange } from './mention.ts';
import { findMentions } from './mentions.ts';
import { moveTargets } from './move-targets.ts';

/** New paths by old ones, inside the content folder. */
export type Moves = ReadonlyMap<string, string>;

/** Where a page will be, and under which id. */
interface Destination {
  page: Page;
  path: string;
  address: string;
  id: string;
}

const pagePath = /^(?:aids\/([^/]+)|(foundations))\/([a-z0-9]+(?:-[a-z0-9]+)*)\.mdx?$/;

/** A new name for a page in its folder. */
export function moveInFolder(path: string, slug: string): Moves {
  return new Map([[path, path.replace(/[^/]+(?=\.mdx?$)/, slug)]]);
}

/**
 * The edits that keep a library whole when files move: links to them and from them, ids where the name of the file was
 * the id, the old address in `was`, and the topic when its whole folder moves. To be made before the files move.
 */
export function movePages(library: Library, moves: Moves): FileEdit[] {
  const destinations = [...moves].flatMap(([from, path]) => {
    const page = library.paths.get(from);
    const [, topic, , slug = ''] = pagePath.exec(path) ?? [];
    if (!page || !slug) return [];
    const address = `/${topic ?? 'foundations'}/${slug}/`;
    return [{ page, path, address, id: page.fields.id ?? slug }];
  });
  return joinInsertions([
    ...destinations.flatMap((destination) => moveId(library, destination)),
    ...destinations.flatMap(keepAddress),
    ...moveTopics(library, destinations),
    ...moveTargets(library, moves),
  ]);
}

/** Whatever names the page by its id names the new one; an id that another page has is not taken. */
function moveId(library: Library, { page, id }: Destination): FileEdit[] {
  if (id === page.id) return [];
  if (library.pages.has(id)) return inFile(page, addField(page.document, `id: ${page.id}`));
  return findMentions(library, { kind: 'page', id: page.id })
    .filter(({ role }) => role !== 'link')
    .map(({ file, range }) => ({ file, ...range, text: id }));
}

/** Bookmarks of the old address still arrive. A draft never had one; a page that comes back redirects no more. */
function keepAddress({ page, address }: Destination): FileEdit[] {
  const { document, fields } = page;
  if (address === page.address || fields.draft) return [];
  const isKept = fields.was.includes(page.address);
  const back = fields.was.indexOf(address);
  const place = back < 0 ? undefined : document.frontmatter && textRange(document.frontmatter, ['was', back]);
  if (place) return inFile(page, { ...place, text: page.address });
  return isKept ? [] : inFile(page, addToList(document, 'was', page.address));
}

function inFile({ document }: Page, edit: Edit | undefined): FileEdit[] {
  return edit ? [{ ...edit, file: document.file }] : [];
}

/** A topic is its folder: when all aids of one move to a folder that is no topic yet, the topic takes its name. */
function moveTopics(library: Library, destinations: readonly Destination[]): FileEdit[] {
  return library.topics.flatMap(({ id }) => {
    const aids = library.aids.filter((aid) => aid.topic === id);
    const next = new Set(
      aids.map((aid) => {
        const path = destinations.find(({ page }) => page === aid)?.path;
        return path && pagePath.exec(path)?.[1];
      }),
    );
    const [name] = next;
    if (next.size !== 1 || !name || library.topicEntries.has(name)) return [];
    return findMentions(library, { kind: 'topic', id }).map(({ file, range, role }) => ({
      file,
      ...(role === 'link' ? topicInAddress(range, id) : range),
      text: name,
    }));
  });
}

/** The name of a topic in a link, as in `/keys/#renew`. */
function topicInAddress({ line, column }: Range, topic: string): Range {
  return { line, column: column + 1, endLine: line, endColumn: column + 1 + topic.length };
}
