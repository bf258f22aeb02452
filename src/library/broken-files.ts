import type { Library } from './library.ts';
import { isGlossary } from './link-glossary.ts';

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

/** True when the glossary could not be read as a whole: what asks for its terms is not wrong. */
export function isGlossaryBroken({ findings }: Library): boolean {
  return findings.some(
    ({ ruleId, file }) =>
      (ruleId === 'no-broken-yaml' || ruleId === 'no-unreadable-file') &&
      isGlossary(file.slice(Math.max(0, file.lastIndexOf('glossary')))),
  );
}

/** `content/aids/keys/renew.mdx`, `/keys/renew/` and `renew` → `renew`. */
function nameOf(path: string): string {
  return (path.replace(/\/$/, '').split('/').at(-1) ?? '').replace(/\.mdx?$/, '');
}
