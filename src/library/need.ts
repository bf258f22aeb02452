import type { Library, Page } from './library.ts';
import { oncePerLibrary } from './once.ts';
import { standingOf } from './standing.ts';
import { compareTitles } from './titles.ts';

/**
 * How much readers need a page, by its id: one point for each question of the library that it answers best, two for
 * each page that stands on it. Questions are what people ask, so they are the best evidence that a static site has.
 */
export const needOf = oncePerLibrary((library) => {
  const need = new Map<string, number>();
  const add = (id: string | undefined, points: number) => {
    if (id !== undefined) need.set(id, (need.get(id) ?? 0) + points);
  };
  for (const { question } of library.questions) add(question.answers[0], 1);
  for (const [id, pages] of standingOf(library).direct) add(id, 2 * pages.length);
  return need;
});

/** The most needed first, then by title. */
export function mostNeeded<Some extends Page>(library: Library, pages: readonly Some[]): Some[] {
  const need = needOf(library);
  return pages.toSorted((a, b) => (need.get(b.id) ?? 0) - (need.get(a.id) ?? 0) || compareTitles(a, b));
}
