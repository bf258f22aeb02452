import { relative, sep } from 'node:path';
import type { Library } from '../library/library.ts';
import { type OpenFolder, openFolder } from '../library/open-folder.ts';
import { lint, lintPages } from '../lint/lint.ts';
import { prepareJudging } from '../lint/prepare.ts';
import { rules } from '../lint/registry.ts';
import { compareFindings, type Finding } from '../schema/finding.ts';

/** The library of a workspace folder, and what the linter says of it. */
export interface LibraryFolder extends OpenFolder {
  /** What the linter says of a file; of the library as a whole, what it said when that was judged last. */
  findings(file: string): readonly Finding[];
  /** Judges the library as a whole, which takes long in a large one. */
  judgeWhole(): void;
}

/** Reads a content folder. `root` is the workspace folder: findings name files by their path inside it. */
export async function openLibraryFolder(root: string, contentFolder: string): Promise<LibraryFolder> {
  const shown = relative(root, contentFolder).split(sep).join('/') || '.';
  const folder = await openFolder(contentFolder, shown);
  // The writer waits when a library is opened, and not at the first edit.
  prepareJudging(folder.library());
  let judged = { library: folder.library(), findings: new Map<string, Finding[]>() };
  let whole: ReadonlyMap<string, Finding[]> = new Map();
  return {
    ...folder,
    findings(file) {
      const library = folder.library();
      if (library !== judged.library) judged = { library, findings: new Map() };
      const own = judged.findings.get(file) ?? lintPages(library, new Set([file]));
      judged.findings.set(file, own);
      return [...own, ...(whole.get(file) ?? [])].sort(compareFindings);
    },
    judgeWhole() {
      whole = Map.groupBy(lintWhole(folder.library()), (finding) => finding.file);
    },
  };
}

/** What the rules say that judge the library as a whole. */
function lintWhole(library: Library): Finding[] {
  const ids = rules.filter(({ scope, id }) => scope === 'library' && library.site.rules[id] !== 'off');
  const only = new Set(ids.map(({ id }) => id));
  return lint(library, { only }).filter(({ ruleId }) => only.has(ruleId));
}
