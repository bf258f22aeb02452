import { addDays, daysBetween } from '../library/days.ts';
import type { Page } from '../library/library.ts';
import { type Day, readDay } from './dates.ts';

/** What upkeep needs to know of the site around a page. */
export interface UpkeepContext {
  language: string;
  /** Address that opens a file for editing, with `{path}` in it. */
  edit: string | undefined;
  /** Where the content folder lies in the repository: `content`. */
  contentFolder: string;
  /** Day of the last change, by path inside the content folder. */
  history: ReadonlyMap<string, string>;
  /** `2026-11-23` */
  today: string;
}

export interface Reviewed {
  last: Day;
  next: Day;
  overdueDays: number;
}

export interface Upkeep {
  owner: string | undefined;
  reviewed: Reviewed | undefined;
  changed: Day | undefined;
  edit: string | undefined;
}

export function upkeepOf(page: Page, context: UpkeepContext): Upkeep {
  const { owner, review } = page.fields;
  const changed = context.history.get(page.path);
  return {
    owner,
    reviewed: review && reviewedOn(review.last, review.every, context),
    changed: changed === undefined ? undefined : readDay(changed, context.language),
    edit: context.edit && editAddress(context.edit, `${context.contentFolder}/${page.path}`),
  };
}

function reviewedOn(last: string, every: number, { language, today }: UpkeepContext): Reviewed {
  const next = addDays(last, every);
  return {
    last: readDay(last, language),
    next: readDay(next, language),
    overdueDays: Math.max(0, daysBetween(next, today)),
  };
}

function editAddress(edit: string, path: string): string {
  return edit.replace(/\{path\}|%7Bpath%7D/i, () => encodeURI(path.replace(/^\.?\/+/, '')));
}
