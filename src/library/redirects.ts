import { isPublished, type Library } from './library.ts';

/**
 * Every earlier address of a published page with the address it has now, as Astro's `redirects` setting takes them:
 * the base path stands in front of the new addresses only.
 */
export function redirectsOf(library: Library, base: string): Record<string, string> {
  const redirects: Record<string, string> = {};
  for (const page of library.pages.values()) {
    if (!isPublished(page)) continue;
    for (const old of page.fields.was)
      if (!library.addresses.has(old)) redirects[old] ??= base + page.address.slice(1);
  }
  return redirects;
}

/**
 * The same as Netlify's `_redirects` file, also for the pages as Markdown. The `!` goes before the page that
 * redirects on other hosts.
 */
export function netlifyRedirects(redirects: Readonly<Record<string, string>>, base: string): string {
  const markdown = (address: string) => address.replace(/\/$/, '.md');
  return Object.entries(redirects)
    .map(([old, to]) => [base + old.slice(1), to] as const)
    .map(([from, to]) => `${from} ${to} 301!\n${markdown(from)} ${markdown(to)} 301!\n`)
    .join('');
}
