import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HookParameters } from 'astro';
import sirv from 'sirv';
import type { Plugin } from 'vite';
import { shownWords } from '../library/shown-words.ts';
import type { ToolbarFindings } from '../schema/toolbar.ts';
import type { SiteState } from './state.ts';

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
        const path = new URL(request.url ?? '/', 'http://localhost').pathname;
        const inside = path.startsWith(base) ? `/${path.slice(base.length)}` : path;
        // Astro asks for pictures without a slash at the end, and with `trailingSlash: 'always'` answers only with one.
        if (inside === '/_image') request.url = request.url?.replace('/_image', '/_image/');
        const found = [...media].find(([, address]) => address === inside)?.[0];
        if (!found && !inside.startsWith('/pagefind/')) return next();
        request.url = found ? `/${encodeURI(found)}` : inside;
        const serve = found ? content : built;
        serve(request, response, next);
      });
    },
  };
}

type ServerSetup = HookParameters<'astro:server:setup'>;

interface Watch extends Pick<ServerSetup, 'logger' | 'server' | 'toolbar'> {
  site: SiteState;
  /** Reads and lints the content again. */
  refresh: () => Promise<SiteState>;
}

/** Reads the content again after a change, shows the new page, and tells the toolbar what the linter found. */
export function watchContent({ server, toolbar, refresh, site, logger }: Watch): void {
  let current = site;
  const send = () => toolbar.send('pitcrew:findings', toolbarFindings(current));
  toolbar.onAppInitialized('pitcrew', send);

  const show = async () => {
    current = await refresh();
    server.ws.send({ type: 'full-reload' });
    send();
  };

  let timer: NodeJS.Timeout | undefined;
  let refreshing = Promise.resolve();
  const onChange = (file: string) => {
    if (!file.startsWith(current.contentFolder + sep)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      refreshing = refreshing.then(show).catch((error: unknown) => logger.error(String(error)));
    }, 40);
  };
  server.watcher.add(current.contentFolder);
  for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, onChange);
}

function toolbarFindings({
  findings,
  library,
  contentFolder,
  shownFolder,
  base,
}: SiteState): ToolbarFindings {
  const documents = new Map([...library.pages.values()].map(({ document }) => [document.file, document]));
  return {
    findings: findings.map((finding) => {
      const inside = shownFolder === '.' ? finding.file : finding.file.slice(shownFolder.length + 1);
      const [, page] = /^(?:aids\/)?(.+)\.mdx?$/.exec(inside) ?? [];
      const document = documents.get(finding.file);
      const words = document && shownWords(document, finding);
      return {
        ...finding,
        path: join(contentFolder, inside),
        ...(page ? { address: `${base}${page}/` } : {}),
        ...(words ? { words } : {}),
      };
    }),
  };
}
