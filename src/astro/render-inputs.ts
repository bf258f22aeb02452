import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { literalsOf } from '../library/attributes.ts';
import type { Page } from '../library/library.ts';
import { resolveLink } from '../library/links.ts';
import { elementsOf } from '../library/nodes.ts';
import { extractProse } from '../library/prose.ts';
import { assetPath, collectReferences } from '../library/references.ts';
import { termMatcher } from '../library/terms.ts';
import type { SiteState } from './state.ts';

/** Changes whenever this package could render a page differently: with its own code and with what it depends on. */
const rendererDigest = digestOf(['../../package.json', '../library/', '../render/', '../schema/']);

/** A digest of files, and of all files of folders (with a slash at the end), relative to this one. */
export function digestOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) {
    const url = new URL(path, import.meta.url);
    const files = path.endsWith('/') ? listFiles(url) : [''];
    for (const file of files) hash.update(file).update(readFileSync(new URL(file, url)));
  }
  return hash.digest('hex');
}

/** Paths of the files below a folder that code or templates are made of, in an order that every machine agrees on. */
function listFiles(folder: URL): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:js|json|astro|css|svg)$/.test(name))
    .map((name) => name.split(sep).join('/'))
    .sort();
}

/** All that a page's HTML is made from: whatever is missing here would go stale. */
export function renderInputs(page: Page, { library, base, media }: SiteState, runsCode: boolean): string {
  const used = new Set([
    ...extractProse(page.document).flatMap(({ text }) => [...termMatcher(library).idsIn(text)]),
    ...page.fields.terms,
    ...explicitTerms(page),
  ]);
  const references = collectReferences(page.document);
  return JSON.stringify([
    rendererDigest,
    base,
    runsCode,
    page.id,
    page.address,
    library.site.language,
    page.document.text,
    [...used].sort().map((id) => library.terms.get(id)?.term ?? id),
    references.map(({ kind, target }) => {
      if (kind === 'link') return resolveLink(library, page, target)?.address;
      const path = assetPath(page.path, target) ?? '';
      return [library.assets.get(path)?.format, media.get(path)];
    }),
  ]);
}

function explicitTerms(page: Page): string[] {
  return elementsOf(page.document, 'Term').flatMap(({ node }) => literalsOf(node).id ?? []);
}
