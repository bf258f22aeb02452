import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { siteFolder } from '../support/pages.ts';

/** Serves the built site as a static host does: `404.html` for what is not there. */
const serve = sirv(siteFolder, { etag: true });

const missing = readFileSync(join(siteFolder, '404.html'));

const server = createServer((request, response) =>
  serve(request, response, () => {
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(missing);
  }),
);

server.listen(Number(process.argv[2]), '127.0.0.1');
