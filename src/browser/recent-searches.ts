/**
 * The last searches of this device, newest first. They stay in the browser's storage, each site base by itself. Where
 * storage is blocked, full or damaged, there are none.
 */

const most = 6;
/** Longer queries are pasted texts, which nobody wants to choose again. */
const longest = 100;

const keyOf = (base: string) => `pitcrew:searches:${base}`;

export function recentSearches(base: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(base)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isQuery).slice(0, most) : [];
  } catch {
    return [];
  }
}

export function rememberSearch(base: string, typed: string): void {
  const query = typed.trim();
  if (!isQuery(query)) return;
  const lower = query.toLowerCase();
  const others = recentSearches(base).filter((other) => other.toLowerCase() !== lower);
  try {
    localStorage.setItem(keyOf(base), JSON.stringify([query, ...others].slice(0, most)));
  } catch {
    // Nothing is remembered, and nobody has to know.
  }
}

export function forgetSearches(base: string): void {
  try {
    localStorage.removeItem(keyOf(base));
  } catch {
    // There is nothing to forget where nothing can be kept.
  }
}

function isQuery(value: unknown): value is string {
  return typeof value === 'string' && value.length > 1 && value.length <= longest;
}
