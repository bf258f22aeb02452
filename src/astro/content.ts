import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineCollection } from 'astro/content/config';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'astro/zod';
import { isPublished, type Page } from '../library/library.ts';
import { type AstroWork, astroWorkOf, picturePaths } from './astro-work.ts';
import { renderInputs } from './render-inputs.ts';
import { currentSite, type SiteState } from './state.ts';

/**
 * Gives Astro the pages that it has to work on: those that run code, and those with pictures. It never sees the others:
 * their templates ask for the body when they are printed, so that no library has to fit into Astro's data store.
 */
const loader: Loader = {
  name: 'pitcrew',
  load: async (context) => {
    const site = currentSite();
    const { pages } = site.library;
    const worked = (page: Page | undefined) =>
      page && isPublished(page) ? astroWorkOf(page, site) : undefined;
    for (const id of context.store.keys()) if (!worked(pages.get(id))) context.store.delete(id);
    for (const id of site.changed ?? pages.keys()) {
      const page = pages.get(id);
      const work = worked(page);
      if (page && work) await storePage(page, work, site, context);
    }
  },
};

async function storePage(
  page: Page,
  work: AstroWork,
  site: SiteState,
  { store, config, parseData, generateDigest }: LoaderContext,
): Promise<void> {
  const { id } = page;
  const file = `${site.contentFolder}/${page.path}`;
  const filePath = relative(fileURLToPath(config.root), file).split(sep).join('/');
  const imagePaths = picturePaths(page, site.library.assets);
  const inputs = work === 'code' ? renderInputs(page, site, true) : JSON.stringify(imagePaths);
  const digest = generateDigest(filePath + inputs);
  if (store.get(id)?.digest === digest) return;
  const images = imagePaths.map(toRelative(page));
  const data = await parseData({ id, data: { images, imagePaths }, filePath });
  if (work === 'code')
    store.set({ id, data, body: page.document.text, filePath, digest, deferredRender: true });
  else store.set({ id, data, filePath, digest, assetImports: images });
}

/** Astro resolves a picture from the page that shows it. */
function toRelative(page: Page): (path: string) => string {
  const depth = page.path.split('/').length - 1;
  return (path) => `./${'../'.repeat(depth)}${path}`;
}

export const collections = {
  pages: defineCollection({
    loader,
    schema: ({ image }) =>
      z.object({
        images: z.array(image()).describe('The pictures, in the order of their indexes.'),
        imagePaths: z.array(z.string()).describe('The same, as paths inside the content folder.'),
      }),
  }),
};
