/** A glossary term as the search shows it: the site writes it, the browser reads it. */
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
