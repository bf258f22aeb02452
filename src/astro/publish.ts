import { cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeHostFiles } from './host-files.ts';
import { buildSearchIndex } from './pagefind.ts';
import type { SiteState } from './state.ts';

/**
 * Finishes a build that Astro made beside the published folder: adds media and the search index, then swaps the
 * folders. Whatever fails before the swap leaves the last build as it was. Must be the last integration.
 */
export function publish(outDir: URL, site: () => SiteState): AstroIntegration {
  return {
    name: 'pitcrew:publish',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const built = fileURLToPath(dir);
        await copyMedia(site(), built);
        const { pages } = await buildSearchIndex(built);
        logger.info(`indexed ${pages} pages for search`);
        await writeHostFiles(built, site(), dirname(site().contentFolder));
        await swap(built, fileURLToPath(outDir));
      },
    },
  };
}

async function copyMedia({ media, contentFolder }: SiteState, built: string): Promise<void> {
  for (const [path, address] of media) {
    const target = join(built, address);
    await mkdir(dirname(target), { recursive: true });
    await cp(join(contentFolder, path), target);
  }
}

/** Two renames: between them nothing stands at the published path, and never half a site. */
async function swap(built: string, published: string): Promise<void> {
  const from = built.replace(/\/$/, '');
  const to = published.replace(/\/$/, '');
  const old = `${from}.old`;
  await rm(old, { recursive: true, force: true });
  await mkdir(dirname(to), { recursive: true });
  if (await exists(to)) await rename(to, old);
  await rename(from, to);
  await rm(old, { recursive: true, force: true });
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
