import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, HookParameters } from 'astro';
import pc from 'picocolors';
import { lint } from '../lint/lint.ts';
import { summarize } from '../lint/summary.ts';
import { formatStylish } from '../reporters/stylish.ts';
import { astroSettings, urlOf } from './astro-settings.ts';
import { startNotes } from './build-notes.ts';
import { checkOptions } from './check-options.ts';
import { serveAssets, watchContent, watchRequests } from './dev-server.ts';
import { writeEditorSchemas } from './editor-schemas.ts';
import { readHistory } from './history.ts';
import { dropDoubtful } from './kept-files.ts';
import { type LiveSite, openLiveSite } from './live-site.ts';
import { loadLater } from './load-later.ts';
import { lockFolder } from './lock.ts';
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
  let site: SiteState;
  let live: LiveSite | undefined;
  let settled: AstroConfig;
  const requests = watchRequests();
  const notes = startNotes();
  const { timing } = notes;

  return {
    name: 'pitcrew',
    hooks: {
      'astro:config:setup': async (setup) => {
        const { config, command, updateConfig, injectRoute, addDevToolbarApp, logger } = setup;
        await inOwnWords(logger, () => checkOptions(options, config));
        root = fileURLToPath(config.root);
        const source = sourceOf(config, resolve(root, content), command === 'build' ? logger : undefined);
        if (command === 'dev') live = await openLiveSite(source);
        site = live?.site() ?? (await openSite(source, (library) => lint(library)));
        shareSite(site);
        timing.end('read, link and lint');
        if (command !== 'dev') await writeEditorSchemas(root, site);

        addDevToolbarApp(toolbarApp);
        for (const route of routesOf(urlOf(config, site.library) !== undefined)) injectRoute(route);
        const work = command === 'build' ? workFolder(root) : undefined;
        target = fileURLToPath(config.outDir);
        if (work) target = await inOwnWords(logger, () => takeOver(work, setup, source.contentFolder));
        const now = () => site;
        const project = work === resolve(root) ? dirname(work) : root;
        const cache = fileURLToPath(config.cacheDir);
        updateConfig(
          await astroSettings({
            config,
            site,
            work,
            publish: publish({ target, root: project, cache, site: now, notes }),
            plugins: [requests.plugin, serveAssets(config.outDir, now), ...shareOwnModules(), loadLater()],
          }),
        );
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

const toolbarApp = {
  id: 'pitcrew',
  name: 'Pitcrew',
  icon: 'file-search',
  entrypoint: new URL('../browser/toolbar.js', import.meta.url),
} as const;

type Setup = HookParameters<'astro:config:setup'>;

/** Where a site comes from. `logger` hears what is missing there. */
function sourceOf(
  config: AstroConfig,
  contentFolder: string,
  logger: Setup['logger'] | undefined,
): SiteSource {
  const { dates, prefix, notice } = readHistory(contentFolder);
  if (notice) logger?.warn(notice);
  const cacheFolder = join(fileURLToPath(config.cacheDir), 'pitcrew/');
  return {
    contentFolder,
    base: config.base.replace(/\/*$/, '/'),
    history: dates,
    prefix,
    cacheFolder,
    paintSocialImage: createSocialPainter(cacheFolder),
  };
}

/** Makes sure that a build may replace the last one, alone, and from what is sound. Returns the folder to publish in. */
async function takeOver(work: string, { config, logger }: Setup, content: string): Promise<string> {
  const kept = [config.root, config.publicDir].map((url) => fileURLToPath(url));
  const target = checkOutput(fileURLToPath(config.outDir), { content, kept: [...kept, process.cwd()] });
  await mkdir(work, { recursive: true });
  lockFolder(work);
  await settle(target);
  const damaged = dropDoubtful(fileURLToPath(config.cacheDir));
  if (damaged > 0) logger.warn(`${damaged} files of the cache were damaged, and are made anew`);
  return target;
}

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
