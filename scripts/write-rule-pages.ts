import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { linkLibrary } from '../src/library/link.ts';
import { readContent } from '../src/library/read.ts';
import { libraryChecks, rules } from '../src/lint/registry.ts';
import { pageToMarkdown } from '../src/render/markdown.ts';

/** Writes the pages of the rules to lib/rule-pages.json as Markdown, for `pitcrew lint --explain`. */
const library = linkLibrary(await readContent(fileURLToPath(new URL('../content/', import.meta.url))));
const ids = [...rules.map((rule) => rule.id), ...Object.keys(libraryChecks)];
const pages = ids.flatMap((id) => {
  const page = library.addresses.get(`/writing/${id}/`);
  const site = { base: '/', siteUrl: library.site.url };
  return page ? [[id, withoutUpkeep(pageToMarkdown(library, page, site))]] : [];
});
await mkdir(new URL('../lib/', import.meta.url), { recursive: true });
await writeFile(
  new URL('../lib/rule-pages.json', import.meta.url),
  `${JSON.stringify(Object.fromEntries(pages), null, 2)}\n`,
);

/** Who keeps the page, and where it stands, is behind the last line across. */
function withoutUpkeep(markdown: string): string {
  return markdown.slice(0, markdown.lastIndexOf('\n---\n'));
}
