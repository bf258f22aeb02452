import { directPrerequisites, prerequisiteClosure } from './graph.ts';
import { isPublished, type Page } from './library.ts';
import { oncePerLibrary } from './once.ts';

/** Who stands on whom, among published pages. */
export interface Standing {
  /** Pages that name a page as a prerequisite, by its id. */
  direct: Map<string, Page[]>;
  /** How many pages stand on a page, directly or through others, by its id. */
  count: Map<string, number>;
}

/** The prerequisite graph seen from below. */
export const standingOf = oncePerLibrary((library): Standing => {
  const direct = new Map<string, Page[]>();
  const count = new Map<string, number>();
  for (const page of library.pages.values()) {
    if (!isPublished(page)) continue;
    for (const target of directPrerequisites(library, page))
      direct.set(target.id, [...(direct.get(target.id) ?? []), page]);
    for (const target of prerequisiteClosure(library, page))
      count.set(target.id, (count.get(target.id) ?? 0) + 1);
  }
  return { direct, count };
});
