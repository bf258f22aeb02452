import type { Library, Page } from '../library/library.ts';
import { findNearest } from '../library/nearest.ts';
import { assetPath, isExternal, type Reference } from '../library/references.ts';
import type { Broken } from './rules/no-broken-link.ts';

const pictures = ['avif', 'gif', 'jpeg', 'png', 'svg', 'webp'] as const;

/** For each kind of file what a message calls it, the formats that a page can show, and an extension as an example. */
const kinds = {
  image: { name: 'picture', formats: pictures, extension: 'png' },
  poster: { name: 'picture', formats: pictures, extension: 'png' },
  video: { name: 'video', formats: ['mp4', 'webm'], extension: 'mp4' },
  captions: { name: 'captions', formats: ['vtt'], extension: 'vtt' },
} as const;

/** What is wrong with the picture, video or caption file that a page names, if anything. */
export function checkFile({ kind, target }: Reference, page: Page, library: Library): Broken | undefined {
  if (kind === 'link') return undefined;
  const { name, extension, formats } = kinds[kind];
  if (isExternal(target) || target.startsWith('/'))
    return { messageId: 'elsewhere', data: { target, kind: name, example: `./name.${extension}` } };
  const path = assetPath(page.path, target);
  if (path === undefined) return { messageId: 'outside', data: { target } };
  const asset = library.assets.get(path);
  if (!asset) return missingFile(target, path, library);
  if ((formats as readonly string[]).includes(asset.format)) return undefined;
  const format = asset.format === 'unknown' ? 'no format that a page can show' : `the format ${asset.format}`;
  return { messageId: 'format', data: { target, kind: name, format, formats } };
}

function missingFile(target: string, path: string, library: Library): Broken {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const beside = [...library.assets.keys()]
    .filter((other) => other.startsWith(folder) && !other.slice(folder.length).includes('/'))
    .map((other) => other.slice(folder.length));
  const near = findNearest(path.slice(folder.length), beside);
  const nearest = near ? target.slice(0, target.lastIndexOf('/') + 1) + near : null;
  return { messageId: nearest ? 'fileNear' : 'file', data: { target, path, nearest } };
}
