import type { Page } from './library.ts';

/** Days are texts like `2026-11-20`, so that no time zone can shift them. */

export function addDays(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Days from one day to a later one; negative when it is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The day on which somebody must check the page again; undefined for a page that names none. */
export function reviewDue({ fields: { review } }: Page): string | undefined {
  return review && addDays(review.last, review.every);
}
