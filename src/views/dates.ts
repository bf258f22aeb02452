/** A day as a machine and as a person reads it. */
export interface Day {
  iso: string;
  words: string;
}

/** From `2026-11-20`, or an ISO time that begins so. */
export function readDay(iso: string, language: string): Day {
  const day = iso.slice(0, 10);
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return { iso: day, words: format.format(new Date(`${day}T00:00:00Z`)) };
}

export function addDays(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Days from one day to a later one; negative when it is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
