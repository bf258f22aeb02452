import type { Library, Page } from '../library/library.ts';
import { resolveLink } from '../library/links.ts';
import { assetPath, decodeTarget, isExternal } from '../library/references.ts';
import type { FileEdit } from './file-edits.ts';
import { findTargets, type Target } from './link-target.ts';
import type { Moves } from './move-pages.ts';

/** The edits of links and file names that would lead nowhere after a move. */
export function moveTargets(library: Library, moves: Moves): FileEdit[] {
  return [...library.pages.values()].flatMap((page) =>
    findTargets(page.document).flatMap((target): FileEdit[] => {
      const text = targetAfter(library, moves, { page, target });
      if (text === undefined || text === target.text) return [];
      return [{ file: page.document.file, ...page.document.locator.at(...target.span), text }];
    }),
  );
}

interface Written {
  page: Page;
  target: Target;
}

/** How a target must be written after the move; undefined where it may stay as it is. */
function targetAfter(library: Library, moves: Moves, written: Written): string | undefined {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(written.target.text) ?? [];
  if (path === '' || isExternal(path)) return undefined;
  const { page, target } = written;
  const linked = target.kind === 'link' ? resolveLink(library, page, target.text)?.page : undefined;
  const from = target.kind === 'link' ? linked?.path : assetPath(page.path, path);
  if (from === undefined) return undefined;
  const isRelative = !path.startsWith('/');
  if (!moves.has(from) && !(isRelative && moves.has(page.path))) return undefined;
  const to = moves.get(from) ?? from;
  const isAddress = target.kind === 'link' && !/\.mdx?$/.test(path);
  const here = moves.get(page.path) ?? page.path;
  return (isAddress ? addressOf(to) : encodeLike(path, relativePath(here, to))) + rest;
}

/** `aids/keys/renew.mdx` → `/keys/renew/`. */
function addressOf(path: string): string {
  return `/${path.replace(/^aids\//, '').replace(/\.mdx?$/, '')}/`;
}

/** The way from a page to a file, beginning with ./ or ../ as components want it. */
function relativePath(from: string, to: string): string {
  const folder = from.split('/').slice(0, -1);
  const parts = to.split('/');
  let shared = 0;
  while (shared < folder.length && shared < parts.length - 1 && folder[shared] === parts[shared]) shared++;
  const up = '../'.repeat(folder.length - shared);
  return (up || './') + parts.slice(shared).join('/');
}

/** Encodes a path if it was encoded before. */
function encodeLike(before: string, path: string): string {
  return decodeTarget(before) === before && !/\s/.test(path) ? path : encodeURI(path);
}
