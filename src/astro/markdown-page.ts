import type { Page } from '../library/library.ts';
import { pageToMarkdown } from '../render/markdown.ts';
import type { SiteState } from './state.ts';

/** A page as plain Markdown, with the addresses of its pictures by their paths inside the content folder. */
export function markdownOf(
  page: Page,
  { library, base, history, media }: SiteState,
  siteUrl: string | undefined,
  pictures: readonly [path: string, address: string][] = [],
): string {
  const assets = new Map([...media, ...pictures]);
  return pageToMarkdown(library, page, { siteUrl, base, assets, changed: history.get(page.path) });
}
