import type { TermEntry } from '../schema/term-entry.ts';

/** Name of the file of all terms inside the folder of the index: a JSON array. Fetched when a query names a term. */
export const termsFile = 'terms.json';

/** Reads the text of such a file; a damaged one, or none, holds no terms. */
export function parseTerms(text: string | undefined): TermEntry[] {
  try {
    const entries: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(entries) ? entries.filter(isEntry) : [];
  } catch {
    return [];
  }
}

function isEntry(entry: Partial<TermEntry> | null): entry is TermEntry {
  return typeof entry?.definition === 'string' && Array.isArray(entry.spellings);
}
