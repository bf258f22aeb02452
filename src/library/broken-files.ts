import { isGlossary } from './content-path.ts';
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

/** True when the glossary could not be read as a whole: what asks for its terms is not wrong. */
export const isGlossaryBroken = oncePerLibrary(({ findings }) =>
  findings.some(
    ({ ruleId, file }) =>
      (ruleId === 'no-broken-yaml' || ruleId === 'no-unreadable-file') &&
      isGlossary(file.slice(Math.max(0, file.lastIndexOf('glossary')))),
  ),
);

/** `content/aids/keys/renew.mdx`, `/keys/renew/` and `renew` → `renew`. */
function nameOf(path: string): string {
  return (path.replace(/\/$/, '').split('/').at(-1) ?? '').replace(/\.mdx?$/, '');
}
