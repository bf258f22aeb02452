import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { netlifyHeaders, policyOf, writeHostFiles } from '../../../src/astro/host-files.ts';
import type { SiteState } from '../../../src/astro/state.ts';
import { linkLibrary } from '../../../src/library/link.ts';

let root: string;
let folder: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pitcrew-host-'));
  folder = join(root, 'dist');
  mkdirSync(folder);
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

async function write(federation: string[] = []): Promise<{ headers: string; redirects: string }> {
  const sources = [
    { path: 'topics.yaml', file: 't', text: '- {id: a, label: A, description: D.}' },
    {
      path: 'aids/a/b.mdx',
      file: 'b',
      text: '---\ntask: Do\nsummary: S.\nkind: tip\nwas: [/old/]\n---\n\nText.\n',
    },
  ];
  const library = linkLibrary({ folder: '.', sources, assets: new Map(), findings: [] });
  library.site = { ...library.site, federation };
  await writeHostFiles(folder, ["script-src 'self' 'sha256-a';"], { library, base: '/' } as SiteState, root);
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  return { headers: read('_headers'), redirects: read('_redirects') };
}

test('the policy of a page is read out of its head', () => {
  const policy = "script-src &#39;self&#39; 'sha256-a';";
  const head = `<meta http-equiv="content-security-policy" content="${policy}">`;
  expect(policyOf(`<head>${head}</head>`)).toBe("script-src 'self' 'sha256-a';");
  expect(policyOf('<head></head>')).toBeUndefined();
});

test('the header allows what any page allows, each source once, and no frame', () => {
  const policies = [
    "default-src 'self'; script-src 'self' 'sha256-a'",
    "default-src 'self'; script-src 'self' 'sha256-b';",
  ];
  expect(netlifyHeaders(policies, '/docs/', ['X-Other: 1'])).toBe(
    "/docs/*\n  Content-Security-Policy: default-src 'self'; script-src 'self' 'sha256-a' 'sha256-b'; frame-ancestors 'none'\n  X-Other: 1\n",
  );
});

test('both files are written beside the pages, after the lines of the owner', async () => {
  writeFileSync(join(folder, '_headers'), '/x\n  X-Own: 1\n');
  const { headers, redirects } = await write();
  expect(headers).toMatch(/^\/x\n {2}X-Own: 1\n\/\*\n/);
  expect(headers).toContain(
    "  Content-Security-Policy: script-src 'self' 'sha256-a'; frame-ancestors 'none'\n",
  );
  expect(headers).toContain('  X-Content-Type-Options: nosniff\n');
  expect(headers).toContain('/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n');
  expect(redirects).toBe('/old/ /a/b/ 301!\n/old.md /a/b.md 301!\n');
});

test('the last line of the owner stays whole where its file ends without one', async () => {
  writeFileSync(join(folder, '_headers'), '/x\n  X-Own: 1');
  writeFileSync(join(folder, '_redirects'), '/own/ /a/b/');
  const { headers, redirects } = await write();
  expect(headers).toMatch(/^\/x\n {2}X-Own: 1\n\/\*\n/);
  expect(redirects).toMatch(/^\/own\/ \/a\/b\/\n\/old\/ /);
});

test('a project with headers of its own gets the policy alone', async () => {
  writeFileSync(join(root, 'netlify.toml'), '[build]\n\n[[headers]]\nfor = "/*"\n');
  const { headers } = await write();
  expect(headers).toBe(
    "/*\n  Content-Security-Policy: script-src 'self' 'sha256-a'; frame-ancestors 'none'\n",
  );
});

test("this repository's netlify.toml has the same headers as other projects get", async () => {
  const { headers } = await write();
  const settings = readFileSync(new URL('../../../netlify.toml', import.meta.url), 'utf8');
  for (const [, path] of headers.matchAll(/^(\/\S*)$/gm)) expect(settings).toContain(`for = "${path}"`);
  for (const [, name, value] of headers.matchAll(/^ {2}([\w-]+): (.*)$/gm))
    if (name !== 'Content-Security-Policy') expect(settings).toContain(`${name} = "${value}"`);
});

test('partners may read the site: the one that there is, or, of several, every site', async () => {
  const { headers } = await write(['https://b.example.com/aids/']);
  expect(headers).toContain('  Access-Control-Allow-Origin: https://b.example.com\n');
  rmSync(join(folder, '_headers'));
  const of = await write(['https://b.example.com/', 'https://c.example.com/']);
  expect(of.headers).toContain('  Access-Control-Allow-Origin: *\n');
});

test('a project with headers of its own gets that one, too', async () => {
  writeFileSync(join(root, 'netlify.toml'), '[[headers]]\nfor = "/*"\n');
  const { headers } = await write(['https://b.example.com/']);
  expect(headers).toContain('Access-Control-Allow-Origin: https://b.example.com');
  expect(headers).not.toContain('X-Frame-Options');
});
