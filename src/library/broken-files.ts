import type { Library } from './library.ts';
import { oncePerLibrary } from './once.ts';

/**
 * True when a page of this id or address is there but could not be read: that is reported already, and what points to
 * the page is not wrong.
 */
export function isBrokenPage(library: Library, slug: string): boolean {
  return brokenPages(library).has(nameOf(slug));
}

const brokenPages = oncePerLibrary(({ pages, findings }) => {
  const linked = new Set([...pages.values()].map((page) => page.document.file));
  const broken = findings.filter(({ file }) => /\.mdx?$/.test(file) && !linked.has(file));
  return new Set(broken.map(({ file }) => nameOf(file)));
});

/** True when something is wrong with a file of a topic: the topic may have a page once that is mended. */
export function hasBrokenPage({ findings }: Library, topic: string): boolean {
  return findings.some(({ file }) => `/${file}`.includes(`/aids/${topic}/`));
}

/** `content/aids/keys/renew.mdx`, `/keys/renew/` and `renew` → `renew`. */
function nameOf(path: string): string {
  return (path.replace(/\/$/, '').split('/').at(-1) ?? '').replace(/\.mdx?$/, '');
}
