import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroPrerenderer } from 'astro';
import type { Page } from '../library/library.ts';
import type { BuildNotes } from './build-notes.ts';
import { clearBut } from './clear-but.ts';
import { fragmentFolder } from './fragments.ts';
import { linkIfSame } from './link-file.ts';
import { markdownOf } from './markdown-page.ts';
import { clearPageCache, openPageCache, type PageCache } from './page-cache.ts';
import { frameDigest, pageAt, pageKey } from './page-key.ts';
import type { SiteState } from './state.ts';

type PathWithRoute = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

interface Setup {
  site: () => SiteState;
  config: () => AstroConfig;
  /** Path of the published folder: the last site, until this one takes its place. */
  published: string;
  /** True to make every page anew. */
  isFresh: boolean;
  notes: BuildNotes;
}

/**
 * Renders a page only if anything that it shows has changed since the last build, and else writes the bytes of that
 * build. Astro hears only of the pages that are left: it takes longer to ask for a page than a disk to write it. Clears
 * the folder of the new site at once, but for what may be right in it.
 */
export function reusePages({ site, config, published, isFresh, notes }: Setup) {
  const { counts, unchanged, timing } = notes;
  const publicFolder = fileURLToPath(config().publicDir);
  const outFolder = fileURLToPath(config().outDir);
  /** What is left in the folder of the site before the last, until it is known to be right, or gone. */
  const standing = clearBut(
    outFolder,
    (path) =>
      path.startsWith(fragmentFolder) || (isPage(path, site()) && !existsSync(join(publicFolder, path))),
  );

  return (astro: AstroPrerenderer): AstroPrerenderer => {
    let cache: PageCache;
    let frame = '';
    const keys = new Map<Page, string | undefined>();

    /** A page is asked for twice, as HTML and as Markdown, under one key. */
    function keyOf(page: Page): string | undefined {
      if (!keys.has(page)) keys.set(page, pageKey(page, site(), frame));
      return keys.get(page);
    }

    /** Writes a page that Astro need not make. False for all others. */
    function finish({ pathname, route }: PathWithRoute): boolean {
      const page = pageAt(site().library, pathname);
      const key = page && keyOf(page);
      const file = fileOf(pathname, route);
      if (!page || key === undefined || existsSync(join(publicFolder, file))) return false;
      const kept = cache.take(file, key);
      const body = kept ?? (route.type === 'endpoint' && makeMarkdown(page, file, key));
      if (!body) return false;
      if (kept) counts.reused++;
      const isPublished = put(file, body);
      if (route.type !== 'page') return true;
      if (kept && isPublished) unchanged.add(page.address);
      notes.see(file, body.toString());
      return true;
    }

    /**
     * True when the published site has the same file: it gets a second name, which is quicker, and keeps its time. Often it
     * has it already, in the folder of the site before.
     */
    function put(file: string, body: Buffer): boolean {
      const target = join(outFolder, file);
      if (linkIfSame(join(published, file), target, body)) {
        standing.delete(file);
        return true;
      }
      makeRoom(file);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, body);
      return false;
    }

    /** What stands there may be a file of the published site: nobody may write into it. */
    function makeRoom(file: string): void {
      if (standing.delete(file)) rmSync(join(outFolder, file));
    }

    function makeMarkdown(page: Page, file: string, key: string): Buffer {
      const body = Buffer.from(markdownOf(page, site(), config().site));
      cache.keep(file, key, body);
      notes.countRendered();
      return body;
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
      async getStaticPaths() {
        const paths = await astro.getStaticPaths();
        return paths.filter((path) => !finish(path));
      },
      async render(request, options) {
        notes.countRendered();
        const { base, library } = site();
        const pathname = `/${decodeURI(new URL(request.url).pathname).slice(base.length)}`;
        const file = fileOf(pathname, options.routeData);
        makeRoom(file);
        const result = await astro.render(request, options);
        const response = result instanceof Response ? result : result.response;
        // The page for lost readers says that it is not what they asked for.
        if (response.status !== 200 && response.status !== 404) return result;
        const body = Buffer.from(await response.arrayBuffer());
        const page = pageAt(library, pathname);
        const key = page && keyOf(page);
        if (key !== undefined) cache.keep(file, key, body);
        if (options.routeData.type === 'page') notes.see(file, body.toString());
        return new Response(body, response);
      },
      async teardown() {
        counts.damaged = cache?.close() ?? 0;
        for (const file of standing) if (!file.startsWith(fragmentFolder)) makeRoom(file);
        await astro.teardown?.();
        timing.end('pages');
      },
    };
  };
}

/** Whether this build writes the file: a page, or a page as Markdown. */
function isPage(path: string, { library }: SiteState): boolean {
  const isWritten = /(?:\/index\.html|\.md)$/.test(path);
  return isWritten && pageAt(library, `/${path.replace(/index\.html$/, '')}`) !== undefined;
}

/** Path of the file that a host shows for an address. */
function fileOf(pathname: string, { type }: PathWithRoute['route']): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (type !== 'page') return path;
  return path === '404' ? '404.html' : join(path, 'index.html');
}
