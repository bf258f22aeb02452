import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ViteDevServer } from 'vite';
import { expect, test } from 'vitest';
import { serveAssets } from '../../../src/astro/dev-server.ts';
import type { SiteState } from '../../../src/astro/state.ts';
import { makeFolder } from '../../support/command.ts';

test('media of the content folder are served at the addresses of the site, whatever their names', async () => {
  const folder = makeFolder({ 'content/aids/print/the lid.mp4': 'moving', 'content/secret.txt': 'x' });
  const media = new Map([['aids/print/the lid.mp4', '/media/the lid.1a2b.mp4']]);
  const site = { base: '/help/', contentFolder: join(folder, 'content'), media } as unknown as SiteState;
  const plugin = serveAssets(pathToFileURL(join(folder, 'dist/')), () => site);
  let handle: ((...args: unknown[]) => void) | undefined;
  const configure = plugin.configureServer as (server: ViteDevServer) => void;
  configure({ middlewares: { use: (given: typeof handle) => (handle = given) } } as unknown as ViteDevServer);
  const listener: RequestListener = (request, response) =>
    handle?.(request, response, () => response.writeHead(404).end());
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const answer = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).text();
  expect(await answer('/help/media/the%20lid.1a2b.mp4')).toBe('moving');
  expect(await answer('/help/media/%zz.mp4')).toBe('');
  expect(await answer('/help/secret.txt')).toBe('');
  server.close();
  rmSync(folder, { recursive: true });
});
