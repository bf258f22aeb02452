import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A static host on a loopback port of its own, whose site comes later: partners have to know its address first. */
export interface Host {
  /** Address of the home page. */
  address: string;
  /** Paths asked for so far. */
  asked: string[];
  show(site: RequestListener): void;
  /** Holds back every answer until the function that it gives is called. */
  hold(): () => void;
  close(): Promise<void>;
}

export async function openHost(): Promise<Host> {
  let site: RequestListener | undefined;
  let gate = Promise.resolve();
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    asked.push(request.url ?? '');
    await gate;
    if (site) site(request, response);
    else response.writeHead(503).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked,
    show: (next) => {
      site = next;
    },
    hold: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      gate = promise;
      return resolve;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
