import type { APIRoute } from 'astro';
import { address } from '../state.ts';

/** `/robots.txt`: everything may be read, and the sitemap lists it. */
export const GET: APIRoute = ({ site }) => {
  const sitemap = site ? `\nSitemap: ${new URL(address('/sitemap-index.xml'), site)}\n` : '';
  return new Response(`User-agent: *\nAllow: /\n${sitemap}`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
