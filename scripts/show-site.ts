import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import sirv from 'sirv';
import { browserArguments, findBrowser } from '../tests/support/browser.ts';

/** The built site in a real browser, for scripts that take pictures of it: dist/, or the folder that was named. */
interface Show {
  page: Page;
  /** Address of the site, without a slash at its end. */
  address: string;
  close(): Promise<void>;
}

export async function showSite(size: { width: number; height: number }): Promise<Show> {
  const dist = resolve(process.argv[2] ?? 'dist');
  if (!existsSync(`${dist}/index.html`)) throw new Error('Build the site first: npm run build');
  const serve = sirv(dist, { etag: true });
  const server = createServer((request, response) => serve(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const executablePath = findBrowser()?.executablePath;
  const browser = await chromium.launch({
    args: browserArguments,
    ...(executablePath ? { executablePath } : {}),
  });
  const context = await browser.newContext({
    viewport: size,
    colorScheme: 'light',
  });
  return {
    page: await context.newPage(),
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}
