import { expect, test } from 'vitest';
import { linkLibrary } from '../../../src/library/link.ts';
import { netlifyRedirects, redirectsOf } from '../../../src/library/redirects.ts';

function makeLibrary(aids: Record<string, string>) {
  const sources = Object.entries(aids).map(([slug, was]) => ({
    path: `aids/a/${slug}.mdx`,
    file: `aids/a/${slug}.mdx`,
    text: `---\ntask: Do ${slug}\nsummary: S.\nkind: tip\n${was}\n---\n\nText.\n`,
  }));
  const topics = { path: 'topics.yaml', file: 'topics.yaml', text: '- {id: a, label: A, description: D.}' };
  return linkLibrary({ folder: 'content', sources: [topics, ...sources], assets: new Map(), findings: [] });
}

test('each earlier address of a published page leads to its address', () => {
  const library = makeLibrary({
    b: 'was: [/old/, /a/older/]',
    c: '',
    hidden: 'was: [/secret/]\ndraft: true',
  });
  expect(redirectsOf(library, '/')).toEqual({ '/old/': '/a/b/', '/a/older/': '/a/b/' });
  expect(redirectsOf(library, '/docs/')).toEqual({ '/old/': '/docs/a/b/', '/a/older/': '/docs/a/b/' });
});

test('a page that stands at the address now is never hidden', () => {
  expect(redirectsOf(makeLibrary({ b: 'was: [/a/c/, /old/]', c: '' }), '/')).toEqual({ '/old/': '/a/b/' });
});

test('an address that two pages claim leads to the first', () => {
  expect(redirectsOf(makeLibrary({ b: 'was: [/old/]', c: 'was: [/old/]' }), '/')).toEqual({
    '/old/': '/a/b/',
  });
});

test('hosts redirect the page and its Markdown for good, under the base path', () => {
  expect(netlifyRedirects({ '/old/': '/docs/a/b/' }, '/docs/')).toBe(
    '/docs/old/ /docs/a/b/ 301!\n/docs/old.md /docs/a/b.md 301!\n',
  );
  expect(netlifyRedirects({ '/old/': '/a/b/' }, '/')).toBe('/old/ /a/b/ 301!\n/old.md /a/b.md 301!\n');
  expect(netlifyRedirects({}, '/')).toBe('');
});
