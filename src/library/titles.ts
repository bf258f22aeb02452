/** The same on every machine: letters without case and accents, opening quotes and signs left out. */
export function sortKey(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/^[^\p{L}\p{N}]+(?=.)/u, '');
}

export function compareTitles(a: { title: string }, b: { title: string }): number {
  return compareText(sortKey(a.title), sortKey(b.title)) || compareText(a.title, b.title);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
