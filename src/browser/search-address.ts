/** What the address of the search page says. */
export interface Choice {
  query: string;
  /** True to look for the words as typed. */
  isVerbatim?: boolean;
  filters: Record<string, string[]>;
}

export const filterNames = ['topic', 'kind'] as const;

export function readAddress(search: string): Choice {
  const parameters = new URLSearchParams(search);
  const filters = Object.fromEntries(filterNames.map((name) => [name, parameters.getAll(name)]));
  const query = (parameters.get('q') ?? '').trim();
  return { query, filters, ...(parameters.has('verbatim') ? { isVerbatim: true } : {}) };
}

export function writeAddress(path: string, { query, isVerbatim, filters }: Choice): string {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  if (query && isVerbatim) parameters.set('verbatim', '');
  for (const name of filterNames) for (const value of filters[name] ?? []) parameters.append(name, value);
  const text = parameters.toString().replace('verbatim=', 'verbatim');
  return text ? `${path}?${text}` : path;
}
