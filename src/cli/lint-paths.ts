import { realpath, stat } from 'node:fs/promises';
import { basename, relative, resolve, sep } from 'node:path';
import type { Document, Library } from '../library/library.ts';
import { linkLibrary, linkSite } from '../library/link.ts';
import { parseLooseDocument } from '../library/loose-document.ts';
import { listFiles, readContent, readSource } from '../library/read.ts';
import { lint, lintDocuments } from '../lint/lint.ts';
import { compareFindings, type Finding } from '../schema/finding.ts';
import type { Site } from '../schema/site.ts';
import { UsageError } from './usage-error.ts';

export interface LintRequest {
  content: string;
  site: string | undefined;
  only: ReadonlySet<string> | undefined;
}

export interface LintResult {
  findings: Finding[];
  documents: Document[];
  /** Markdown and MDX files looked at, those that do not parse among them. */
  files: number;
  textOf(file: string): string | undefined;
}

/** Lints the library, or the paths: those inside the content folder as a part of it, others by themselves. */
export async function lintPaths(paths: readonly string[], request: LintRequest): Promise<LintResult> {
  const content = await realFolder(request.content);
  if (paths.length === 0) {
    if (!content)
      throw new UsageError(
        `there is no folder ${request.content}. Name it with --content, or name files to lint.`,
      );
    return lintLibrary(request, undefined);
  }
  const inside: string[] = [];
  const outside: string[] = [];
  for (const path of paths) {
    const real = await realpath(path).catch(() => undefined);
    if (real === undefined) throw new UsageError(`there is no file or folder ${path}.`);
    (content && (real === content || real.startsWith(content + sep)) ? inside : outside).push(path);
  }
  const results = [
    ...(inside.length > 0
      ? [await lintLibrary(request, await Promise.all(inside.map((path) => realpath(path))))]
      : []),
    ...(outside.length > 0 ? [await lintOutside(outside, request)] : []),
  ];
  return joinResults(results);
}

async function realFolder(folder: string): Promise<string | undefined> {
  const isFolder = await stat(folder).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  return isFolder ? realpath(folder) : undefined;
}

async function lintLibrary(
  { content, only }: LintRequest,
  within: readonly string[] | undefined,
): Promise<LintResult> {
  const folder = await realpath(content);
  const read = await readContent(folder, shownName(content));
  const library = linkLibrary(read);
  const wanted = new Set(
    read.sources.filter(({ path }) => isWithin(resolve(folder, path), within)).map(({ file }) => file),
  );
  const isWanted = (file: string) =>
    !within || wanted.has(file) || isWithin(resolve(folder, relative(read.folder, file)), within);
  const texts = new Map(read.sources.map((source) => [source.file, source.text]));
  return {
    findings: lint(library, { only }).filter((finding) => isWanted(finding.file)),
    documents: documentsOf(library).filter((document) => isWanted(document.file)),
    files: [...wanted].filter((file) => /\.mdx?$/.test(file)).length,
    textOf: (file) => texts.get(file),
  };
}

function documentsOf(library: Library): Document[] {
  return [...library.pages.values()].map((page) => page.document);
}

function isWithin(path: string, within: readonly string[] | undefined): boolean {
  return !within || within.some((wanted) => path === wanted || path.startsWith(wanted + sep));
}

/** A path as findings print it: as it was typed, with forward slashes. */
function shownName(path: string): string {
  return (
    path
      .split(sep)
      .join('/')
      .replace(/^\.\/(?=.)/, '')
      .replace(/(?<=.)\/+$/, '') || '.'
  );
}

async function lintOutside(
  paths: readonly string[],
  { site: siteFile, only }: LintRequest,
): Promise<LintResult> {
  const findings: Finding[] = [];
  const texts = new Map<string, string>();
  const site = siteFile === undefined ? undefined : await readSite(siteFile, findings);
  const documents: Document[] = [];
  const files = await listDocuments(paths, findings);
  for (const [file, path] of files) {
    const source = await readSource(path, file);
    if ('ruleId' in source) {
      findings.push(source);
      continue;
    }
    texts.set(file, source.text);
    const document = parseLooseDocument({ file, text: source.text }, findings);
    if (document) documents.push(document);
  }
  findings.push(...lintDocuments(documents, { site, only }));
  return { findings, documents, files: files.size, textOf: (file) => texts.get(file) };
}

async function readSite(file: string, findings: Finding[]): Promise<Site | undefined> {
  const isFile = await stat(file).then(
    (stats) => stats.isFile(),
    () => false,
  );
  if (!isFile) throw new UsageError(`there is no file ${file}. Name a site.yaml with --site.`);
  const source = await readSource(file, shownName(file));
  if ('ruleId' in source) {
    findings.push(source);
    return undefined;
  }
  const linked = linkSite(source);
  findings.push(...linked.findings);
  return linked.site;
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
        if (/\.mdx?$/i.test(file)) files.set(shown === '.' ? inside : `${shown}/${inside}`, file);
      }
    } else if (/\.mdx?$/i.test(path)) files.set(shown, resolve(path));
    else
      throw new UsageError(
        `${basename(path)} is no Markdown or MDX file, and lies outside the content folder.`,
      );
  }
  return files;
}

function joinResults(results: readonly LintResult[]): LintResult {
  return {
    findings: results.flatMap((result) => result.findings).sort(compareFindings),
    documents: results.flatMap((result) => result.documents),
    files: results.reduce((sum, result) => sum + result.files, 0),
    textOf: (file) => results.map((result) => result.textOf(file)).find((text) => text !== undefined),
  };
}
