/** The keys of a combination, as in `Ctrl + Shift + P`. A plus where a key is due is the key: `Ctrl + +`. */
export function keysIn(combination: string): string[] {
  return [...combination.trim().matchAll(/\s*(\+|[^+]+?)\s*(?:\+|$)/g)].flatMap((match) => match[1] ?? []);
}
