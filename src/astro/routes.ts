import type { InjectedRoute } from 'astro';

/** Templates ship as source; endpoints ship compiled, beside this file. */
const template = (pattern: string, name: string): InjectedRoute => ({
  pattern,
  entrypoint: new URL(`../../src/astro/routes/${name}.astro`, import.meta.url),
  prerender: true,
});

const endpoint = (pattern: string, name: string): InjectedRoute => ({
  pattern,
  entrypoint: new URL(`./routes/${name}.js`, import.meta.url),
  prerender: true,
});

/** Every address of a site, and what answers there. Feed and preview pictures need to know where it is published. */
export function routesOf(hasUrl: boolean): InjectedRoute[] {
  return [
    template('/', 'home'),
    template('/[topic]', 'topic'),
    template('/[topic]/[slug]', 'aid'),
    template('/foundations', 'foundations'),
    template('/foundations/[slug]', 'foundation'),
    template('/glossary', 'glossary'),
    template('/search', 'search'),
    template('/tasks', 'tasks'),
    template('/404', '404'),
    endpoint('/[...page].md', 'page.md'),
    endpoint('/llms.txt', 'llms.txt'),
    endpoint('/robots.txt', 'robots.txt'),
    ...(hasUrl ? [endpoint('/rss.xml', 'rss.xml'), endpoint('/social/[id].png', 'social.png')] : []),
  ];
}
