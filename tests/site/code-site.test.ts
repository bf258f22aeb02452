import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectFolder, runPitcrew } from '../support/run.ts';
import { filesBelow } from '../support/site.ts';

/** A library whose site.yaml allows code: its aids go through MDX, and must look as static ones do. */
describe('a site that allows code', () => {
  let out: string;
  let files: Map<string, Buffer>;
  const page = (path: string) => files.get(path)?.toString() ?? '';

  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), 'pitcrew-code-'));
    const content = join(projectFolder, 'tests/fixtures/code-site/content');
    const target = ['--out', join(out, 'dist'), '--site', 'https://flag.example'];
    const { code, stderr } = await runPitcrew(['build', '--content', content, ...target]);
    expect(stderr).toContain('Built');
    expect(code).toBe(0);
    files = filesBelow(join(out, 'dist'));
  });
  afterAll(() => rm(out, { recursive: true, force: true }));

  test('runs the code of an aid', () => {
    expect(page('demo/choose-dpi/index.html')).toMatch(/Photographs<\/td>\s*<td>600/);
    expect(page('demo/choose-dpi/index.html')).toContain('Ask when 2 uses are not enough.');
  });

  test.each([
    ['a component', /<aside class="note"[^>]*><p class="label">Note<\/p>/],
    ['steps with anchors', /<li id="step-look-up-the-use" class="step">/],
    ['keys', /<kbd class="keys"><kbd>Ctrl<\/kbd>/],
    ['a glossary mark', /popovertarget="term:dpi"/],
    ['a picture in several widths', /<img [^>]*srcset="[^"]+\.webp/],
    ['a heading with its id', /<h2 id="when-to-ask">/],
  ])('shows %s as a static aid does', (_, markup) => {
    expect(page('demo/choose-dpi/index.html')).toMatch(markup);
  });

  test.each([
    '<link rel="canonical" href="https://flag.example/demo/choose-dpi/">',
    '<meta property="og:url" content="https://flag.example/demo/choose-dpi/">',
    '<meta property="og:image" content="https://flag.example/social/-site.png">',
    '<link rel="sitemap" href="/sitemap-index.xml">',
    '<link rel="alternate" type="application/rss+xml" href="/rss.xml"',
  ])('says %s, for the address given to the command', (markup) => {
    expect(page('demo/choose-dpi/index.html')).toContain(markup);
  });

  test('keeps no searches where its settings say so, and names nobody to ask', () => {
    expect(page('index.html')).toMatch(/<form role="search"[^>]*data-recent="false"/);
    expect(page('index.html')).not.toContain('data-ask');
  });

  test('leaves no trace of the carrier of components', () => {
    expect(page('demo/choose-dpi/index.html')).not.toContain('pc-component');
  });

  test('keeps aids without code static', () => {
    expect(page('demo/plain-aid/index.html')).toContain('<kbd class="keys">');
  });
});
