/** What an index of Pagefind says about itself, in the file that names its other files. */
export interface PagefindEntry {
  languages: Record<string, LanguagePart>;
}

/** The pages of one language. */
interface LanguagePart {
  hash: string;
  page_count: number;
  /** Name of the program that searches them; null where Pagefind knows no stems of the language. */
  wasm: string | null;
}

/** Name of the file inside the folder of the index. */
export const entryFile = 'pagefind-entry.json';

/** What Pagefind calls the index, as the vocabulary names it. */
export function nameOfIndex({ languages }: PagefindEntry): string {
  return Object.values(languages)
    .map(({ hash }) => hash)
    .sort()
    .join(' ');
}

/** Pagefind outside of a page, which would name one, searches the language with most pages. */
export function searchedLanguage({ languages }: PagefindEntry): [name: string, LanguagePart] | undefined {
  return Object.entries(languages).sort(([, a], [, b]) => b.page_count - a.page_count)[0];
}

/** The file that says what stands in which part of the index. */
export function metaFile({ hash }: Pick<LanguagePart, 'hash'>): string {
  return `pagefind.${hash}.pf_meta`;
}

/** The same for the language that is searched. Throws a RangeError for an index without pages. */
export function metaFileOf(entry: PagefindEntry): string {
  const [, part] = searchedLanguage(entry) ?? [];
  if (!part) throw new RangeError('The index has no pages.');
  return metaFile(part);
}

/** The files without which no search of these pages can begin. */
export function startFiles(part: LanguagePart): string[] {
  return [metaFile(part), `wasm.${part.wasm ?? 'unknown'}.pagefind`];
}
