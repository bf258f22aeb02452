import { parseSiteFile, siteFile } from '../search/site-file.ts';
import { loadText } from './load-text.ts';
import type { Bundle, BundleOptions } from './open-bundle.ts';
import type { PartnerBundle } from './partner.ts';

/** Thrown for an index that another version of Pitcrew or Pagefind made. */
export class VersionError extends Error {
  readonly title: string;
  constructor(title: string) {
    super(`${title} was built with another version.`);
    this.title = title;
  }
}

export interface Opener {
  /** Folder of this site's own index. */
  folder: string;
  language: string;
  openBundle(options: BundleOptions): Promise<Bundle>;
}

/**
 * Opens the index of another site. Only data comes from there, never code: this site's own Pagefind reads it, in an
 * instance of its own, so that a damaged index harms no other one.
 */
export async function openPartner(
  address: string,
  { folder, language, openBundle }: Opener,
): Promise<PartnerBundle> {
  const theirs = `${address}pagefind/`;
  const [own, file] = (
    await Promise.all([folder, theirs].map((from) => loadText(from + siteFile, 'no-cache')))
  ).map(parseSiteFile);
  if (!file) throw new Error(`There is no index of Pitcrew at ${address}, or it may not be read.`);
  if (file.format !== own?.format) throw new VersionError(file.title);
  readWithOwnWasm(theirs, folder);
  // Browsers make a module anew for each fragment of its address, and fetch it once.
  const module = `${folder}pagefind.js#${encodeURIComponent(address)}`;
  const bundle = await openBundle({ folder: theirs, module, base: address, language });
  return { ...bundle, title: file.title };
}

/** Pagefind would fetch its WebAssembly from where the index lies. */
function readWithOwnWasm(theirs: string, own: string): void {
  const network = fetch;
  const begin = `${theirs}wasm.`;
  globalThis.fetch = async (input, init) => {
    const address = String(input instanceof Request ? input.url : input);
    if (!address.startsWith(begin)) return network(input, init);
    const response = await network(own + address.slice(theirs.length));
    return response.ok ? response : network(`${own}wasm.unknown.pagefind`);
  };
}
