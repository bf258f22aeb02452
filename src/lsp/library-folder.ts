import { stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Content, Library } from '../library/library.ts';
import { linkLibrary } from '../library/link.ts';
import { checkText, type Entry, isText, readContent, readEntry } from '../library/read.ts';
import { lint } from '../lint/lint.ts';
import type { Finding } from '../schema/finding.ts';

/** The library of a workspace folder, in step with the disk and with the texts in the editor. */
export interface LibraryFolder {
  /** Absolute path of the content folder. */
  contentFolder: string;
  /** The name of a file in findings; undefined for a path outside the content folder. */
  nameOf(path: string): string | undefined;
  /** The way back. */
  pathOf(file: string): string;
  /** Path inside the content folder, with forward slashes. */
  insideOf(path: string): string;
  /** The name in findings of a path inside the content folder. */
  named(inside: string): string;
  /** Puts the text of an editor in the place of a file; `undefined` gives the file back its own. */
  setText(path: string, text: string | undefined): void;
  /** Reads a file again, or everything below a folder, after it changed on the disk. */
  reload(path: string): Promise<void>;
  /** The library as it is now, and what the linter says of it, by file. */
  judge(): Judgment;
}

export interface Judgment {
  library: Library;
  findings: ReadonlyMap<string, Finding[]>;
}

/** Reads a content folder. `root` is the workspace folder: findings name files by their path inside it. */
export async function openLibraryFolder(root: string, contentFolder: string): Promise<LibraryFolder> {
  const shown = toSlashes(relative(root, contentFolder)) || '.';
  const insideOf = (path: string) => toSlashes(relative(contentFolder, path));
  const named = (inside: string) => (shown === '.' ? inside : `${shown}/${inside}`);
  const texts = new Map<string, string>();
  let disk = await readAll(contentFolder, shown);
  let judged: Judgment | undefined;

  return {
    contentFolder,
    insideOf,
    named,
    nameOf: (path) => (path.startsWith(contentFolder + sep) ? named(insideOf(path)) : undefined),
    pathOf: (file) => join(contentFolder, shown === '.' ? file : file.slice(shown.length + 1)),
    setText(path, text) {
      const inside = insideOf(path);
      if (!isText(inside) || texts.get(inside) === text) return;
      if (text === undefined) texts.delete(inside);
      else texts.set(inside, text);
      judged = undefined;
    },
    async reload(path) {
      const inside = insideOf(path);
      const kind = await kindOf(path);
      const isFolder = kind === 'folder' || [...disk.keys()].some((other) => other.startsWith(`${inside}/`));
      if (isFolder) disk = await readAll(contentFolder, shown);
      else if (kind === 'nothing') disk.delete(inside);
      else disk.set(inside, await readEntry({ folder: contentFolder, shown }, inside));
      judged = undefined;
    },
    judge() {
      judged ??= judgeContent(toContent(shown, disk, texts, named));
      return judged;
    },
  };
}

function judgeContent(content: Content): Judgment {
  const library = linkLibrary(content);
  return { library, findings: Map.groupBy(lint(library), (finding) => finding.file) };
}

async function readAll(contentFolder: string, shown: string): Promise<Map<string, Entry>> {
  const content = await readContent(contentFolder, shown);
  const entries = new Map<string, Entry>();
  for (const source of content.sources) entries.set(source.path, { source });
  for (const asset of content.assets.values()) entries.set(asset.path, { asset });
  for (const finding of content.findings) entries.set(finding.file.slice(shown.length + 1), { finding });
  return entries;
}

/** What stands on the disk, with the texts of the editor in front of it. */
function toContent(
  folder: string,
  disk: ReadonlyMap<string, Entry>,
  texts: ReadonlyMap<string, string>,
  named: (inside: string) => string,
): Content {
  const content: Content = { folder, sources: [], assets: new Map(), findings: [] };
  const entries = new Map(disk);
  for (const [path, text] of texts) {
    const finding = checkText(named(path), text);
    entries.set(path, finding ? { finding } : { source: { path, file: named(path), text } });
  }
  for (const { source, asset, finding } of entries.values()) {
    if (source) content.sources.push(source);
    if (asset) content.assets.set(asset.path, asset);
    if (finding) content.findings.push(finding);
  }
  return content;
}

function kindOf(path: string): Promise<'file' | 'folder' | 'nothing'> {
  return stat(path).then(
    (stats) => (stats.isDirectory() ? 'folder' : 'file'),
    () => 'nothing',
  );
}

function toSlashes(path: string): string {
  return path.split(sep).join('/');
}
