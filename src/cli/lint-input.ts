import { realpath, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { shownPath } from '../library/content-path.ts';
import type { Content, Source } from '../library/library.ts';
import { kindOf, listFiles, readContent, readSource } from '../library/read.ts';
import type { Finding } from '../schema/finding.ts';
import { expandGlobs } from './expand-globs.ts';
import { dealFiles, type Shard } from './shard.ts';
import { UsageError } from './usage-error.ts';

export interface InputRequest {
  content: string;
  site?: string | undefined;
  shard?: Shard | undefined;
}

/** All texts of a run. It can be judged again and again, without the disk. */
export interface LintInput {
  library: LibraryInput | undefined;
  loose: LooseInput | undefined;
}

export interface LibraryInput {
  content: Content;
  /** The content folder on the disk. */
  folder: string;
  /** True for a file or folder, by its name in findings, of which findings are wanted. */
  isWanted(file: string): boolean;
}

/** Markdown and MDX files that belong to no library. */
export interface LooseInput {
  sources: Source[];
  /** Where each is on the disk, by its name in findings. */
  paths: Map<string, string>;
  settings: Source | undefined;
  /** What could not be read. */
  findings: Finding[];
  /** True for a file, by its name in findings, of which findings are wanted. */
  isWanted(file: string): boolean;
}

/** Reads the library, or the paths: those inside the content folder as a part of it, others by themselves. */
export async function readInput(paths: readonly string[], request: InputRequest): Promise<LintInput> {
  const folder = await realFolder(request.content);
  if (request.site !== undefined) await checkSite(request.site, paths);
  if (paths.length === 0) {
    if (!folder)
      throw new UsageError(
        `there is no folder ${request.content}. Name it with --content, or name files to lint.`,
      );
    return { library: await readLibrary(request, folder, undefined), loose: undefined };
  }
  const inside: string[] = [];
  const outside: string[] = [];
  const isInLibrary = async (file: string) => folder !== undefined && isBelow(await realpath(file), folder);
  for (const path of await expandGlobs(paths, isInLibrary)) {
    const real = await realpath(path).catch(() => undefined);
    if (real === undefined) throw new UsageError(`there is no file or folder ${path}.`);
    if (folder && isBelow(real, folder)) inside.push(real);
    else outside.push(path);
  }
  return {
    library: folder && inside.length > 0 ? await readLibrary(request, folder, inside) : undefined,
    loose: outside.length > 0 ? await readLoose(outside, request) : undefined,
  };
}

/** Settings that are never read must not pass for settings that hold. */
async function checkSite(site: string, paths: readonly string[]): Promise<void> {
  if ((await kindOf(site)) !== 'file')
    throw new UsageError(`there is no file ${site}. Name a site.yaml with --site.`);
  if (paths.length === 0)
    throw new UsageError(
      '--site is for files outside the content folder, whose settings are in its site.yaml.',
    );
}

async function realFolder(folder: string): Promise<string | undefined> {
  return (await kindOf(folder)) === 'folder' ? realpath(folder) : undefined;
}

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}

async function readLibrary(
  { content: typed, shard }: InputRequest,
  folder: string,
  within: readonly string[] | undefined,
): Promise<LibraryInput> {
  const content = await readContent(folder, shownName(typed));
  const pathOf = (file: string) => join(folder, relative(content.folder, file));
  const isNamed = (file: string) => !within || within.some((wanted) => isBelow(pathOf(file), wanted));
  const files = [...content.sources, ...content.findings].map(({ file }) => file);
  const isDealt = dealFiles(files.filter(isNamed), shard);
  return { content, folder, isWanted: (file) => isNamed(file) && isDealt(file) };
}

/** A path as findings print it: as it was typed, with forward slashes. */
export function shownName(path: string): string {
  return (
    path
      .split(sep)
      .join('/')
      .replace(/^\.\/(?=.)/, '')
      .replace(/(?<=.)\/+$/, '') || '.'
  );
}

async function readLoose(typed: readonly string[], { site, shard }: InputRequest): Promise<LooseInput> {
  const findings: Finding[] = [];
  const settings = site === undefined ? undefined : await readSettings(site, findings);
  const paths = await listDocuments(typed, findings);
  const sources: Source[] = [];
  for (const [file, path] of paths) {
    const source = await readSource(path, file);
    if ('ruleId' in source) findings.push(source);
    else sources.push(source);
  }
  return { sources, paths, settings, findings, isWanted: dealFiles([...paths.keys()], shard) };
}

async function readSettings(file: string, findings: Finding[]): Promise<Source | undefined> {
  const source = await readSource(file, shownName(file));
  if (!('ruleId' in source)) return source;
  findings.push(source);
  return undefined;
}

/** The Markdown and MDX files of the paths: the name that findings print, and where it is. */
async function listDocuments(paths: readonly string[], findings: Finding[]): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const path of paths) {
    const shown = shownName(path);
    if ((await stat(path)).isDirectory()) {
      const folder = resolve(path);
      for (const file of await listFiles(folder, shown, findings)) {
        const inside = relative(folder, file).split(sep).join('/');
        if (/\.mdx?$/i.test(file)) files.set(shownPath(shown, inside), file);
      }
    } else if (/\.mdx?$/i.test(path)) files.set(shown, resolve(path));
    else
      throw new UsageError(
        `${basename(path)} is no Markdown or MDX file, and lies outside the content folder.`,
      );
  }
  return files;
}
