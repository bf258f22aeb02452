import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** Serves a built site as a static host does: `404.html` for what is not there. */
export function siteHandler(folder: string): RequestListener {
  const serve = sirv(folder, { etag: true });
  const missing = readFileSync(join(folder, '404.html'));
  return (request, response) =>
    serve(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(missing);
    });
}

/** The same, with the headers that the site's own `_headers` asks for, as Netlify and Cloudflare Pages send them. */
export function hostHandler(folder: string): RequestListener {
  const rules = readRules(readFileSync(join(folder, '_headers'), 'utf8'));
  const serve = siteHandler(folder);
  return (request, response) => {
    const path = request.url?.split('?')[0] ?? '/';
    for (const { begin, headers } of rules)
      if (path.startsWith(begin)) for (const [name, value] of headers) response.setHeader(name, value);
    serve(request, response);
  };
}

interface Rule {
  /** What the path begins with. */
  begin: string;
  headers: [name: string, value: string][];
}

function readRules(text: string): Rule[] {
  return text.split(/\n(?=\/)/).map((rule) => {
    const [path = '', ...lines] = rule.trim().split('\n');
    const headers = lines.map((line): [string, string] => {
      const [name = '', ...value] = line.trim().split(': ');
      return [name, value.join(': ')];
    });
    return { begin: path.replace(/\*$/, ''), headers };
  });
}
