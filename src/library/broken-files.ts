import type { Library } from '../library/library.ts';

const files = new WeakMap<Library, Set<string>>();

/**
 * True when a page of this id or address is there but could not be read: that is reported already, and what points to
 * the page is not wrong.
 */
export function isBrokenPage(library: Library, slug: string): boolean {
  let broken = files.get(library);
  if (!broken) {
    const linked = new Set([...library.pages.values()].map((page) => page.document.file));
    broken = new Set(
      library.findings
        .filter(({ file }) => /\.mdx?$/.test(file) && !linked.has(file))
        .map(({ file }) => nameOf(file)),
    );
    files.set(library, broken);
  }
  return broken.has(nameOf(slug));
}

/** `content/aids/keys/renew.mdx`, `/keys/renew/` and `renew` → `renew`. */
function nameOf(path: string): string {
  return (path.replace(/\/$/, '').split('/').at(-1) ?? '').replace(/\.mdx?$/, '');
}
