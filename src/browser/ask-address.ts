/** What still fits into an address on every server and in every mail program. */
const longest = 300;

/** The address from the site's settings, with what the reader looked for in place of `{query}`. */
export function askAddress(pattern: string, query: string): string {
  const text = [...query].slice(0, longest).join('').toWellFormed();
  return pattern.replaceAll('{query}', encodeURIComponent(text));
}
