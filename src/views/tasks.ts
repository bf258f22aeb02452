import type { Library } from '../library/library.ts';
import { compareTitles } from '../library/titles.ts';
import { groupByLetter, type LetterGroup, linkTo, type PageLink, publishedAids } from './page-link.ts';

/** Every published task by its first letter, with the label of its topic. */
export function tasksView(library: Library): LetterGroup<PageLink & { topicLabel: string }>[] {
  const labels = new Map(library.topics.map(({ id, label }) => [id, label]));
  const tasks = publishedAids(library)
    .toSorted(compareTitles)
    .map((aid) => ({ ...linkTo(aid), topicLabel: labels.get(aid.topic) ?? aid.topic }));
  return groupByLetter(tasks, (task) => task.title);
}
