import Slugger from 'github-slugger';
import { attributesOf, literalOf } from './attributes.ts';
import { childrenOf, isJsx, type TreeNode, textOf, visit } from './tree.ts';

/** Gives ids to the headings and steps of one page, in reading order, each once. */
export interface AnchorMaker {
  /** An id that the writer gave stays as it is, but where the page has it already. */
  heading(text: string, own?: string): string;
  step(item: TreeNode): string;
}

/** Ids of the page around a body. Those of every page begin with a low line: no id of a glossary term does. */
const frameIds = [
  '_page',
  '_search',
  'ask',
  'basics',
  'footnote-label',
  'page-before',
  'page-related',
  'page-standing',
  'page-symptoms',
  'page-teaches',
  'page-upkeep',
];

export function createAnchorMaker(): AnchorMaker {
  const slugger = new Slugger();
  for (const id of frameIds) slugger.occurrences[id] = 0;
  return {
    heading(text, own) {
      if (!own || own in slugger.occurrences) return slugger.slug(own ?? text);
      slugger.occurrences[own] = 0;
      return own;
    },
    step: (item) => slugger.slug(`step ${stepName(item)}`),
  };
}

/** The action of a step: its first bold words, or the first eight of its text. Survives moving and adding steps. */
function stepName(item: TreeNode): string {
  const opening: TreeNode = { type: 'opening', children: openingOf(item) };
  let bold: string | undefined;
  visit(opening, (node) => {
    if (node.type === 'strong' || tagName(node) === 'strong') bold ??= textOf(node);
    return bold === undefined;
  });
  const words = (bold ?? textOf(opening)).trim().split(/\s+/);
  return words.slice(0, 8).join(' ').replace(/[.:]$/, '');
}

/** What stands before the first block inside a step: its first paragraph, in Markdown and in HTML trees. */
function openingOf(item: TreeNode): TreeNode[] {
  const children = childrenOf(item).filter(
    (child) => child.type !== 'text' || String(child.value).trim() !== '',
  );
  const isInline = (child: TreeNode) =>
    !/^(?:p|ol|ul|pre|div|table|blockquote|h[1-6])$/.test(tagName(child) ?? child.type);
  const first = children[0];
  if (!first || first.type === 'paragraph' || tagName(first) === 'p') return first ? [first] : [];
  const end = children.findIndex((child) => !isInline(child) || /^mdxJsxFlow/.test(child.type));
  return end < 0 ? children : children.slice(0, end);
}

function tagName(node: TreeNode): string | undefined {
  return 'tagName' in node ? String(node.tagName) : undefined;
}

/** Every id that a link may name on a page, from its Markdown tree. The renderer gives the same ids. */
export function collectAnchors(tree: TreeNode): Set<string> {
  const maker = createAnchorMaker();
  const anchors = new Set<string>();
  visit(tree, (node, parents) => {
    if (isHeading(node)) anchors.add(maker.heading(textOf(node), ownId(node)));
    if (node.type === 'listItem' && isStep(parents)) anchors.add(maker.step(node));
    return undefined;
  });
  return anchors;
}

/** The ids that the writer gave to headings, as in `<h2 id="…">`. */
export function collectOwnIds(tree: TreeNode): Set<string> {
  const ids = new Set<string>();
  visit(tree, (node) => {
    const id = isHeading(node) ? ownId(node) : undefined;
    if (id) ids.add(id);
    return undefined;
  });
  return ids;
}

function isHeading(node: TreeNode): boolean {
  return node.type === 'heading' || (isJsx(node) && /^h[2-6]$/.test(node.name ?? ''));
}

function ownId(node: TreeNode): string | undefined {
  const attribute = attributesOf(node).find(({ name }) => name === 'id');
  return attribute && literalOf(attribute);
}

/** A list item is a step when its list stands directly in `Steps`. */
function isStep(parents: readonly TreeNode[]): boolean {
  const list = parents.at(-1) as (TreeNode & { ordered?: boolean }) | undefined;
  const holder = parents.at(-2);
  return !!list?.ordered && !!holder && isJsx(holder) && holder.name === 'Steps';
}
