import type { PhrasingContent, Root, RootContent } from 'mdast';
import { literalsOf } from '../library/attributes.ts';
import type { Library, Page } from '../library/library.ts';
import { resolveLink } from '../library/links.ts';
import { assetPath } from '../library/references.ts';
import { childrenOf, isJsx, type TreeNode, visit } from '../library/tree.ts';
import { isSafeUrl } from '../schema/html.ts';
import { resolvers } from './markdown-components.ts';
import { asBlocks, emphasis } from './mdast.ts';
import { words } from './words.ts';

/** What a body needs to know of the site to stand alone. */
export interface MarkdownContext {
  library: Library;
  page: Page;
  /** Turns an address from the root of the site into one that works where the Markdown is read. */
  absolute(address: string): string;
  /** Addresses of pictures and videos, by their paths inside the content folder. */
  assets: ReadonlyMap<string, string>;
}

/** A page's body in plain Markdown nodes: components resolved, comments and code dropped. All nodes are new. */
export function resolveBody(tree: Root, context: MarkdownContext): RootContent[] {
  const definitions = new Map<string, string>();
  visit(tree as TreeNode, (node) => {
    const { identifier, url } = node as { identifier?: string; url?: string };
    if (node.type === 'definition' && identifier && url) definitions.set(identifier, url);
    return undefined;
  });
  return asBlocks(resolveAll(childrenOf(tree as TreeNode), { ...context, definitions }));
}

interface Walk extends MarkdownContext {
  /** Addresses of reference links and pictures, by their names. */
  definitions: ReadonlyMap<string, string>;
}

/** What a component is resolved from. */
export interface ComponentNode {
  properties: Record<string, string>;
  children: RootContent[];
  isInline: boolean;
  /** A picture, or words in its place where its address is not known. */
  picture(src: string, alt: string): PhrasingContent;
  link(url: string): string | undefined;
  asset(src: string): string | undefined;
}

const dropped = /^(?:html|toml|yaml|mdxjsEsm|mdx(?:Flow|Text)Expression)$/;
const blockHolders = /^(?:blockquote|footnoteDefinition|listItem)$/;

function resolveAll(nodes: readonly TreeNode[], walk: Walk): RootContent[] {
  return nodes.flatMap((node) => resolve(node, walk));
}

function resolve(node: TreeNode, walk: Walk): RootContent[] {
  if (dropped.test(node.type)) return [];
  if (isJsx(node)) return component(node, walk);
  const { url, alt, identifier } = node as { url?: string; alt?: string | null; identifier?: string };
  if (node.type === 'image') return [picture(url ?? '', alt ?? '', walk)];
  if (node.type === 'imageReference')
    return [picture(walk.definitions.get(identifier ?? '') ?? '', alt ?? '', walk)];
  const copy: TreeNode = { ...node };
  if (node.children) {
    const children = resolveAll(childrenOf(node), walk);
    if (node.type === 'paragraph' && children.every(isBlank)) return [];
    copy.children = blockHolders.test(node.type) ? asBlocks(children) : children;
  }
  if (node.type === 'heading')
    (copy as { depth?: number }).depth = Math.max(2, (node as { depth?: number }).depth ?? 2);
  if (url === undefined) return [copy as RootContent];
  const address = linkAddress(url, walk);
  if (address === undefined) return copy.children ? (copy.children as RootContent[]) : [];
  return [{ ...copy, url: address } as unknown as RootContent];
}

function isBlank(node: RootContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

function component(node: TreeNode, walk: Walk): RootContent[] {
  const name = node.name ?? '';
  const children = resolveAll(childrenOf(node), walk);
  const isInline = node.type === 'mdxJsxTextElement';
  const resolver = Object.hasOwn(resolvers, name) ? resolvers[name] : undefined;
  if (!resolver) return children;
  return resolver({
    properties: literalsOf(node),
    children,
    isInline,
    picture: (src, alt) => picture(src, alt, walk),
    link: (url) => linkAddress(url, walk),
    asset: (src) => assetAddress(src, walk),
  });
}

/** Undefined for an address that could run code. */
function linkAddress(url: string, { library, page, absolute }: Walk): string | undefined {
  if (!isSafeUrl(url)) return undefined;
  const linked = resolveLink(library, page, url);
  if (!linked) return url;
  const query = /\?[^#]*/.exec(url)?.[0] ?? '';
  return absolute(linked.address) + query + (linked.anchor ? `#${linked.anchor}` : '');
}

function picture(src: string, alt: string, walk: Walk): PhrasingContent {
  const url = assetAddress(src, walk);
  return url ? { type: 'image', url, alt } : emphasis(words.markdown.picture(alt));
}

function assetAddress(src: string, walk: Walk): string | undefined {
  const path = assetPath(walk.page.path, src);
  const address = path === undefined ? undefined : walk.assets.get(path);
  return address === undefined ? undefined : walk.absolute(address);
}
