import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { jsonSchemas } from '../schema/json-schemas.ts';
import type { SiteState } from './state.ts';

/**
 * Tells Astro's language server which schema the frontmatter of each page follows, so that editors complete and
 * check it. The files are those of `experimental.contentIntellisense`, which knows only the schemas of collections.
 */
export async function writeEditorSchemas(root: string, { library, contentFolder }: SiteState): Promise<void> {
  const folder = join(root, '.astro', 'collections');
  await mkdir(folder, { recursive: true });
  const schemas = jsonSchemas();
  const names = ['aid', 'foundation'] as const;
  for (const name of names)
    await writeFile(join(folder, `${name}.schema.json`), JSON.stringify(schemas.get(name), null, 2));
  const entries = [...library.pages.values()].map(({ path, type }) => [
    entryKey(join(contentFolder, path)),
    type,
  ]);
  const manifest = {
    collections: names.map((name) => ({ name, hasSchema: true })),
    entries: Object.fromEntries(entries),
  };
  await writeFile(join(folder, 'collections.json'), JSON.stringify(manifest, null, 2));
}

/** The language server compares addresses of files in lower case. */
function entryKey(file: string): string {
  return pathToFileURL(file).href.toLowerCase();
}
