/** What the address of the search page says. */
export interface Choice {
  query: string;
  filters: Record<string, string[]>;
}

export const filterNames = ['topic', 'kind'] as const;

export function readAddress(search: string): Choice {
  const parameters = new URLSearchParams(search);
  const filters = Object.fromEntries(filterNames.map((name) => [name, parameters.getAll(name)]));
  return { query: (parameters.get('q') ?? '').trim(), filters };
}

export function writeAddress(path: string, { query, filters }: Choice): string {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  for (const name of filterNames) for (const value of filters[name] ?? []) parameters.append(name, value);
  const text = parameters.toString();
  return text ? `${path}?${text}` : path;
}
