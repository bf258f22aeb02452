import { prerequisiteId } from './graph.ts';
import { type Aid, type Foundation, isPublished, type Library, type Page } from './library.ts';
import { resolveLink } from './links.ts';
import { mostNeeded } from './need.ts';
import { oncePerLibrary } from './once.ts';
import { collectReferences } from './references.ts';
import { standingOf } from './standing.ts';
import { compareTitles } from './titles.ts';

/** What the pages that the site makes by itself link to. The views show exactly this. */

export const homeAids = 4;
export const homeFoundations = 6;

/** The published aids of each topic that has one, those that most people need first. */
export const aidsByTopic = oncePerLibrary((library): Map<string, Aid[]> => {
  const byTopic = new Map<string, Aid[]>(library.topics.map(({ id }) => [id, []]));
  for (const aid of library.aids) if (isPublished(aid)) byTopic.get(aid.topic)?.push(aid);
  return new Map(
    [...byTopic].flatMap(([id, aids]) => (aids.length > 0 ? [[id, mostNeeded(library, aids)]] : [])),
  );
});

/** Published foundations, those that most pages stand on first. */
export const foundationsByNeed = oncePerLibrary((library): Foundation[] => {
  const { count } = standingOf(library);
  return library.foundations
    .filter(isPublished)
    .toSorted((a, b) => (count.get(b.id) ?? 0) - (count.get(a.id) ?? 0) || compareTitles(a, b));
});

/**
 * The fewest clicks from the home page to each published page, by its id: through topics, the list of foundations, and
 * the links, prerequisites and related aids of pages. The list of all tasks is no way: it is an index from A to Z, where
 * only a reader who knows the title finds it.
 */
export const clicksFromHome = oncePerLibrary((library): Map<string, number> => {
  const clicks = new Map<string, number>();
  let frontier = new Set<Page>();
  for (const aids of aidsByTopic(library).values())
    for (const aid of aids.slice(0, homeAids)) frontier.add(aid);
  for (const foundation of foundationsByNeed(library).slice(0, homeFoundations)) frontier.add(foundation);
  const second = [...[...aidsByTopic(library).values()].flat(), ...foundationsByNeed(library)];
  for (let depth = 1; frontier.size > 0; depth++) {
    const next = new Set<Page>(depth === 1 ? second : []);
    for (const page of frontier) clicks.set(page.id, depth);
    for (const page of frontier) for (const target of linkedPages(library, page)) next.add(target);
    frontier = new Set([...next].filter((page) => isPublished(page) && !clicks.has(page.id)));
  }
  return clicks;
});

function linkedPages(library: Library, page: Page): Page[] {
  const related = page.type === 'aid' ? (page.fields.related ?? []) : [];
  const needed = (page.fields.prerequisites ?? []).map((prerequisite) => prerequisiteId(prerequisite) ?? '');
  const linked = collectReferences(page.document)
    .filter(({ kind }) => kind === 'link')
    .flatMap(({ target }) => resolveLink(library, page, target)?.page ?? []);
  return [...linked, ...[...related, ...needed].flatMap((id) => library.pages.get(id) ?? [])];
}
