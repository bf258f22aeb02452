/**
 * Reports a link to a page, an anchor, a picture or a video that is not there, or not in the published site.
 * The reader follows it in the middle of the work, and stands before nothing.
 * It leaves out other sites, and files with an address of their own (`/rss.xml`), which the site may hold beside content.
 */
import { isPublished, type Library, type Page } from '../../library/library.ts';
import { resolveLink, type SiteLink } from '../../library/links.ts';
import { findNearest } from '../../library/nearest.ts';
import {
  assetPath,
  collectReferences,
  decodeTarget,
  isExternal,
  type Reference,
} from '../../library/references.ts';
import { isBrokenPage } from '../broken-pages.ts';
import { fieldRange } from '../page-places.ts';
import { defineRule, type Problem, type Report } from '../rule.ts';
import { siteAddresses, siteAnchors } from '../site-addresses.ts';

const messages = {
  page: {
    message: '`{target}` leads to no page of this site.',
    hint: 'Write the address of a page, like /topic/name/.',
  },
  pageNear: { message: '`{target}` leads to no page of this site.', hint: 'Write `{nearest}`.' },
  slash: {
    message: '`{target}` has no slash at its end, so the page does not answer there.',
    hint: 'Write `{nearest}`.',
  },
  draft: {
    message: '`{target}` leads to a draft, which readers cannot open.',
    hint: 'Remove the link, or `draft: true` from {file}.',
  },
  anchor: {
    message: '`#{anchor}` is no heading or step of {page}.',
    hint: 'Write one of its headings in lower case with hyphens, or remove `#{anchor}`.',
  },
  anchorNear: { message: '`#{anchor}` is no heading or step of {page}.', hint: 'Write `#{nearest}`.' },
  related: {
    message: '`related` names `{target}`, which is no page of this site.',
    hint: 'Write the id of a published page, or remove it.',
  },
  file: {
    message: '`{target}` is not in the content folder.',
    hint: 'Put the file at {path}, or mend the path.',
  },
  outside: {
    message: 'This leads out of the content folder.',
    hint: 'Save the file beside the page and write ./name.ext.',
  },
  elsewhere: {
    message: '`{target}` is no file of the content folder, so it is not shown.',
    hint: 'Save the {kind} beside the page and write {example}.',
  },
  fileNear: { message: '`{target}` is not in the content folder.', hint: 'Write `{nearest}`.' },
  format: {
    message: '`{target}` holds no {kind}: its first bytes are of {format}.',
    hint: 'Save it as {formats}.',
  },
};

type MessageId = keyof typeof messages;

export const noBrokenLink = defineRule<MessageId>({
  id: 'no-broken-link',
  severity: 'error',
  scope: 'page',
  description: 'Every link leads to a page, an anchor or a file that is there.',
  messages,
  check(page, library, report) {
    for (const reference of collectReferences(page.document)) {
      const problem =
        reference.kind === 'link'
          ? checkLink(reference.target, page, library)
          : checkFile(reference, page, library);
      if (problem) report({ ...problem, range: page.document.locator.at(...reference.span) });
    }
    checkRelated(page, library, report);
  },
});

type Broken = Omit<Problem<MessageId>, 'range'>;

function checkLink(target: string, page: Page, library: Library): Broken | undefined {
  const link = resolveLink(library, page, target);
  if (!link) return undefined;
  if (link.page) {
    if (!isPublished(link.page) && isPublished(page))
      return { messageId: 'draft', data: { target, file: link.page.document.file } };
    return checkAnchor(link, page, library);
  }
  if (siteAddresses(library).has(link.address)) return checkAnchor(link, page, library);
  if (isBrokenPage(library, link.address) || isFileOfSite(link.address, target, page, library))
    return undefined;
  const known = knownAddresses(library);
  if (known.includes(`${link.address}/`))
    return { messageId: 'slash', data: { target, nearest: nearTarget(target, link, `${link.address}/`) } };
  const nearest = nearestAddress(link.address, known);
  return nearest === undefined
    ? { messageId: 'page', data: { target } }
    : { messageId: 'pageNear', data: { target, nearest: nearTarget(target, link, nearest) } };
}

const addresses = new WeakMap<Library, string[]>();

