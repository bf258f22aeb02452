import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { htmlToHast, markdownToHast, mdxToHast } from 'satteri';
import { collectOwnIds, createAnchorMaker } from '../library/anchors.ts';
import { literalsOf } from '../library/attributes.ts';
import type { Library, Page } from '../library/library.ts';
import { resolveLink } from '../library/links.ts';
import { assetPath } from '../library/references.ts';
import { type TreeNode, textOf } from '../library/tree.ts';
import { isComponentName } from '../schema/component.ts';
import { isSafeUrl, plainElements, urlAttributes } from '../schema/html.ts';
import { type ComponentContext, footnotesTitle, renderers } from './components.ts';
import { embed } from './embed.ts';
import { element, isElement } from './hast.ts';
import { highlight, unbroken } from './highlight.ts';
import { markTerms, termMark } from './term-marks.ts';
import { words } from './words.ts';

/** What a body may ask of the site around it. */
export interface RenderContext {
  library: Library;
  /** Base path of the site, with a slash at both ends. */
  base: string;
  /** Address of an asset, by its path inside the content folder. */
  media: ReadonlyMap<string, string>;
}

export interface Heading {
  depth: number;
  slug: string;
  text: string;
}

/** The body of a page as HTML, with all that the route needs to finish it. */
export interface RenderedBody {
  /** Pictures stand in it as `<pc-picture>`: see `pictureIn`. */
  html: string;
  /** The same as it stands inside another page; empty for an aid, which stands in none. */
  embeddedHtml: string;
  headings: Heading[];
  /** Paths of the pictures inside the content folder, by their index in the HTML. */
  images: string[];
  /** Ids of the glossary terms marked, in the order of their numbers. */
  terms: string[];
}

/** Renders a static page. No code from content runs. */
export function renderPage(page: Page, context: RenderContext): RenderedBody {
  const { text: source, format } = page.document;
  const tree = (format === 'mdx' ? mdxToHast(source) : markdownToHast(source)) as Root;
  return finish(tree, page, context);
}

/** Finishes a page that MDX rendered to HTML, where components stand as `<pc-component>`. */
export function renderHtml(html: string, page: Page, context: RenderContext): RenderedBody {
  return finish(htmlToHast(html, { fragment: true }) as Root, page, context);
}

/** Matches the placeholder of a picture: its index and its alternative. */
export const pictureIn = /<pc-picture data-index="(\d+)" data-alt="([^"]*)"><\/pc-picture>/g;

interface Walk extends RenderContext {
  /** Ids that the writer gave to headings: MDX itself gives ids to all. */
  ownIds: ReadonlySet<string>;
  page: Page;
  anchors: ReturnType<typeof createAnchorMaker>;
  headings: Heading[];
  images: string[];
}

function finish(tree: Root, page: Page, context: RenderContext): RenderedBody {
  const ownIds = collectOwnIds(page.document.tree);
  const walk: Walk = { ...context, page, ownIds, anchors: createAnchorMaker(), headings: [], images: [] };
  const children = tree.children.flatMap((child) => transform(child as Node, walk, true));
  const terms = markTerms(children, context.library, page);
  return {
    html: toHtml({ type: 'root', children }),
    embeddedHtml:
      page.type === 'foundation'
        ? toHtml({ type: 'root', children: embed(children, context.base + page.address.slice(1)) })
        : '',
    headings: walk.headings,
    images: walk.images,
    terms,
  };
}

/** A node of Sätteri's tree: hast, and what MDX adds to it. */
type Node = ElementContent | JsxNode;

interface JsxNode {
  type: 'mdxJsxFlowElement' | 'mdxJsxTextElement';
  name: string | null;
  attributes: { type: string; name?: string; value?: unknown }[];
  children: Node[];
}

function transform(node: Node, walk: Walk, isBlock: boolean): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') return jsx(node, walk, isBlock);
  if (!isElement(node)) return [];
  if (node.tagName === 'pc-component')
    return component(String(node.properties.dataName), codeProperties(node), node.children, walk, isBlock);
  const rewrite = Object.hasOwn(rewrites, node.tagName) ? rewrites[node.tagName] : undefined;
  if (rewrite) return rewrite(node, walk);
  return [withChildren(node, walk)];
}

function withChildren(node: Element, walk: Walk): Element {
  const isBlock = !isElement(
    node,
    'p',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'em',
    'strong',
    'a',
    'td',
    'th',
    'span',
  );
  return {
    ...node,
    properties: withoutStyle(node.properties),
    children: node.children.flatMap((child) => transform(child as Node, walk, isBlock)),
  };
}

/** A table cell's alignment arrives as a style attribute, which the pages' policy refuses. */
function withoutStyle({ style, ...properties }: Element['properties']): Element['properties'] {
  const align = /text-align:\s*(center|right)/.exec(String(style ?? ''))?.[1];
  return align ? { ...properties, className: [`align-${align}`] } : properties;
}

