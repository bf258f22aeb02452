/** The files of Pagefind's index, as they come from the network. */
interface IndexFiles {
  /** What the index calls itself, as the vocabulary names it. */
  entry: Promise<string>;
  /** Rejects as soon as a file cannot be had whole: Pagefind would wait for ever, or find nothing in it. */
  missed: Promise<never>;
}

/** Looks at what is fetched from the folder of the index; files that the search can do without are left alone. */
export function watchFiles(basePath: string, optional: readonly string[]): IndexFiles {
  const network = fetch;
  let name: (index: string) => void;
  let lose: (reason: Error) => void;
  const entry = new Promise<string>((resolve) => {
    name = resolve;
  });
  const missed = new Promise<never>((_, reject) => {
    lose = reject;
  });
  missed.catch(() => {});
  globalThis.fetch = async (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
    const file = pathname.startsWith(basePath) ? pathname.slice(basePath.length) : '';
    if (file === '' || optional.includes(file)) return network(input, init);
    try {
      const response = await network(input, init);
      if (!response.ok) throw new Error(`${file}: ${response.status}`);
      if (file === 'pagefind-entry.json') name(nameOf(await response.clone().json()));
      else await checkWhole(response.clone());
      return response;
    } catch (error) {
      lose(new Error(`${file}: ${error}`));
      throw error;
    }
  };
  return { entry, missed };
}

function nameOf({ languages }: { languages: Record<string, { hash: string }> }): string {
  return Object.values(languages)
    .map(({ hash }) => hash)
    .sort()
    .join(' ');
}

/** A server may unzip the files by itself: then there is nothing to check. Throws for a file that is cut off. */
async function checkWhole(response: Response): Promise<void> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!isZipped || typeof DecompressionStream === 'undefined') return;
  await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}
