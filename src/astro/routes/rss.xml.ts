import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { feedEntries } from '../../render/feed.ts';
import { address, currentSite } from '../state.ts';

/** New and changed aids: `/rss.xml`. Only for a site whose address is known. */
export const GET: APIRoute = ({ site }) => {
  const { library, history } = currentSite();
  const origin = site ?? new URL('http://localhost');
  const absolute = (path: string) => new URL(address(path), origin).href;
  const labels = new Map(library.topics.map(({ id, label }) => [id, label]));
  return rss({
    title: library.site.title,
    description: library.site.description,
    site: absolute('/'),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>${library.site.language}</language><atom:link href="${absolute('/rss.xml')}" rel="self" type="application/rss+xml"/>`,
    items: feedEntries(library, history).map(({ aid, day }) => {
      const link = absolute(aid.address);
      return {
        title: aid.title,
        link,
        description: aid.fields.summary,
        pubDate: new Date(`${day}T00:00:00Z`),
        categories: [labels.get(aid.topic) ?? aid.topic],
        // A changed aid is news, and feed readers know news by its guid.
        customData: `<guid isPermaLink="false">${link}#${day}</guid>`,
      };
    }),
  });
};
