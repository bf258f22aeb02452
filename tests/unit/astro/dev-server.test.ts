import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Plugin, ViteDevServer } from 'vite';
import { expect, test } from 'vitest';
import { serveAssets, watchRequests } from '../../../src/astro/dev-server.ts';
import type { SiteState } from '../../../src/astro/state.ts';
import { makeFolder } from '../../support/command.ts';

type Middleware = (...args: unknown[]) => void;

/** Serves what a plugin adds to the development server; the rest is answered by `other`. */
async function serve({ configureServer }: Plugin, other: RequestListener): Promise<[Server, string]> {
  let handle: Middleware | undefined;
  const configure = configureServer as (server: ViteDevServer) => void;
  configure({ middlewares: { use: (given: Middleware) => (handle = given) } } as unknown as ViteDevServer);
  const listener: RequestListener = (request, response) =>
    handle?.(request, response, () => other(request, response));
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return [server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`];
}

test('media of the content folder are served at the addresses of the site, whatever their names', async () => {
  const folder = makeFolder({ 'content/aids/print/the lid.mp4': 'moving', 'content/secret.txt': 'x' });
  const media = new Map([['aids/print/the lid.mp4', '/media/the lid.1a2b.mp4']]);
  const site = { base: '/help/', contentFolder: join(folder, 'content'), media } as unknown as SiteState;
  const plugin = serveAssets(pathToFileURL(join(folder, 'dist/')), () => site);
  const [server, origin] = await serve(plugin, (_, response) => response.writeHead(404).end());
  const answer = async (path: string) => (await fetch(origin + path)).text();
  expect(await answer('/help/media/the%20lid.1a2b.mp4')).toBe('moving');
  expect(await answer('/help/media/%zz.mp4')).toBe('');
  expect(await answer('/help/secret.txt')).toBe('');
  server.close();
  rmSync(folder, { recursive: true });
});

test('a request waits until a change is taken in, and a later one for the change after it', async () => {
  const { plugin, holdFor } = watchRequests();
  let content = 'old';
  const [server, origin] = await serve(plugin, (_, response) => response.end(content));
  const answer = async () => (await fetch(origin)).text();
  expect(await answer()).toBe('old');
  const first = Promise.withResolvers<void>();
  const second = Promise.withResolvers<void>();
  holdFor(first.promise);
  holdFor(first.promise.then(() => second.promise));
  const asked = answer();
  content = 'half';
  first.resolve();
  await setImmediate();
  content = 'new';
  second.resolve();
  expect(await asked).toBe('new');
  expect(await answer()).toBe('new');
  server.close();
});

test('a request that waits for a change waits for the one that begins meanwhile, too', async () => {
  const { plugin, holdFor } = watchRequests();
  const { promise: isAsked, resolve: ask } = Promise.withResolvers<void>();
  let content = 'half';
  const counted: Plugin = {
    name: 'counted',
    configureServer({ middlewares, ...server }) {
      const use = (handle: Middleware) =>
        middlewares.use((...args: unknown[]) => {
          handle(...args);
          ask();
        });
      (plugin.configureServer as (server: unknown) => void)({ ...server, middlewares: { use } });
    },
  };
  const [server, origin] = await serve(counted, (_, response) => response.end(content));
  const first = Promise.withResolvers<void>();
  const second = Promise.withResolvers<void>();
  holdFor(first.promise);
  const asked = fetch(origin).then((response) => response.text());
  await isAsked;
  holdFor(first.promise.then(() => second.promise));
  first.resolve();
  await setImmediate();
  content = 'new';
  second.resolve();
  expect(await asked).toBe('new');
  server.close();
});

test('waiting for an idle moment ends, even if a request never does', async () => {
  const { plugin, untilIdle } = watchRequests();
  const reached = Promise.withResolvers<void>();
  const [server, origin] = await serve(plugin, () => reached.resolve());
  const asked = fetch(origin).catch(() => 'cut off');
  await reached.promise;
  await untilIdle(1);
  server.closeAllConnections();
  expect(await asked).toBe('cut off');
  server.close();
});
