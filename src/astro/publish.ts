import { cp, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { synonymsOf } from '../views/synonyms.ts';
import { writeHostFiles } from './host-files.ts';
import { swap } from './output.ts';
import { buildSearchIndex } from './pagefind.ts';
import type { SiteState } from './state.ts';

interface Publication {
  /** Path of the published folder. */
  target: string;
  /** Path of the folder that may hold a netlify.toml. */
  root: string;
  site: () => SiteState;
}

/**
 * Finishes a build that Astro made beside the published folder: adds media and the search index, then swaps the
 * folders. Whatever fails before the swap leaves the last build as it was. Must be the last integration.
 */
export function publish({ target, root, site }: Publication): AstroIntegration {
  return {
    name: 'pitcrew:publish',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const built = fileURLToPath(dir);
        await copyMedia(site(), built);
        const { pages } = await buildSearchIndex(built, synonymsOf(site().library));
        logger.info(`indexed ${pages} pages for search`);
        await writeHostFiles(built, site(), root);
        await swap(built.replace(/\/$/, ''), target);
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
