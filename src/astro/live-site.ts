import { join } from 'node:path';
import type { Library, Page } from '../library/library.ts';
import { openFolder } from '../library/open-folder.ts';
import { termUses } from '../library/terms.ts';
import { acronymsOf } from '../lint/acronyms/page-acronyms.ts';
import { lintInSteps, lintPages } from '../lint/lint.ts';
import { rules } from '../lint/registry.ts';
import { compareFindings, type Finding } from '../schema/finding.ts';
import { astroWorkOf } from './astro-work.ts';
import type { ReadBefore } from './late-watcher.ts';
import { type SiteSource, type SiteState, shownFolderOf, siteOf } from './state.ts';

/** The site in development: in step with the content folder, and judged when there is time. */
export interface LiveSite {
  /** The site as it is now, with what the linter has said of it so far. */
  site(): SiteState;
  /** What was read at first: whoever watches the files later has to know. */
  read: ReadBefore;
  /** Reads files again that came, changed or went. */
  takeIn(paths: readonly string[]): Promise<void>;
  /** True if Astro has to look at its part of the content again. */
  concernsAstro(): boolean;
  /** Judges some files at once. What the linter said of the library as a whole stays. */
  judge(paths: readonly string[]): void;
  /** Judges the library as a whole, some pages at a time. False if a change came between: it is to be judged again. */
  judgeWhole(untilIdle: () => Promise<void>): Promise<boolean>;
}

/** Linting makes room for others as often as this, in milliseconds. */
const slice = 10;

const isPreview = true;

export async function openLiveSite(source: SiteSource): Promise<LiveSite> {
  const since = Date.now();
  const folder = await openFolder(source.contentFolder, shownFolderOf(source));
  let site: SiteState = { ...(await siteOf(source, folder.library(), folder.sources())), isUnread: true };
  let isAstroConcerned = false;
  const { assets } = site.library;
  const files = [...folder.sources().map(({ path }) => path), ...assets.keys()];
  return {
    read: { since, files: files.map((path) => join(source.contentFolder, path)) },
    site: () => site,
    concernsAstro: () => isAstroConcerned,
    async takeIn(paths) {
      await folder.reload(paths);
      const before = site;
      const next = await siteOf(source, folder.library(), folder.sources());
      const pages = changedPages(paths.map(folder.insideOf), [before.library, next.library]);
      const hasWork = (page: Page) => [before, next].some((state) => astroWorkOf(page, state) !== undefined);
      isAstroConcerned = !pages || pages.some(hasWork);
      const changed = pages && new Set(pages.map(({ id }) => id));
      const isUnread = before.isUnread === true || before.library.terms !== next.library.terms;
      const revision = (before.revision ?? 0) + 1;
      site = { ...next, findings: before.findings, revision, isUnread, ...(changed ? { changed } : {}) };
    },
    judge(paths) {
      const judged = new Set(paths.flatMap((path) => folder.nameOf(path) ?? []));
      const stays = ({ file, ruleId }: Finding) => ofLibrary.has(ruleId) && site.texts.has(file);
      const kept = site.findings.filter((finding) => !judged.has(finding.file) || stays(finding));
      const found = lintPages(site.library, judged, { isPreview });
      site.findings = [...kept, ...found].sort(compareFindings);
    },
    async judgeWhole(untilIdle) {
      const { library } = site;
      const steps = judgeInSteps(library);
      for (;;) {
        await untilIdle();
        if (site.library !== library) return false;
        const findings = stepFor(slice, steps);
        if (!findings) continue;
        site = { ...site, findings, isUnread: false };
        return true;
      }
    },
  };
}

function* judgeInSteps(library: Library): Generator<undefined, Finding[]> {
  // One page that is judged or shown asks what all others say: too much for one step.
  for (const page of library.pages.values()) {
    acronymsOf(page.document);
    termUses(library, page);
    yield;
  }
  return yield* lintInSteps(library, { isPreview });
}

/** The pages that some files are in these libraries; undefined if a file is none, which can concern any page. */
function changedPages(paths: readonly string[], libraries: readonly Library[]): Page[] | undefined {
  if (paths.some((path) => !/\.mdx?$/.test(path))) return undefined;
  return paths.flatMap((path) => libraries.flatMap((library) => library.paths.get(path) ?? []));
}

const ofLibrary = new Set(rules.filter(({ scope }) => scope === 'library').map(({ id }) => id));

/** Takes steps for so many milliseconds. The findings, once there are no more steps. */
function stepFor(milliseconds: number, steps: Generator<undefined, Finding[]>): Finding[] | undefined {
  const end = performance.now() + milliseconds;
  do {
    const { done, value } = steps.next();
    if (done) return value;
  } while (performance.now() < end);
  return undefined;
}
