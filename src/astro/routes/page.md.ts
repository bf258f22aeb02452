import { getImage } from 'astro:assets';
import { getEntry } from 'astro:content';
import type { APIRoute, GetStaticPaths, ImageMetadata } from 'astro';
import { isPublished } from '../../library/library.ts';
import { glossaryToMarkdown, markdownAddress } from '../../render/markdown.ts';
import { astroWorkOf } from '../astro-work.ts';
import { markdownOf } from '../markdown-page.ts';
import { currentSite } from '../state.ts';

/** Each page, and the glossary, as plain Markdown: `/[...page].md` */
export const getStaticPaths: GetStaticPaths = () => {
  const { library } = currentSite();
  const addresses = [...library.pages.values()].filter(isPublished).map(markdownAddress);
  if (library.terms.size > 0) addresses.push('/glossary.md');
  return addresses.map((address) => ({ params: { page: address.slice(1, -'.md'.length) } }));
};

export const GET: APIRoute = async ({ params, site }) => {
  const state = currentSite();
  const page = state.library.addresses.get(`/${params.page}/`);
  if (!page) return respond(glossaryToMarkdown(state.library));
  const pictures = astroWorkOf(page, state) ? await pictureAddresses(page.id, state.base) : [];
  return respond(markdownOf(page, state, site?.href, pictures));
};

function respond(markdown: string): Response {
  return new Response(markdown, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
}

/** The addresses of a page's pictures, which the HTML page uses, too, by their paths inside the content folder. */
async function pictureAddresses(id: string, base: string): Promise<[string, string][]> {
  const entry = await getEntry('pages', id);
  const { images = [], imagePaths = [] } = (entry?.data ?? {}) as {
    images?: ImageMetadata[];
    imagePaths?: string[];
  };
  return Promise.all(
    images.map(async (image, i): Promise<[string, string]> => {
      const { src } = image.format === 'svg' ? image : await getImage({ src: image, format: 'webp' });
      return [imagePaths[i] ?? '', src.startsWith(base) ? src.slice(base.length - 1) : src];
    }),
  );
}
