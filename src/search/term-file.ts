/** A glossary term as the search shows it. */
export interface TermEntry {
  /** Id, which is its anchor in the glossary. */
  id: string;
  label: string;
  expansion?: string;
  definition: string;
  /** What it means in some topics, by their labels. */
  senses?: { topics: string[]; expansion?: string; definition: string }[];
  /** Every way to write it, in lower case. */
  spellings: string[];
}

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