function jsx(node: JsxNode, walk: Walk, isBlock: boolean): ElementContent[] {
  const properties = literalsOf(node as TreeNode);
  const name = node.name ?? '';
  if (isComponentName(name))
    return component(name, properties, node.children, walk, isBlock && node.type === 'mdxJsxFlowElement');
  const allowed = plainElements.get(name);
  if (!allowed) return node.children.flatMap((child) => transform(child, walk, isBlock));
  const kept = Object.entries(properties).filter(
    ([key, value]) => allowed.has(key) && (!urlAttributes.has(key) || isSafeUrl(value)),
  );
  return transform(element(name, Object.fromEntries(kept), node.children as ElementContent[]), walk, isBlock);
}

function codeProperties(node: Element): Record<string, string> {
  const parsed = JSON.parse(String(node.properties.dataProperties ?? '{}')) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(parsed).map(([name, value]) => [name, String(value)]));
}

function component(
  name: string,
  properties: Record<string, string>,
  children: readonly Node[],
  walk: Walk,
  isBlock: boolean,
): ElementContent[] {
  const isSteps = name === 'Steps';
  const inner = children.flatMap((child) =>
    isSteps && isElement(child, 'ol') ? [steps(child, walk)] : transform(child, walk, isBlock),
  );
  return isComponentName(name) ? renderers[name](properties, inner, componentContext(walk, !isBlock)) : inner;
}

function componentContext(walk: Walk, isInline: boolean): ComponentContext {
  return {
    isInline,
    language: walk.library.site.language,
    picture: (src, alt) => picture(src, alt, walk),
    media: (src) => {
      const path = assetPath(walk.page.path, src);
      return walk.base + ((path && walk.media.get(path)) ?? src).replace(/^\//, '');
    },
    term: (id, children) => termMark(id, children, walk.library, walk.page),
  };
}

/** The place of a picture; its alternative where there is none, since Astro stops at a picture that is not there. */
function picture(src: string, alt: string, walk: Walk): Element {
  const path = assetPath(walk.page.path, src);
  if (path === undefined || !walk.library.assets.has(path)) return element('span', {}, alt);
  let index = walk.images.indexOf(path);
  if (index < 0) index = walk.images.push(path) - 1;
  return element('pc-picture', { dataIndex: String(index), dataAlt: alt });
}

function steps(list: Element, walk: Walk): Element {
  let number = Number(list.properties.start ?? 1) - 1;
  const children = list.children.map((item) => {
    if (!isElement(item, 'li')) return item;
    number++;
    const id = walk.anchors.step(item);
    const link = element(
      'a',
      { className: ['step-link'], href: `#${id}`, ariaLabel: words.linkToStep(number) },
      '#',
    );
    const { children: inner } = withChildren(item, walk);
    return element('li', { id, className: ['step'] }, inner, link);
  });
  return { ...list, children };
}

const rewrites: Record<string, (node: Element, walk: Walk) => ElementContent[]> = {
  a: (node, walk) => {
    const { href, ...rest } = node.properties;
    const isSafe = typeof href === 'string' && isSafeUrl(href);
    return [
      withChildren({ ...node, properties: isSafe ? { ...rest, href: linkAddress(href, walk) } : rest }, walk),
    ];
  },
  img: (node, walk) => {
    const { src, alt } = node.properties;
    return [picture(String(src ?? ''), String(alt ?? ''), walk)];
  },
  code: (node) => [{ ...node, children: unbroken(textOf(node)) }],
  pre: (node) => {
    const code = node.children.find((child) => isElement(child, 'code'));
    const names = code && isElement(code) ? code.properties.className : undefined;
    const classes = (Array.isArray(names) ? names : [names]).map(String);
    const language = classes.find((name) => name.startsWith('language-'))?.slice(9) ?? 'text';
    const source = textOf(node).replace(/\n$/, '');
    return [
      element(
        'div',
        { className: ['code'], dataLanguage: language },
        element('pre', { tabIndex: 0 }, element('code', {}, highlight(source, language))),
        element('button', { type: 'button', className: ['copy-button'] }, words.copy),
      ),
    ];
  },
  table: (node, walk) => [
    element(
      'div',
      { className: ['table'], tabIndex: 0, role: 'group', ariaLabel: words.table },
      withChildren(node, walk),
    ),
  ],
  h1: (node, walk) => heading({ ...node, tagName: 'h2' }, walk),
  h2: (node, walk) => heading(node, walk),
  h3: (node, walk) => heading(node, walk),
  h4: (node, walk) => heading(node, walk),
  h5: (node, walk) => heading(node, walk),
  h6: (node, walk) => heading(node, walk),
};

function heading(node: Element, walk: Walk): ElementContent[] {
  const isFootnotes = node.properties.id === 'footnote-label';
  if (isFootnotes) return [footnotesTitle(node)];
  const label = textOf(node);
  const given = String(node.properties.id ?? '');
  const id = walk.anchors.heading(label, walk.ownIds.has(given) ? given : undefined);
  walk.headings.push({ depth: Number(node.tagName.slice(1)), slug: id, text: label });
  const inner = withChildren(node, walk);
  return [{ ...inner, properties: { ...inner.properties, id } }];
}

function linkAddress(href: string, { library, page, base }: Walk): string {
  const link = href.startsWith('#') ? undefined : resolveLink(library, page, href);
  if (!link) return href;
  const query = /\?[^#]*/.exec(href)?.[0] ?? '';
  return base + link.address.slice(1) + query + (link.anchor ? `#${link.anchor}` : '');
}
