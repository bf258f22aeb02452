import { join } from 'node:path';
import type { AstroConfig, AstroPrerenderer } from 'astro';
import type { Page } from '../library/library.ts';
import { clearPageCache, openPageCache, type PageCache } from './page-cache.ts';
import { frameDigest, pageAt, pageKey } from './page-key.ts';
import type { SiteState } from './state.ts';
import type { Timing } from './timing.ts';

/** How many pages a build made, and how many it found made. */
export interface PageCounts {
  rendered: number;
  reused: number;
  /** Pages whose kept bytes were damaged: made anew. */
  damaged: number;
}

interface Setup {
  site: () => SiteState;
  config: () => AstroConfig;
  counts: PageCounts;
  /** True to make every page anew. */
  isFresh: boolean;
  timing: Timing;
}

/**
 * Renders a page only if anything that it shows has changed since the last build, and else hands Astro the bytes of
 * that build. Astro writes them both, so that the folder is always whole.
 */
export function reusePages({ site, config, counts, isFresh, timing }: Setup) {
  return (astro: AstroPrerenderer): AstroPrerenderer => {
    let cache: PageCache | undefined;
    let frame = '';
    const keys = new Map<Page, string | undefined>();

    /** A page is asked for twice, as HTML and as Markdown, under one key. */
    function keyOf(page: Page): string | undefined {
      if (!keys.has(page)) keys.set(page, pageKey(page, site(), frame));
      return keys.get(page);
    }

    return {
      name: 'pitcrew',
      async setup() {
        await astro.setup?.();
        timing.end('bundle');
        const folder = join(site().cacheFolder, 'pages');
        if (isFresh) clearPageCache(folder);
        cache = openPageCache(folder);
        frame = frameDigest(site(), config());
      },
      getStaticPaths: () => astro.getStaticPaths(),
      async render(request, options) {
        const path = new URL(request.url).pathname;
        const page = pageAt(site().library, `/${path.slice(site().base.length)}`);
        const key = page && keyOf(page);
        const kept = key === undefined ? undefined : cache?.take(path, key);
        if (kept) {
          counts.reused++;
          return new Response(new Uint8Array(kept));
        }
        counts.rendered++;
        const result = await astro.render(request, options);
        const response = result instanceof Response ? result : result.response;
        if (key === undefined || response.status !== 200) return result;
        const body = Buffer.from(await response.arrayBuffer());
        cache?.keep(path, key, body);
        return new Response(body, response);
      },
      async teardown() {
        counts.damaged = cache?.close() ?? 0;
        await astro.teardown?.();
        timing.end('pages');
      },
    };
  };
}
