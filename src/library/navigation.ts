import { type Aid, type Foundation, isPublished, type Library } from './library.ts';
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

/** Clicks to an aid through the page of its topic, which lists all. None that lies in a topic is farther away. */
export const farthestClicks = 2;

/**
 * The fewest clicks from the home page to an aid: one if it shows the aid, two through the page of its topic. The list of
 * all tasks is no way: it is an index from A to Z, where only a reader who knows the title finds it.
 */
export function clicksFromHome(library: Library, aid: Aid): number {
  return aidsByTopic(library).get(aid.topic)?.slice(0, homeAids).includes(aid) ? 1 : farthestClicks;
}
