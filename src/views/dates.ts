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
