import { type Aid, type Foundation, isPublished } from './library.ts';
import { mostNeeded } from './need.ts';
import { oncePerLibrary } from './once.ts';
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
 * The fewest clicks from the home page to each published aid of a topic, by its id: one if the home page shows it, two
 * through the page of its topic. The list of all tasks is no way: it is an index from A to Z, where only a reader who
 * knows the title finds it.
 */
export const clicksFromHome = oncePerLibrary((library): Map<string, number> => {
  const clicks = new Map<string, number>();
  for (const aids of aidsByTopic(library).values())
    for (const [i, { id }] of aids.entries()) clicks.set(id, i < homeAids ? 1 : 2);
  return clicks;
});
