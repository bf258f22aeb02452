import { entryFile, type PagefindEntry, searchedLanguage, startFiles } from '../search/pagefind-entry.ts';

/** The files of Pagefind's index, as they come from the network. */
export interface IndexFiles {
  entry: Promise<PagefindEntry>;
  /** Rejects as soon as a file cannot be had whole: Pagefind would wait for ever, or find nothing in it. */
  missed: Promise<never>;
  /** Fetches a file before Pagefind asks for it. */
  begin(file: string): void;
}

/**
 * Looks at what is fetched from the folder of an index; files that the search can do without are left alone. The files
 * that Pagefind asks for first are on their way before its own script is there.
 */
export function watchFiles(basePath: string, optional: readonly string[]): IndexFiles {
  const { href } = new URL(basePath, location.href);
  const network = fetch;
  const early = new Map<string, Promise<Response>>();
  let lose: (reason: Error) => void = () => {};
  const missed = new Promise<never>((_, reject) => {
    lose = (reason) => {
      // Whoever begins anew asks for everything anew.
      early.clear();
      reject(reason);
    };
  });
  missed.catch(() => {});

  async function load(file: string, request: Parameters<typeof fetch>): Promise<Response> {
    try {
      const response = await network(...request);
      if (!response.ok) throw new Error(String(response.status));
      return zipped.test(file) ? await unzip(response) : response;
    } catch (error) {
      lose(new Error(`${file}: ${error}`));
      throw error;
    }
  }

  function begin(file: string, query = ''): Promise<Response> {
    const begun = early.get(file);
    if (begun) return begun;
    const response = load(file, [basePath + file + query]);
    response.catch(() => {});
    early.set(file, response);
    return response;
  }

  globalThis.fetch = async (input, init) => {
    const { origin, pathname } = new URL(input instanceof Request ? input.url : input, location.href);
    const path = origin + pathname;
    const file = path.startsWith(href) ? path.slice(href.length) : '';
    if (file === '' || optional.includes(file)) return network(input, init);
    const begun = early.get(file);
    return begun ? (await begun).clone() : load(file, [input, init]);
  };

  // As Pagefind does it: no cache may answer with the entry of another build.
  const entry = begin(entryFile, `?ts=${Date.now()}`).then(
    (response) => response.clone().json() as Promise<PagefindEntry>,
  );
  entry.then((read) => {
    const [, part] = searchedLanguage(read) ?? [];
    for (const file of part ? startFiles(part) : []) begin(file);
  }, lose);
  return { entry, missed, begin };
}

/** Files of Pagefind's own form; but for pages, which Pagefind itself reports when they are cut off. */
const zipped = /\.(?:pagefind|pf_(?:filter|index|meta))$/;

/** What every unzipped file of Pagefind begins with. */
const signature = 'pagefind_dcd';

/**
 * The file as Pagefind would unzip it: the browser does that faster, and says so when the file is cut off. A server may
 * have unzipped it already, or send a page of its own in place of a file that it lacks.
 */
async function unzip(response: Response): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (isZipped && typeof DecompressionStream !== 'undefined') return new Response(await inflate(bytes));
  if (isZipped || new TextDecoder().decode(bytes.subarray(0, signature.length)) === signature)
    return new Response(bytes);
  throw new Error('no part of an index');
}

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  const { readable, writable } = new DecompressionStream('gzip');
  const writer = writable.getWriter();
  const [unzipped] = await Promise.all([
    new Response(readable).arrayBuffer(),
    writer.write(bytes),
    writer.close(),
  ]);
  return unzipped;
}
