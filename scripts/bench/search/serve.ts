import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import sirv from 'sirv';

export interface Served {
  address: string;
  /** What was asked for so far, and the bytes of it as they were sent. */
  sent: { requests: number; bytes: number };
  close(): void;
}

/** Serves a folder from loopback, gzipped as a host does it. */
export async function serve(folder: string): Promise<Served> {
  zipTexts(folder);
  const sent = { requests: 0, bytes: 0 };
  const send = sirv(folder, { gzip: true, etag: true });
  const server = createServer((request, response) => {
    sent.requests++;
    response.on('finish', () => {
      sent.bytes += Number(response.getHeader('content-length') ?? 0);
    });
    send(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://127.0.0.1:${port}/`, sent, close };
}

/** Pagefind's own files are zipped already. */
const isText = /\.(html|js|mjs|css|json|svg|txt|xml)$/;

function zipTexts(folder: string): void {
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, path);
    if (isText.test(path) && !existsSync(`${file}.gz`))
      writeFileSync(`${file}.gz`, gzipSync(readFileSync(file)));
  }
}
