import { type Aid, isPublished, type Library } from '../library/library.ts';

/** An aid with the day on which it last changed. */
interface FeedEntry {
  aid: Aid;
  /** `2026-11-20` */
  day: string;
}

/** More than a reader of a feed wants to catch up on. */
const maxEntries = 50;

/**
 * New and changed aids, newest first. The day is that of the last commit, else of the last review; an aid with
 * neither has no place in time and stays out.
 */
export function feedEntries(library: Library, history: ReadonlyMap<string, string>): FeedEntry[] {
  const entries = library.aids.filter(isPublished).flatMap((aid): FeedEntry[] => {
    const day = history.get(aid.path) ?? aid.fields.review?.last;
    return day === undefined ? [] : [{ aid, day }];
  });
  return entries
    .sort((a, b) => compare(b.day, a.day) || compare(a.aid.address, b.aid.address))
    .slice(0, maxEntries);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
