import { describe, expect, it } from 'vitest';
import { renderMarkdownPage, renderPlainPage } from '../../../src/render/foreign-page.ts';

const titleOf = (path: string, text: string) =>
  /<h1[^>]*>(.*?)<\/h1>/.exec(renderMarkdownPage({ path, text }))?.[1];

describe('renderMarkdownPage', () => {
  it.each([
    ['the frontmatter', 'a.md', '---\ntitle: From above\n---\n# From below\n', 'From above'],
    ['the first heading', 'a.md', 'Text.\n\n# Run `ls` & go\n', 'Run ls &amp; go'],
    ['the file name', 'guides/renew-cert_now.html.md', 'Text.\n\n## Part\n', 'renew cert now'],
    ['the heading under frontmatter that does not parse', 'a.md', '---\ntitle: [\n---\n# Below\n', 'Below'],
    ['the heading under frontmatter that is no map', 'a.md', '---\njust text\n---\n# Below\n', 'Below'],
    ['a title in a setext heading', 'a.md', 'Title\n=====\n', 'Title'],
  ])('takes the title from %s', (_, path, text, title) => {
    expect(titleOf(path, text)).toBe(title);
  });

  it('shows the title once', () => {
    const html = renderMarkdownPage({ path: 'a.md', text: '# Only\n\nText.\n\n## Next\n' });
    expect(html.match(/Only/g)).toHaveLength(1);
    expect(html).toContain('<h2>Next</h2>');
  });

  it('takes summary and aliases from what generators call them', () => {
    const text = '---\ndescription: What it is\nkeywords: one, two\ntags: [three, 4]\n---\nText.\n';
    const html = renderMarkdownPage({ path: 'a.md', text });
    expect(html).toContain('data-aliases="one | two | three"');
    expect(html).toContain('>What it is</p>');
  });

  it('leaves out template tags and imports, and bears what is no markup', () => {
    const text = '\uFEFFimport X from "y";\n\n{% alert %}\nKeep me < that & this.\n{% endalert %}\n';
    const html = renderMarkdownPage({ path: 'a.mdx', text });
    expect(html).not.toMatch(/import|alert/);
    expect(html).toContain('Keep me &lt; that &amp; this.');
    expect(renderMarkdownPage({ path: 'empty.md', text: '' })).toContain('<h1');
  });
});

describe('renderPlainPage', () => {
  it('gives the page no weights', () => {
    const html = renderPlainPage({ path: 'a.md', text: '---\ntitle: A <b>\nkeywords: x\n---\nText.\n' });
    expect(html).toContain('<h1>A &lt;b></h1><p>Text.</p>');
    expect(html).not.toMatch(/weight|keywords|>x</);
  });
});
