import type { Page } from '../library/library.ts';
import { assetPath, collectReferences } from '../library/references.ts';
import { isComment, visit } from '../library/tree.ts';
import type { SiteState } from './state.ts';

/** What Astro has to do for a page: run its code, or make its pictures. Undefined for all others, which it never sees. */
export type AstroWork = 'code' | 'pictures' | undefined;

export function astroWorkOf(page: Page, { library }: SiteState): AstroWork {
  if (library.site.allowCode && usesCode(page)) return 'code';
  return picturePaths(page, library.assets).length > 0 ? 'pictures' : undefined;
}

/** Everything that can show a picture begins with one of these: most pages need no closer look. */
const mayShow = /!\[|<(?:Figure|img)\b/;

/** Paths of the pictures of a page inside the content folder. */
export function picturePaths(page: Page, assets: { has(path: string): boolean }): string[] {
  if (!mayShow.test(page.document.text)) return [];
  const paths = collectReferences(page.document)
    .filter(({ kind }) => kind === 'image')
    .flatMap(({ target }) => assetPath(page.path, target) ?? []);
  return [...new Set(paths)].filter((path) => assets.has(path));
}

/** True for a page with import, export or an expression that is no comment. */
function usesCode(page: Page): boolean {
  let found = false;
  visit(page.document.tree, (node) => {
    const isExpression = /^mdx(?:Flow|Text)Expression$/.test(node.type) && !isComment(String(node.value));
    const attributes = (node as { attributes?: { type: string; value?: unknown }[] }).attributes ?? [];
    const hasCode = attributes.some(
      (attribute) =>
        attribute.type === 'mdxJsxExpressionAttribute' ||
        (typeof attribute.value === 'object' && attribute.value !== null),
    );
    found ||= node.type === 'mdxjsEsm' || isExpression || hasCode;
    return !found;
  });
  return found;
}
