/** What a site says about its index to the sites that search it, too. */
export interface SiteFile {
  /** Name of the site. */
  title: string;
  /** What made the index. Only an index of the same format can be searched together with ours. */
  format: string;
}

/** Name of the file inside the folder of the index: a JSON object. */
export const siteFile = 'site.json';

/** Raised when pages give the index other fields, or the files beside it change their shape. */
const ownFormat = 2;

export function writeSiteFile(title: string, pagefindVersion: string): string {
  const file: SiteFile = { title, format: `${ownFormat}, Pagefind ${pagefindVersion}` };
  return JSON.stringify(file);
}

/** Reads the text of such a file; undefined for one that is damaged or none. */
export function parseSiteFile(text: string | undefined): SiteFile | undefined {
  try {
    const file = JSON.parse(text ?? '') as Partial<SiteFile> | null;
    return typeof file?.title === 'string' && typeof file.format === 'string'
      ? { title: file.title, format: file.format }
      : undefined;
  } catch {
    return undefined;
  }
}
