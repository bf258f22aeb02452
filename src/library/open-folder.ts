import { join, relative, sep } from 'node:path';
import { pathInside, shownPath } from './content-path.ts';
import type { Content, Library, Source } from './library.ts';
import { linkLibrary, updateLibrary } from './link.ts';
import { checkText, type Entry, isLeftOut, isText, kindOf, readContent, readEntry } from './read.ts';

/** A content folder in memory, in step with the disk and with texts that are not saved yet. */
export interface OpenFolder {
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
  /** Reads files again that changed on the disk; everything, if a folder is among them. */
  reload(paths: readonly string[]): Promise<void>;
  /** The library as it is now: the same object until something changes. */
  library(): Library;
  /** Every file that is read as text. */
  sources(): Source[];
}

/** Reads a content folder. `shown` is its name in findings. */
export async function openFolder(contentFolder: string, shown: string): Promise<OpenFolder> {
  const insideOf = (path: string) => relative(contentFolder, path).split(sep).join('/');
  const named = (inside: string) => shownPath(shown, inside);
  const texts = new Map<string, string>();
  let disk = await readAll(contentFolder, shown);
  let library: Library | undefined;
  const changed = new Set<string>();

  const entryOf = (inside: string) => textEntry(inside, named(inside), texts.get(inside)) ?? disk.get(inside);
  const paths = () => new Set([...disk.keys(), ...texts.keys()]);
  const renew = (inside: string, before: Entry | undefined) => {
    const entry = entryOf(inside);
    // Only texts can be taken in one by one.
    if ([before, entry].some((one) => one?.asset || one?.finding)) library = undefined;
    changed.add(inside);
  };
  return {
    contentFolder,
    insideOf,
    named,
    nameOf: (path) => (path.startsWith(contentFolder + sep) ? named(insideOf(path)) : undefined),
    pathOf: (file) => join(contentFolder, pathInside(shown, file)),
    setText(path, text) {
      const inside = insideOf(path);
      if (!isText(inside) || isLeftOut(inside) || texts.get(inside) === text) return;
      const before = entryOf(inside);
      if (text === undefined) texts.delete(inside);
      else texts.set(inside, text);
      renew(inside, before);
    },
    async reload(files) {
      const folders = foldersOf(disk.keys());
      for (const path of files) {
        const inside = insideOf(path);
        if (isLeftOut(inside)) continue;
        const kind = await kindOf(path);
        if (kind === 'folder' || folders.has(inside)) {
          disk = await readAll(contentFolder, shown);
          library = undefined;
          return;
        }
        const before = entryOf(inside);
        if (kind === 'nothing') disk.delete(inside);
        else disk.set(inside, await readEntry({ folder: contentFolder, shown }, inside));
        renew(inside, before);
      }
    },
    library() {
      if (library && changed.size === 0) return library;
      library = library
        ? updateLibrary(library, toUpdate(changed, entryOf))
        : linkLibrary(toContent(shown, paths(), entryOf));
      changed.clear();
      return library;
    },
    sources: () => [...paths()].flatMap((inside) => entryOf(inside)?.source ?? []),
  };
}

/** Every folder in which one of the files is, however deep. */
function foldersOf(paths: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const path of paths)
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
      folders.add(path.slice(0, end));
  return folders;
}

/** The text of an editor, if it has one. */
function textEntry(path: string, file: string, text: string | undefined): Entry | undefined {
  if (text === undefined) return undefined;
  const finding = checkText(file, text);
  return finding ? { finding } : { source: { path, file, text } };
}

type EntryOf = (inside: string) => Entry | undefined;

function toUpdate(paths: ReadonlySet<string>, entryOf: EntryOf): { changed: Source[]; removed: string[] } {
  const changed = [...paths].flatMap((path) => entryOf(path)?.source ?? []);
  return { changed, removed: [...paths].filter((path) => !entryOf(path)?.source) };
}

function toContent(folder: string, paths: ReadonlySet<string>, entryOf: EntryOf): Content {
  const content: Content = { folder, sources: [], assets: new Map(), findings: [] };
  for (const path of paths) {
    const { source, asset, finding } = entryOf(path) ?? {};
    if (source) content.sources.push(source);
    if (asset) content.assets.set(asset.path, asset);
    if (finding) content.findings.push(finding);
  }
  return content;
}

async function readAll(contentFolder: string, shown: string): Promise<Map<string, Entry>> {
  const content = await readContent(contentFolder, shown);
  const entries = new Map<string, Entry>();
  for (const source of content.sources) entries.set(source.path, { source });
  for (const asset of content.assets.values()) entries.set(asset.path, { asset });
  for (const finding of content.findings) entries.set(pathInside(shown, finding.file), { finding });
  return entries;
}
