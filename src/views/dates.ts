/** A day as a machine and as a person reads it. */
export interface Day {
  iso: string;
  words: string;
}

/** From `2026-11-20`, or an ISO time that begins so. */
export function readDay(iso: string, language: string): Day {
  const day = iso.slice(0, 10);
  return { iso: day, words: formatOf(language).format(new Date(`${day}T00:00:00Z`)) };
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Dear to make, so each language has one. */
function formatOf(language: string): Intl.DateTimeFormat {
  const known = formats.get(language);
  if (known) return known;
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  formats.set(language, format);
  return format;
}
