import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, extname, join, relative, sep } from 'node:path';
import { type Asset, isPublished, type Library, type Source } from '../library/library.ts';
import { linkLibrary } from '../library/link.ts';
import { readContent } from '../library/read.ts';
import { assetPath, collectReferences } from '../library/references.ts';
import type { Finding } from '../schema/finding.ts';
import type { SocialPainter } from './social-image.ts';

/** The site as the integration read it. The routes and the loader are other module instances: they meet here. */
export interface SiteState {
  library: Library;
  findings: Finding[];
  /** Text of every file, by the name that findings print. */
  texts: ReadonlyMap<string, string>;
  /** Absolute path of the content folder. */
  contentFolder: string;
  /** The same, as findings print it. */
  shownFolder: string;
  /** Base path of the site, with a slash at both ends. */
  base: string;
  /** The content folder inside its repository; undefined without git. */
  prefix: string | undefined;
  /** ISO date of the last change in git, by path inside the content folder. Empty without git. */
  history: ReadonlyMap<string, string>;
  /** Address of each video, poster and captions file that a page shows, by path inside the content folder. */
  media: ReadonlyMap<string, string>;
  /** Where renders that are dear to make again may be kept. */
  cacheFolder: string;
  /** Runs outside the bundle of the routes, which would lose its fonts and native code. */
  paintSocialImage: SocialPainter;
  /** In development: ids of the pages that came, changed or went since Astro last looked. Any page if left out. */
  changed?: ReadonlySet<string>;
  /** In development: how often the content has changed since the start. */
  revision?: number;
  /** In development: true until the linter has read the prose of all pages, for which no reader shall wait. */
  isUnread?: boolean;
}

const key = Symbol.for('pitcrew');
const shared = globalThis as { [key]?: SiteState };

/** The site that is being built or served. Throws outside `astro build` and `astro dev`. */
export function currentSite(): SiteState {
  const site = shared[key];
  if (!site) throw new Error('Add the pitcrew() integration to astro.config.mjs.');
  return site;
}

export function shareSite(site: SiteState): void {
  shared[key] = site;
}

/** An address of the site with its base path in front. */
export function address(path: string): string {
  return currentSite().base + path.replace(/^\//, '');
}

export type SiteSource = Pick<
  SiteState,
  'base' | 'cacheFolder' | 'contentFolder' | 'history' | 'paintSocialImage' | 'prefix'
>;

/** Reads, links and lints the content folder. */
export async function openSite(
  source: SiteSource,
  lint: (library: Library) => Finding[],
): Promise<SiteState> {
  const content = await readContent(source.contentFolder, shownFolderOf(source));
  const library = linkLibrary(content);
  return { ...(await siteOf(source, library, content.sources)), findings: lint(library) };
}

/** The content folder as findings print it. */
export function shownFolderOf({ contentFolder }: SiteSource): string {
  return relative(process.cwd(), contentFolder).split(sep).join('/') || '.';
}

/** A site with no more findings than reading and linking have made. */
export async function siteOf(
  source: SiteSource,
  library: Library,
  sources: readonly Source[],
): Promise<SiteState> {
  return {
    ...source,
    shownFolder: shownFolderOf(source),
    library,
    findings: library.findings,
    texts: new Map(sources.map(({ file, text }) => [file, text])),
    media: await addressMedia(library, source.contentFolder),
  };
}

/** Media get an address that changes with their bytes, so that browsers may keep them for ever. */
async function addressMedia(library: Library, folder: string): Promise<Map<string, string>> {
  const media = new Map<string, string>();
  for (const page of library.pages.values()) {
    // Only this component shows them: most pages need no closer look.
    if (!isPublished(page) || !page.document.text.includes('<Video')) continue;
    for (const { kind, target } of collectReferences(page.document)) {
      if (kind !== 'video' && kind !== 'poster' && kind !== 'captions') continue;
      const path = assetPath(page.path, target);
      const asset = path === undefined ? undefined : library.assets.get(path);
      if (asset && !media.has(asset.path)) media.set(asset.path, await addressOf(asset, folder));
    }
  }
  return media;
}

const addresses = new WeakMap<Asset, string>();

/** Read once an asset: one that changes on the disk is another asset. */
async function addressOf(asset: Asset, folder: string): Promise<string> {
  const known = addresses.get(asset);
  if (known) return known;
  const bytes = await readFile(join(folder, asset.path));
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const extension = extname(asset.path);
  const made = `/media/${basename(asset.path, extension)}.${digest}${extension}`;
  addresses.set(asset, made);
  return made;
}
