import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { open, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Finding } from '../schema/finding.ts';
import { shownPath } from './content-path.ts';
import type { Asset, Content, Source } from './library.ts';

/** The one place that reads content from the disk. */

/** A page larger than this is no job aid, and would slow every tool that touches it. */
export const maxPageBytes = 1024 * 1024;

/** The file that cannot be read, and why: becomes a finding. */
class UnreadableFile extends Error {
  readonly hint: string;
  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/**
 * Reads a content folder: every .yaml, .md and .mdx file as text, every other file as an asset.
 * Never throws for what is on the disk: problems are findings.
 */
export async function readContent(
  folder: string,
  shown: string = relative(process.cwd(), folder) || '.',
): Promise<Content> {
  const content: Content = { folder: shown, sources: [], assets: new Map(), findings: [] };
  const files = await listFiles(folder, shown, content.findings).catch((error: unknown) => {
    content.findings.push(
      unreadable(
        shown,
        isMissing(error)
          ? new UnreadableFile('This folder does not exist.', 'Make the folder, or name another one.')
          : error,
      ),
    );
    return [];
  });
  const read = await inPool(files, openAtOnce, (file) =>
    readEntry({ folder, shown }, relative(folder, file).split(sep).join('/')),
  );
  for (const { asset, source, finding } of read) {
    if (asset) content.assets.set(asset.path, asset);
    if (source) content.sources.push(source);
    if (finding) content.findings.push(finding);
  }
  return content;
}

/** One file of a content folder: what was read, or why it could not be. */
export interface Entry {
  asset?: Asset;
  source?: Source;
  finding?: Finding;
}

/** Reads one file by its path inside the content folder. */
export async function readEntry(
  { folder, shown }: { folder: string; shown: string },
  path: string,
): Promise<Entry> {
  const file = join(folder, path);
  const name = shownPath(shown, path);
  try {
    if (!isText(path)) return { asset: await readAsset(file, path) };
    return { source: { path, file: name, text: readText(file) } };
  } catch (error) {
    return { finding: unreadable(name, error) };
  }
}

/** What stands at a path now. */
export function kindOf(path: string): Promise<'file' | 'folder' | 'nothing'> {
  return stat(path).then(
    (stats) => (stats.isDirectory() ? 'folder' : 'file'),
    () => 'nothing',
  );
}

/** True for a file that is read as text; every other one is an asset. */
export function isText(path: string): boolean {
  return /\.(?:mdx?|ya?ml)$/.test(path);
}

/** A text that has not come from the disk, such as an editor's: under the same limit. */
export function checkText(name: string, text: string): Finding | undefined {
  const bytes = Buffer.byteLength(text);
  return bytes > maxPageBytes ? unreadable(name, tooLarge(bytes)) : undefined;
}

/** Few enough for every system's limit of open files. */
const openAtOnce = 32;

/** Does work for each item, some at once; the results stand in the order of the items. */
async function inPool<Item, Result>(
  items: readonly Item[],
  size: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  const worker = async () => {
    for (const [i, item] of queue) results[i] = await work(item);
  };
  await Promise.all(Array.from({ length: size }, worker));
  return results;
}

/** Reads one text file that must be UTF-8 and of a bearable size. */
export async function readSource(
  file: string,
  shown: string,
  maxBytes = maxPageBytes,
): Promise<Source | Finding> {
  try {
    return { path: shown, file: shown, text: readText(file, maxBytes) };
  } catch (error) {
    return unreadable(shown, error);
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}

/** Small files are read in one go: to wait for each costs several times what reading it does. */
function readText(file: string, maxBytes = maxPageBytes): string {
  const stats = statSync(file);
  if (!stats.isFile())
    throw new UnreadableFile('This is no file that can be read.', 'Remove it, or put the real file here.');
  if (stats.size > maxBytes) throw tooLarge(stats.size);
  const bytes = readFileSync(file);
  if (!isUtf8(bytes))
    throw new UnreadableFile('This file is not UTF-8 text.', 'Save it again with the encoding UTF-8.');
  return bytes.toString('utf8');
}

function tooLarge(bytes: number): UnreadableFile {
  const megabytes = (bytes / 1024 / 1024).toFixed(1);
  return new UnreadableFile(
    `This file has ${megabytes} MB; a page may have 1 MB.`,
    'Split it: one task an aid. Keep data out of content/.',
  );
}

function unreadable(file: string, error: unknown): Finding {
  const code = (error as NodeJS.ErrnoException).code;
  const message =
    error instanceof UnreadableFile
      ? error.message
      : code === 'ELOOP'
        ? 'This link leads to itself.'
        : code === 'ENOENT'
          ? 'This link leads nowhere.'
          : `This file cannot be read (${code ?? String(error)}).`;
  const hint =
    error instanceof UnreadableFile
      ? error.hint
      : code === 'EACCES'
        ? 'Allow reading: chmod u+r.'
        : 'Remove it, or put the real file here.';
  return {
    ruleId: 'no-unreadable-file',
    severity: 'error',
    file,
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    message,
    hint,
    data: { code: code ?? null },
  };
}

/** True for what is no content, by its path inside the content folder: hidden files, and packages. */
export function isLeftOut(path: string): boolean {
  return path.split('/').some((name) => name.startsWith('.') || name === 'node_modules');
}

/** Every file below a folder, in order of name; links are followed, but to no folder above. */
export async function listFiles(
  folder: string,
  shown: string,
  findings: Finding[],
  above: readonly string[] = [],
): Promise<string[]> {
  const entered = [...above, await realpath(folder)];
  const entries = (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  const files: string[] = [];
  for (const entry of entries) {
    if (isLeftOut(entry.name)) continue;
    const path = join(folder, entry.name);
    const name = shownPath(shown, entry.name);
    try {
      const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && (await stat(path)).isDirectory());
      if (!isFolder) files.push(path);
      else if (entered.includes(await realpath(path)))
        findings.push(
          unreadable(
            name,
            new UnreadableFile('This link leads back to a folder above it.', 'Remove the link.'),
          ),
        );
      else files.push(...(await listFiles(path, name, findings, entered)));
    } catch (error) {
      findings.push(unreadable(name, error));
    }
  }
  return files;
}

async function readAsset(file: string, path: string): Promise<Asset> {
  const handle = await open(file);
  try {
    const head = Buffer.alloc(256);
    const { bytesRead } = await handle.read(head, 0, head.length, 0);
    const { size } = await handle.stat();
    const format = sniff(head.subarray(0, bytesRead));
    const asset: Asset = { path, bytes: size, format };
    return format === 'vtt' && size <= maxPageBytes
      ? { ...asset, cues: countCues(await readFile(file, 'utf8')) }
      : asset;
  } finally {
    await handle.close();
  }
}

/** Cues of a WebVTT file that have words: a line of times, then text up to the next empty line. */
function countCues(vtt: string): number {
  const blocks = vtt.replace(/\r\n?/g, '\n').split(/\n{2,}/);
  return blocks.filter((block) => /-->.*\n\s*\S/.test(block)).length;
}

/** Formats by their first bytes, as the WHATWG MIME Sniffing Standard lists them. */
function sniff(head: Buffer): Asset['format'] {
  const text = head.toString('latin1');
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (/^GIF8[79]a/.test(text)) return 'gif';
  if (/^RIFF[\s\S]{4}WEBP/.test(text)) return 'webp';
  if (/^[\s\S]{4}ftyp(?:avif|avis)/.test(text)) return 'avif';
  if (/^[\s\S]{4}ftyp/.test(text)) return 'mp4';
  if (text.startsWith('\x1a\x45\xdf\xa3')) return 'webm';
  if (/^(?:\xef\xbb\xbf)?WEBVTT/.test(text)) return 'vtt';
  if (/^(?:\xef\xbb\xbf)?\s*(?:<\?xml[\s\S]*?\?>\s*|<!--[\s\S]*?-->\s*)*<svg[\s>]/.test(text)) return 'svg';
  return 'unknown';
}
