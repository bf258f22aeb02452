import { join, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { HookParameters } from 'astro';
import sirv from 'sirv';
import type { Plugin } from 'vite';
import { pathInside } from '../library/content-path.ts';
import { decodeTarget } from '../library/references.ts';
import { shownWords } from '../library/shown-words.ts';
import type { ToolbarFindings } from '../schema/toolbar.ts';
import { watchLate } from './late-watcher.ts';
import type { LiveSite } from './live-site.ts';
import type { SiteState } from './state.ts';
import { addressOf } from './unshown-page.ts';

/** Serves, in development, what a build would copy: media from the content folder, the index of the last build. */
export function serveAssets(outDir: URL, site: () => SiteState): Plugin {
  return {
    name: 'pitcrew:assets',
    apply: 'serve',
    configureServer(server) {
      const built = sirv(fileURLToPath(outDir), { dev: true, etag: true });
      const content = sirv(site().contentFolder, { dev: true, etag: true });
      server.middlewares.use((request, response, next) => {
        const { base, media } = site();
        const path = decodeTarget(new URL(request.url ?? '/', 'http://localhost').pathname);
        const inside = path.startsWith(base) ? `/${path.slice(base.length)}` : path;
        // Astro asks for pictures without a slash at the end, and with `trailingSlash: 'always'` answers only with one.
        if (inside === '/_image') request.url = request.url?.replace('/_image', '/_image/');
        const found = [...media].find(([, address]) => address === inside)?.[0];
        if (!found && !inside.startsWith('/pagefind/')) return next();
        request.url = encodeURI(found ? `/${found}` : inside);
        const serve = found ? content : built;
        serve(request, response, next);
      });
    },
  };
}

type ServerSetup = HookParameters<'astro:server:setup'>;

/** The requests that the development server has not answered yet. */
export interface Requests {
  plugin: Plugin;
  /** Waits for a moment in which nobody waits for an answer; no longer than so many milliseconds. */
  untilIdle(limit?: number): Promise<void>;
  /** Lets every request wait for this: no answer shows half of a change. */
  holdFor(change: Promise<void>): void;
}

/** A page is followed by its styles and scripts, in milliseconds. */
const restOfPage = 50;

/** A request that takes longer, such as a video that plays, holds nothing up any more. */
const longest = 15_000;

export function watchRequests(): Requests {
  let open = 0;
  let last = 0;
  let change: Promise<void> | undefined;
  /** Meanwhile the next change may have begun. */
  const untilTakenIn = async () => {
    while (change) await change;
  };
  return {
    plugin: {
      name: 'pitcrew:requests',
      apply: 'serve',
      configureServer(server) {
        server.middlewares.use((_, response, next) => {
          open++;
          const end = () => {
            open--;
            last = performance.now();
            clearTimeout(timer);
            response.off('close', end);
          };
          const timer = setTimeout(end, longest).unref();
          response.on('close', end);
          if (change) untilTakenIn().then(() => next());
          else next();
        });
      },
    },
    async untilIdle(limit = Number.POSITIVE_INFINITY) {
      const start = performance.now();
      const isBusy = () => open > 0 || performance.now() - last < restOfPage;
      do await wait(open > 0 ? 20 : 0);
      while (isBusy() && performance.now() - start < limit);
    },
    holdFor(newest) {
      change = newest;
      newest.then(() => {
        if (change === newest) change = undefined;
      });
    },
  };
}

interface Watch extends Pick<ServerSetup, 'logger' | 'server' | 'toolbar'> {
  live: LiveSite;
  requests: Requests;
  /** Takes over the site after a change of some files. */
  refresh(files: readonly string[]): Promise<void>;
  /** Says what the linter found in all of the library. */
  report(): Promise<void>;
}

/** Files that change at the same moment, in milliseconds: editors write one in several steps. */
const moment = 25;

/** How long nothing changes before the whole library is judged. */
const pause = 400;

/** So many changed files are judged at once. More come with the whole library. */
const fewFiles = 8;

/** Takes in changes of the content, shows the new page, and tells the toolbar what the linter found. */
export function watchContent({ server, toolbar, live, requests, refresh, report, logger }: Watch): void {
  const { contentFolder } = live.site();
  const send = () => toolbar.send('pitcrew:findings', toolbarFindings(live.site()));
  toolbar.onAppInitialized('pitcrew', send);

  let isClosed = false;
  let judging: NodeJS.Timeout | undefined;
  const complain = (error: unknown) => logger.error(String(error));
  const judge = async () => {
    if (!(await live.judgeWhole(requests.untilIdle))) return;
    send();
    await report();
  };
  const judgeSoon = () => {
    clearTimeout(judging);
    judging = setTimeout(() => judge().catch(complain), pause);
  };
  const waiting = new Set<string>();
  const show = async () => {
    const files = [...waiting];
    if (files.length === 0) return;
    waiting.clear();
    await refresh(files);
    // What Astro says to itself when its own content changes: it asks the routes anew which pages there are.
    for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {});
    // The browser asks for the page again while the linter looks at it.
    server.ws.send({ type: 'full-reload' });
    if (files.length <= fewFiles) live.judge(files);
    send();
    judgeSoon();
  };

  let timer: NodeJS.Timeout | undefined;
  let refreshing = Promise.resolve();
  const onChange = (file: string) => {
    if (!file.startsWith(contentFolder + sep)) return;
    waiting.add(file);
    clearTimeout(timer);
    timer = setTimeout(() => {
      refreshing = refreshing.then(show).catch(complain);
      requests.holdFor(refreshing);
    }, moment);
  };
  for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, onChange);
  const start = async () => {
    // Whoever asks for the first page does so at once.
    await wait(pause);
    await requests.untilIdle(longest);
    if (isClosed) return;
    watchLate(contentFolder, server, live.read);
    judgeSoon();
  };
  const startSoon = () => start().catch(complain);
  if (server.httpServer?.listening === false) server.httpServer.once('listening', startSoon);
  else startSoon();
  server.httpServer?.once('close', () => {
    isClosed = true;
    clearTimeout(judging);
  });
}

function toolbarFindings(site: SiteState): ToolbarFindings {
  const { findings, library, contentFolder, shownFolder, revision = 0 } = site;
  const documents = new Map([...library.pages.values()].map(({ document }) => [document.file, document]));
  return {
    revision,
    findings: findings.map((finding) => {
      const address = addressOf(finding.file, site);
      const document = documents.get(finding.file);
      const words = document && shownWords(document, finding);
      return {
        ...finding,
        path: join(contentFolder, pathInside(shownFolder, finding.file)),
        ...(address ? { address } : {}),
        ...(words ? { words } : {}),
      };
    }),
  };
}
