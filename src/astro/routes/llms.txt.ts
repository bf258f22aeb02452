import type { APIRoute } from 'astro';
import { llmsText } from '../../render/markdown.ts';
import { currentSite } from '../state.ts';

/** The table of contents for language models: `/llms.txt` */
export const GET: APIRoute = ({ site }) => {
  const { library, base } = currentSite();
  return new Response(llmsText(library, { siteUrl: site?.href, base }), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
