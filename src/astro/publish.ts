import { cp, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { synonymsOf } from '../views/synonyms.ts';
import { termEntries } from '../views/term-entries.ts';
import type { BuildNotes } from './build-notes.ts';
import { describeIndex } from './describe-index.ts';
import { writeHostFiles } from './host-files.ts';
import { noteKept } from './kept-files.ts';
import { inOwnWords } from './own-words.ts';
import { buildSearchIndex } from './pagefind.ts';
import type { SiteState } from './state.ts';
import { swap } from './swap.ts';

interface Publication {
  /** Path of the published folder. */
  target: string;
  /** Path of the folder that may hold a netlify.toml. */
  root: string;
  /** Path of Astro's cache. */
  cache: string;
  site: () => SiteState;
  notes: BuildNotes;
}

/**
 * Finishes a build that Astro made beside the published folder: adds media and the search index, then swaps the
 * folders. Whatever fails before the swap leaves the last build as it was. Must be the last integration.
 */
export function publish({ target, root, cache, site, notes }: Publication): AstroIntegration {
  const { timing, counts, policies, unchanged, withTasks } = notes;
  return {
    name: 'pitcrew:publish',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const built = fileURLToPath(dir);
        await copyMedia(site(), built);
        const { library } = site();
        const { pages } = await buildSearchIndex(built, {
          synonyms: synonymsOf(library),
          terms: termEntries(library),
          withTasks,
          last: { site: target, unchanged },
        });
        await describeIndex(built, library.site.title);
        logger.info(`indexed ${pages} pages for search`);
        timing.end('search index');
        // Pages are made in no order: sorted, the header is the same in each build.
        await writeHostFiles(built, [...policies].sort(), site(), root);
        await inOwnWords(logger, () => swap(built.replace(/\/$/, ''), target));
        noteKept(cache);
        timing.end('swap');
        if (process.argv.includes('--timing')) process.stderr.write(`${timing.report(counts)}\n`);
        else if (counts.damaged > 0)
          logger.warn(`${counts.damaged} pages of the cache were damaged, and made anew`);
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
