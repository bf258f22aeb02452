import { defineCollection } from 'astro:content';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'astro/zod';
import { isPublished, type Library, type Page } from '../library/library.ts';
import { assetPath, collectReferences } from '../library/references.ts';
import { isComment, visit } from '../library/tree.ts';
import { renderPage } from '../render/html.ts';
import { renderInputs } from './render-inputs.ts';
import { currentSite, type SiteState } from './state.ts';

/**
 * Renders every published page to HTML once, and again only when its digest changes. Astro keeps the result in
 * its data store, so that no page becomes a module for the bundler.
 */
const loader: Loader = {
  name: 'pitcrew',
  load: async (context) => {
    const site = currentSite();
    const pages = [...site.library.pages.values()].filter(isPublished);
    const ids = new Set(pages.map((page) => page.id));
    for (const id of context.store.keys()) if (!ids.has(id)) context.store.delete(id);
    for (const page of pages) await storePage(page, site, context);
  },
};

async function storePage(
  page: Page,
  site: SiteState,
  { store, config, parseData, generateDigest }: LoaderContext,
): Promise<void> {
  const file = `${site.contentFolder}/${page.path}`;
  const filePath = relative(fileURLToPath(config.root), file).split(sep).join('/');
  const runsCode = site.library.site.allowCode && usesCode(page);
  const digest = generateDigest(filePath + renderInputs(page, site, runsCode));
  if (store.get(page.id)?.digest === digest) return;
  if (runsCode) {
    const images = imagePaths(page, site.library);
    const data = await parseData({
      id: page.id,
      data: { images: images.map(toRelative(page)), imagePaths: images },
      filePath,
    });
    store.set({ id: page.id, data, body: page.document.text, filePath, digest, deferredRender: true });
    return;
  }
  const { html, embeddedHtml, images, terms } = renderPage(page, site);
  const data = await parseData({
    id: page.id,
    data: { images: images.map(toRelative(page)), imagePaths: images, terms, embeddedHtml },
    filePath,
  });
  store.set({
    id: page.id,
    data,
    filePath,
    digest,
    rendered: { html },
    assetImports: images.map(toRelative(page)),
  });
}

/** True for a page with import, export or an expression that is no comment. */
function usesCode(page: Page): boolean {
  let found = false;
  visit(page.document.tree, (node) => {
    const isExpression = /^mdx(?:Flow|Text)Expression$/.test(node.type) && !isComment(String(node.value));
    const attributes = (node as { attributes?: { type: string; value?: unknown }[] }).attributes ?? [];
    const hasCode = attributes.some(
      (attribute) =>
        attribute.type === 'mdxJsxExpressionAttribute' ||
        (typeof attribute.value === 'object' && attribute.value !== null),
    );
    found ||= node.type === 'mdxjsEsm' || isExpression || hasCode;
    return !found;
  });
  return found;
}

function imagePaths(page: Page, library: Library): string[] {
  const paths = collectReferences(page.document)
    .filter(({ kind }) => kind === 'image')
    .flatMap(({ target }) => assetPath(page.path, target) ?? []);
  return [...new Set(paths)].filter((path) => library.assets.has(path));
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
        terms: z
          .array(z.string())
          .default([])
          .describe('Ids of the terms marked, in the order of their numbers.'),
        embeddedHtml: z
          .string()
          .optional()
          .describe('The body of a foundation as it stands inside another page.'),
      }),
  }),
};
