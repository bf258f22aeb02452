import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SitemapOptions } from '@astrojs/sitemap';
import type { AstroConfig, AstroIntegration, HookParameters } from 'astro';
import type { Plugin } from 'vite';
import { isPublished, type Library } from '../library/library.ts';
import { redirectsOf } from '../library/redirects.ts';
import { isInFolder } from './late-watcher.ts';
import { originsOf } from './origins.ts';
import type { SiteState } from './state.ts';

type Settings = Parameters<HookParameters<'astro:config:setup'>['updateConfig']>[0];

interface Given {
  config: AstroConfig;
  site: SiteState;
  /** Absolute path of the folder in which a build works; undefined in development. */
  work: string | undefined;
  /** Publishes a build. */
  publish: AstroIntegration;
  plugins: Plugin[];
}

/** What Astro has to do otherwise than by default, for a site of job aids. */
export async function astroSettings({ config, site, work, publish, plugins }: Given): Promise<Settings> {
  const { library, base, contentFolder } = site;
  const url = urlOf(config, library);
  const has = (name: string) => config.integrations.some((integration) => integration.name === name);
  return {
    ...(url ? { site: url } : {}),
    ...(work ? { outDir: pathToFileURL(join(work, 'next/')) } : {}),
    trailingSlash: 'always',
    build: { format: 'directory', inlineStylesheets: 'never', concurrency: pagesAtOnce },
    markdown: { syntaxHighlight: false },
    redirects: redirectsOf(library, base),
    security: { csp: contentSecurityPolicy(library.site.federation) },
    integrations: [
      ...(library.site.allowCode && !has('@astrojs/mdx') ? [await mdx()] : []),
      ...(work && url && !has('@astrojs/sitemap') ? [await sitemap(mapOf(library, url, base))] : []),
      ...(work ? [publish] : []),
    ],
    vite: {
      // What stands there of the site before the last is cleared by hand: much of it is right.
      build: { emptyOutDir: false },
      server: { watch: { ignored: [isInFolder(contentFolder)] } },
      plugins,
    },
  };
}

/** Where the site will be published, if anybody says so. */
export function urlOf({ site }: Pick<AstroConfig, 'site'>, library: Library): string | undefined {
  return site ?? library.site.url;
}

/** Pages wait for the disk: others are made meanwhile. */
const pagesAtOnce = 8;

/** Integrations that not every site has, and no site as long as it is written, are loaded when they are asked for. */
async function mdx(): Promise<AstroIntegration> {
  const { default: create } = await import('@astrojs/mdx');
  return create();
}

async function sitemap(options: SitemapOptions): Promise<AstroIntegration> {
  const { default: create } = await import('@astrojs/sitemap');
  return create(options);
}

/** Every page of the library, since Astro hears only of those that it makes. */
function mapOf({ pages }: Library, url: string, base: string): SitemapOptions {
  const addresses = [...pages.values()].filter(isPublished).map(({ address }) => address);
  return {
    filter: isListed,
    customPages: addresses.map((address) => new URL(base + address.slice(1), url).href),
  };
}

/** Pages for readers; the search page and the page for lost readers hold no content of their own. */
function isListed(address: string): boolean {
  return !/\/(?:404|search)\/$/.test(address);
}

/** What pages may load: this site alone, and data of its partners. Pagefind compiles its search engine from WebAssembly. */
function contentSecurityPolicy(federation: readonly string[]): AstroConfig['security']['csp'] {
  const origins = originsOf(federation).join(' ');
  return {
    algorithm: 'SHA-256',
    directives: [
      "default-src 'self'",
      ...(origins ? [`connect-src 'self' ${origins}` as const] : []),
      "img-src 'self' data:",
      "object-src 'none'",
      "base-uri 'self'",
      "form-action 'self'",
      "worker-src 'self'",
    ],
    scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
    styleDirective: { resources: ["'self'"] },
  };
}
