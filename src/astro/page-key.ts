import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import { isPublished, type Library, type Page } from '../library/library.ts';
import { termMatcher } from '../library/terms.ts';
import { astroWorkOf } from './astro-work.ts';
import { aidViewOf, foundationViewOf } from './page-view.ts';
import { digestOf, renderInputs } from './render-inputs.ts';
import type { SiteState } from './state.ts';

/**
 * The key of a page: a digest of all that its HTML and its Markdown are made from. Undefined for a page whose making
 * has effects beside the page (pictures that Astro makes), or that runs code.
 */
export function pageKey(page: Page, site: SiteState, frame: string): string | undefined {
  const { library } = site;
  if (library.site.allowCode) return undefined;
  const view = page.type === 'aid' ? aidViewOf(page) : foundationViewOf(page);
  const shown = [page, ...view.prerequisites.foundations.flatMap(({ id }) => library.pages.get(id) ?? [])];
  if (shown.some((each) => astroWorkOf(each, site) !== undefined)) return undefined;
  const inputs = shown.map((each) => renderInputs(each, site, false));
  const around = JSON.stringify(view);
  const spelledOut = [...termMatcher(library).idsIn(around)].map((id) => library.terms.get(id)?.term);
  return createHash('sha256')
    .update(JSON.stringify([frame, inputs, spelledOut]))
    .update(around)
    .digest('base64url');
}

/** The page of an address, or of the same address as Markdown. */
export function pageAt(library: Library, path: string): Page | undefined {
  const page = library.addresses.get(path.replace(/(?:\.md|\/)?$/, '/'));
  return page && isPublished(page) ? page : undefined;
}

/** A digest of what all pages have in common: settings, templates, styles and scripts, and who renders them. */
export function frameDigest({ library, base }: SiteState, config: AstroConfig): string {
  const { site, build, compressHTML, trailingSlash, security, image } = config;
  const root = fileURLToPath(config.root);
  const project = readdirSync(root).filter((name) => /^astro\.config\.|^package(?:-lock)?\.json$/.test(name));
  const parts = [
    ownDigest,
    astroVersion(),
    library.site,
    { base, site, build, compressHTML, trailingSlash, security, image },
    assetNames(fileURLToPath(config.outDir)),
    project.sort().map((name) => readFileSync(join(root, name), 'utf8')),
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

/** All code and templates of this package. */
const ownDigest = digestOf(['../../package.json', '../', '../../src/astro/']);

function astroVersion(): string {
  const manifest = readFileSync(fileURLToPath(import.meta.resolve('astro/package.json')), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

/** Styles and scripts have a digest of their content in their names. */
function assetNames(outDir: string): string[] {
  const folder = join(outDir, '_astro');
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /\.(?:css|js|svg|woff2)$/.test(name))
        .sort()
    : [];
}
