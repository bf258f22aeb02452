import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { netlifyRedirects, redirectsOf } from '../library/redirects.ts';
import { originsOf } from './origins.ts';
import type { SiteState } from './state.ts';

/**
 * Writes what static hosts such as Netlify and Cloudflare Pages read beside the pages: `_headers` and `_redirects`.
 * Lines of the owner, from `public/`, stay in front. A project whose netlify.toml has headers keeps those, and gets
 * the policy, and what its partners need. `policies` are those that the pages name themselves.
 */
export async function writeHostFiles(
  folder: string,
  policies: Iterable<string>,
  { library, base }: SiteState,
  root: string,
): Promise<void> {
  const settings = await readFile(join(root, 'netlify.toml'), 'utf8').catch(() => '');
  const hasHeaders = /^\s*\[\[headers\]\]/m.test(settings);
  const others = [...(hasHeaders ? [] : safeHeaders), ...readersHeader(library.site.federation)];
  const headers = netlifyHeaders(policies, base, others);
  await appendLines(join(folder, '_headers'), headers + (hasHeaders ? '' : longCaching(base)));
  const redirects = netlifyRedirects(redirectsOf(library, base), base);
  if (redirects) await appendLines(join(folder, '_redirects'), redirects);
}

/** Begins a line of its own, also after an owner's file that ends without one. */
async function appendLines(file: string, lines: string): Promise<void> {
  const own = await readFile(file, 'utf8').catch(() => '');
  await appendFile(file, (own === '' || own.endsWith('\n') ? '' : '\n') + lines);
}

const safeHeaders = [
  'X-Content-Type-Options: nosniff',
  'X-Frame-Options: DENY',
  'Referrer-Policy: strict-origin-when-cross-origin',
  'Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy: same-origin',
  'Strict-Transport-Security: max-age=31536000',
];

/**
 * Lets the partners of a site read its pages and its index. The header takes one origin or all of them, and a file of
 * headers cannot answer each by its name.
 */
function readersHeader(federation: readonly string[]): string[] {
  const [origin, ...others] = originsOf(federation);
  return origin ? [`Access-Control-Allow-Origin: ${others.length === 0 ? origin : '*'}`] : [];
}

/** Folders in which the name of a file changes with its bytes. Hosts have browsers ask anew for all else. */
const hashed = ['_astro', 'media', 'pagefind/fragment', 'pagefind/index', 'pagefind/filter'];

function longCaching(base: string): string {
  const rules = hashed.map(
    (path) => `${base}${path}/*\n  Cache-Control: public, max-age=31536000, immutable\n`,
  );
  return rules.join('');
}

const metaPattern = /<meta http-equiv="content-security-policy" content="([^"]*)"/i;

/** The policy in the `<meta>` element of a page. */
export function policyOf(html: string): string | undefined {
  return metaPattern.exec(html)?.[1]?.replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}

/**
 * One policy that allows what any page allows, as a header, so that it also holds for pictures and workers, and
 * says what a `<meta>` element cannot: that no other site may frame a page.
 */
export function netlifyHeaders(policies: Iterable<string>, base: string, others: readonly string[]): string {
  const directives = new Map<string, Set<string>>();
  for (const policy of policies)
    for (const directive of policy.split(';')) {
      const [name, ...sources] = directive.trim().split(/\s+/);
      if (!name) continue;
      const known = directives.get(name) ?? new Set();
      for (const source of sources) known.add(source);
      directives.set(name, known);
    }
  directives.set('frame-ancestors', new Set(["'none'"]));
  const policy = [...directives].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
  const lines = [`Content-Security-Policy: ${policy}`, ...others];
  return `${base}*\n${lines.map((line) => `  ${line}\n`).join('')}`;
}
