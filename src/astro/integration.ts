import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { SitemapOptions } from '@astrojs/sitemap';
import type { AstroConfig, AstroIntegration } from 'astro';
import pc from 'picocolors';
import { isPublished, type Library } from '../library/library.ts';
import { redirectsOf } from '../library/redirects.ts';
import { lint } from '../lint/lint.ts';
import { summarize } from '../lint/summary.ts';
import { formatStylish } from '../reporters/stylish.ts';
import { startNotes } from './build-notes.ts';
import { checkOptions } from './check-options.ts';
import { serveAssets, watchContent, watchRequests } from './dev-server.ts';
import { writeEditorSchemas } from './editor-schemas.ts';
import { readHistory } from './history.ts';
import { dropDoubtful } from './kept-files.ts';
import { isInFolder } from './late-watcher.ts';
import { type LiveSite, openLiveSite } from './live-site.ts';
import { loadLater } from './load-later.ts';
import { lockFolder } from './lock.ts';
import { originsOf } from './origins.ts';
import { checkOutput, workFolder } from './output.ts';
import { shareOwnModules } from './own-modules.ts';
import { inOwnWords } from './own-words.ts';
import { reusePages } from './prerender.ts';
import { publish } from './publish.ts';
import { routesOf } from './routes.ts';
import { createSocialPainter } from './social-image.ts';
import { openSite, type SiteSource, type SiteState, shareSite } from './state.ts';
import { settle } from './swap.ts';

export interface PitcrewOptions {
  /** The content folder: absolute, or relative to the root of the project. */
  content?: string;
}

/** The Astro integration: everything a folder of job aids needs to become a site. */
export default function pitcrew(options: PitcrewOptions = {}): AstroIntegration {
  const { content = 'content' } = options;
  let root: string;
  /** Path of the published folder. */
  let target: string;
  let source: SiteSource;
  let site: SiteState;
  let live: LiveSite | undefined;
  let settled: AstroConfig;
  const requests = watchRequests();
  const notes = startNotes();
  const { timing } = notes;

  return {
    name: 'pitcrew',
    hooks: {
      'astro:config:setup': async ({
        config,
        command,
        updateConfig,
        injectRoute,
        addDevToolbarApp,
        logger,
      }) => {
        await inOwnWords(logger, () => checkOptions(options, config));
        root = fileURLToPath(config.root);
        const contentFolder = resolve(root, content);
        const history = readHistory(contentFolder);
        if (history.notice && command === 'build') logger.warn(history.notice);
        const cache = fileURLToPath(config.cacheDir);
        const cacheFolder = join(cache, 'pitcrew/');
        source = {
          contentFolder,
          base: config.base.replace(/\/*$/, '/'),
          history: history.dates,
          prefix: history.prefix,
          cacheFolder,
          paintSocialImage: createSocialPainter(cacheFolder),
        };
        if (command === 'dev') live = await openLiveSite(source);
        site = live?.site() ?? (await openSite(source, (library) => lint(library)));
        shareSite(site);
        timing.end('read, link and lint');
        if (command !== 'dev') await writeEditorSchemas(root, site);

        addDevToolbarApp({
          id: 'pitcrew',
          name: 'Pitcrew',
          icon: 'file-search',
          entrypoint: new URL('../browser/toolbar.js', import.meta.url),
        });
        const { library } = site;
        const url = config.site ?? library.site.url;
        for (const route of routesOf(url !== undefined)) injectRoute(route);
        const has = (name: string) => config.integrations.some((integration) => integration.name === name);
        const outDir = config.outDir;
        const isBuild = command === 'build';
        const work = workFolder(root);
        const project = work === resolve(root) ? dirname(work) : root;
        target = fileURLToPath(outDir);
        if (isBuild) {
          const kept = [root, fileURLToPath(config.publicDir), process.cwd()];
          await inOwnWords(logger, async () => {
            target = checkOutput(target, { content: contentFolder, kept });
            await mkdir(work, { recursive: true });
            lockFolder(work);
            await settle(target);
          });
          const damaged = dropDoubtful(cache);
          if (damaged > 0) logger.warn(`${damaged} files of the cache were damaged, and are made anew`);
        }
        updateConfig({
          ...(url ? { site: url } : {}),
          ...(isBuild ? { outDir: pathToFileURL(join(work, 'next/')) } : {}),
          trailingSlash: 'always',
          build: { format: 'directory', inlineStylesheets: 'never', concurrency: pagesAtOnce },
          markdown: { syntaxHighlight: false },
          redirects: redirectsOf(library, source.base),
          security: { csp: contentSecurityPolicy(library.site.federation) },
          integrations: [
            ...(library.site.allowCode && !has('@astrojs/mdx') ? [await mdx()] : []),
            ...(isBuild && url && !has('@astrojs/sitemap')
              ? [await sitemap(mapOf(library, url, source.base))]
              : []),
            ...(isBuild ? [publish({ target, root: project, cache, site: () => site, notes })] : []),
          ],
          vite: {
            // What stands there of the site before the last is cleared by hand: much of it is right.
            build: { emptyOutDir: false },
            server: { watch: { ignored: [isInFolder(contentFolder)] } },
            plugins: [requests.plugin, serveAssets(outDir, () => site), shareOwnModules(), loadLater()],
          },
        });
      },

      'astro:config:done': ({ config }) => {
        settled = config;
      },

      'astro:server:setup': ({ server, toolbar, refreshContent, logger }) => {
        if (!live) return;
        const { takeIn, concernsAstro, site: now } = live;
        watchContent({
          server,
          toolbar,
          live,
          requests,
          logger,
          async refresh(files) {
            await takeIn(files);
            site = now();
            shareSite(site);
            if (concernsAstro()) await refreshContent?.({ loaders: ['pitcrew'] });
          },
          async report() {
            site = now();
            shareSite(site);
            if (site.findings.length > 0) logger.warn(`\n${report(site)}`);
            await writeEditorSchemas(root, site);
          },
        });
      },

      'astro:build:start': async ({ setPrerenderer, logger }) => {
        timing.end('set Astro up');
        process.stderr.write(`${report(site)}\n`);
        await inOwnWords(logger, () => failOnErrors(site));
        const isFresh = process.argv.includes('--force');
        setPrerenderer(
          reusePages({ site: () => site, config: () => settled, published: target, isFresh, notes }),
        );
      },

      'astro:build:done': () => {
        timing.end('pictures and files');
      },
    },
  };
}

/** Integrations that not every site has, and no site as long as it is written, are loaded when they are asked for. */
async function mdx(): Promise<AstroIntegration> {
  const { default: create } = await import('@astrojs/mdx');
  return create();
}

async function sitemap(options: SitemapOptions): Promise<AstroIntegration> {
  const { default: create } = await import('@astrojs/sitemap');
  return create(options);
}

/** Pages wait for the disk: others are made meanwhile. */
const pagesAtOnce = 8;

/** The findings as the command line prints them. */
function report({ findings, library, texts }: SiteState): string {
  const colors = pc.createColors(pc.isColorSupported && process.stderr.isTTY === true);
  const documents = [...library.pages.values()].map((page) => page.document);
  const files = [...texts.keys()].filter((file) => /\.mdx?$/.test(file));
  const textOf = (file: string) => texts.get(file);
  const summary = summarize(findings, { documents, files, textOf });
  return formatStylish(findings, { textOf, colors, summary });
}

function failOnErrors({ findings }: SiteState): void {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  if (errors === 0) return;
  const problem = new Error(
    `${errors} ${errors === 1 ? 'error' : 'errors'} in the content. The last build was left as it was.`,
  );
  problem.stack = '';
  throw problem;
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