/** Every address that a link may name. Listed once: a library of thousands of pages has thousands of links. */
function knownAddresses(library: Library): string[] {
  let known = addresses.get(library);
  if (!known) {
    known = [...siteAddresses(library), ...library.addresses.keys()];
    addresses.set(library, known);
  }
  return known;
}

/** A page as Markdown, a file of the content folder, or a file whose address only the server knows. */
function isFileOfSite(address: string, target: string, page: Page, library: Library): boolean {
  if (/\.md$/.test(address)) {
    const html = address.replace(/\.md$/, '/');
    return target.startsWith('/') && (library.addresses.has(html) || siteAddresses(library).has(html));
  }
  if (!/\.\w+$/.test(address) || /\.mdx$/.test(address)) return false;
  return (
    target.startsWith('/') || library.assets.has(assetPath(page.path, target.replace(/[?#].*$/s, '')) ?? '')
  );
}

function nearTarget(target: string, { anchor }: SiteLink, address: string): string {
  return anchor && target.includes('#') ? `${address}#${anchor}` : address;
}

/** The page of the same name in another topic, or the address nearest by its letters. */
function nearestAddress(address: string, known: readonly string[]): string | undefined {
  const name = address
    .split('/')
    .filter(Boolean)
    .at(-1)
    ?.replace(/\.mdx?$/, '');
  return (
    known.find((other) => name !== undefined && other.endsWith(`/${name}/`)) ?? findNearest(address, known)
  );
}

function checkAnchor(link: SiteLink, from: Page, library: Library): Broken | undefined {
  if (!link.anchor) return undefined;
  const anchors = siteAnchors(library, link);
  const anchor = decodeTarget(link.anchor);
  if (!anchors || anchors.has(anchor)) return undefined;
  const page = link.page === from ? 'this page' : link.address;
  const nearest = findNearest(anchor, anchors);
  return {
    messageId: nearest ? 'anchorNear' : 'anchor',
    data: { target: `${link.address}#${anchor}`, anchor, page, nearest: nearest ?? null },
  };
}

const formats: Record<Exclude<Reference['kind'], 'link'>, readonly string[]> = {
  image: ['avif', 'gif', 'jpeg', 'png', 'svg', 'webp'],
  poster: ['avif', 'gif', 'jpeg', 'png', 'svg', 'webp'],
  video: ['mp4', 'webm'],
  captions: ['vtt'],
};

const extensions = { image: 'png', poster: 'png', video: 'mp4', captions: 'vtt' } as const;

function checkFile({ kind, target }: Reference, page: Page, library: Library): Broken | undefined {
  if (kind === 'link') return undefined;
  const name = kind === 'captions' ? 'captions' : kind === 'video' ? 'video' : 'picture';
  if (isExternal(target) || target.startsWith('/'))
    return { messageId: 'elsewhere', data: { target, kind: name, example: `./name.${extensions[kind]}` } };
  const path = assetPath(page.path, target);
  if (path === undefined) return { messageId: 'outside', data: { target } };
  const asset = library.assets.get(path);
  if (asset && formats[kind].includes(asset.format)) return undefined;
  if (asset) {
    const format =
      asset.format === 'unknown' ? 'no format that a page can show' : `the format ${asset.format}`;
    return { messageId: 'format', data: { target, kind: name, format, formats: formats[kind] } };
  }
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const beside = [...library.assets.keys()].filter(
    (other) => other.startsWith(folder) && !other.slice(folder.length).includes('/'),
  );
  const nearest = findNearest(
    path.slice(folder.length),
    beside.map((other) => other.slice(folder.length)),
  );
  const data = {
    target,
    path,
    nearest: nearest ? target.slice(0, target.lastIndexOf('/') + 1) + nearest : null,
  };
  return { messageId: nearest ? 'fileNear' : 'file', data };
}

function checkRelated(page: Page, library: Library, report: Report<MessageId>): void {
  const related = page.type === 'aid' ? (page.fields.related ?? []) : [];
  related.forEach((id, i) => {
    const target = library.pages.get(id);
    if (isBrokenPage(library, id) || (target && (isPublished(target) || !isPublished(page)))) return;
    report({ messageId: 'related', range: fieldRange(page, ['related', i]), data: { target: id } });
  });
}
