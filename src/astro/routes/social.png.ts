import type { APIRoute, GetStaticPaths } from 'astro';
import { isPublished } from '../../library/library.ts';
import { words } from '../../render/words.ts';
import { siteImage } from '../social-address.ts';
import { currentSite } from '../state.ts';

/** The preview picture of each page, and `-site` for all others: `/social/[id].png` */
export const getStaticPaths: GetStaticPaths = () => {
  const { library } = currentSite();
  const pages = library.site.socialImages === 'aids' ? [...library.pages.values()].filter(isPublished) : [];
  return [siteImage, ...pages.map((page) => page.id)].map((id) => ({ params: { id } }));
};

export const GET: APIRoute = async ({ params }) => {
  const { library, paintSocialImage } = currentSite();
  const page = library.pages.get(params.id ?? '');
  const topic =
    page?.type === 'aid' ? library.topics.find(({ id }) => id === page.topic)?.label : words.site.foundations;
  const { title, description } = library.site;
  const siteCard = { title, topic: '', site: description };
  const card = page ? { title: page.title, topic: topic ?? '', site: title } : siteCard;
  return new Response(await paintSocialImage(card, siteCard), { headers: { 'Content-Type': 'image/png' } });
};
