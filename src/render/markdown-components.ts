import type {
  Heading,
  List,
  ListItem,
  PhrasingContent,
  RootContent,
  Strong,
  TableCell,
  TableRow,
} from 'mdast';
import { type TreeNode, textOf } from '../library/tree.ts';
import type { ComponentName } from '../schema/component.ts';
import { keysIn } from './keys.ts';
import type { ComponentNode } from './markdown-body.ts';
import { asBlocks, emphasis, heading, isPhrasing, paragraph, strong, text } from './mdast.ts';
import { words } from './words.ts';

type Resolver = (node: ComponentNode) => RootContent[];

/** What stands in plain Markdown for each component. */
const components: Record<ComponentName, Resolver> = {
  Steps: ({ children }) => children,
  Checklist: ({ properties: { mode, title }, children }) => [
    ...(title ? [heading(depthAbove(children), title)] : []),
    paragraph(emphasis(`${mode === 'do-confirm' ? words.doConfirm : words.readDo}.`)),
    ...children.map((child) => (child.type === 'list' ? tasks(child) : child)),
  ],
  Note: callout(`${words.note}:`),
  Caution: callout(`${words.caution}:`),
  StopIf: callout(words.stopIf),
  Outcome: callout(`${words.outcome}:`),
  Choose: ({ properties: { caption }, children }) => [
    ...(caption ? [paragraph(strong(caption))] : []),
    ...children,
  ],
  Term: ({ children }) => children,
  Figure: ({ properties: { src = '', alt = '', caption }, isInline, picture }) => {
    const image = picture(src, alt);
    if (isInline) return caption ? [image, text(' '), emphasis(caption)] : [image];
    return [paragraph(image), ...(caption ? [paragraph(emphasis(caption))] : [])];
  },
  Video: ({ properties: { src = '', title = '' }, children, isInline, asset }) => {
    const url = asset(src);
    const label = words.markdown.video(title);
    const watch: PhrasingContent = url ? { type: 'link', url, children: [text(label)] } : emphasis(label);
    if (isInline) return [watch];
    return [paragraph(watch), paragraph(strong(`${words.transcript}:`)), ...asBlocks(children)];
  },
  Keys: ({ children }) => [{ type: 'inlineCode', value: keysIn(plain(children)).join(' + ') }],
  Copy: ({ children, isInline }) => {
    const value = plain(children);
    return [isInline ? { type: 'inlineCode', value } : { type: 'code', lang: languageOf(children), value }];
  },
};

const elements: Record<string, Resolver> = {
  a: ({ properties: { href = '' }, children, link }) => {
    const url = link(href);
    return url === undefined ? children : [{ type: 'link', url, children: inLine(children) }];
  },
  abbr: ({ properties: { title }, children }) => (title ? [...children, text(` (${title})`)] : children),
  b: bold,
  blockquote: ({ children }) => [{ type: 'blockquote', children: asBlocks(children) }],
  br: () => [{ type: 'break' }],
  caption: blocks,
  code: inlineCode,
  dd: blocks,
  del: ({ children }) => [{ type: 'delete', children: inLine(children) }],
  details: blocks,
  div: blocks,
  dl: blocks,
  dt: blocks,
  em: italic,
  figcaption: blocks,
  figure: blocks,
  h2: headingAt(2),
  h3: headingAt(3),
  h4: headingAt(4),
  h5: headingAt(5),
  h6: headingAt(6),
  hr: () => [{ type: 'thematicBreak' }],
  i: italic,
  img: ({ properties: { src = '', alt = '' }, picture }) => [picture(src, alt)],
  kbd: inlineCode,
  li: ({ children }) => [{ type: 'listItem', spread: false, children: asBlocks(children) }],
  ol: ({ children }) => [listOf(children, true)],
  p: blocks,
  pre: ({ children }) => [{ type: 'code', value: plain(children) }],
  samp: inlineCode,
  strong: bold,
  summary: ({ children }) => [paragraph({ type: 'strong', children: inLine(children) })],
  table: ({ children }) => [
    ...children.filter(({ type }) => type === 'paragraph'),
    { type: 'table', children: rowsOf(children) },
  ],
  td: ({ children }) => [{ type: 'tableCell', children: inLine(children) }],
  th: ({ children }) => [{ type: 'tableCell', children: inLine(children) }],
  tr: ({ children }) => [
    {
      type: 'tableRow',
      children: children.filter((child): child is TableCell => child.type === 'tableCell'),
    },
  ],
  ul: ({ children }) => [listOf(children, false)],
  var: inlineCode,
};

/** By the name of a component or of a plain element. Whatever else leaves its content. */
export const resolvers: Readonly<Record<string, Resolver>> = { ...elements, ...components };

function callout(label: string): Resolver {
  return ({ children, isInline }) => {
    if (isInline) return [strong(label), text(' '), ...children];
    const [first, ...rest] = asBlocks(children);
    if (first?.type !== 'paragraph')
      return [{ type: 'blockquote', children: [paragraph(strong(label)), ...asBlocks(children)] }];
    return [
      { type: 'blockquote', children: [paragraph(strong(label), text(' '), ...first.children), ...rest] },
    ];
  };
}

/** The depth of a title that stands above the headings of its own content. */
function depthAbove(children: readonly RootContent[]): number {
  const inner = children.find((child) => child.type === 'heading');
  return inner ? Math.max(2, inner.depth - 1) : 3;
}

/** Every item of a checklist is a task, also where its box was forgotten. */
function tasks(list: List): List {
  return { ...list, children: list.children.map((item) => ({ ...item, checked: item.checked ?? false })) };
}

function plain(nodes: readonly RootContent[]): string {
  const isText = nodes.every(isPhrasing);
  const parts = nodes.map((node) => textOf(node as TreeNode));
  return (isText ? parts.join('') : parts.filter((part) => part.trim()).join('\n\n')).trim();
}

function languageOf(nodes: readonly RootContent[]): string | null {
  const code = nodes.find((node) => node.type === 'code');
  return code?.lang ?? null;
}

function blocks({ children }: ComponentNode): RootContent[] {
  return asBlocks(children);
}

function headingAt(depth: Heading['depth']): Resolver {
  return ({ children }) => [{ type: 'heading', depth, children: inLine(children) }];
}

function bold({ children }: ComponentNode): RootContent[] {
  const node: Strong = { type: 'strong', children: inLine(children) };
  return [node];
}

function italic({ children }: ComponentNode): RootContent[] {
  return [{ type: 'emphasis', children: inLine(children) }];
}

function inlineCode({ children }: ComponentNode): RootContent[] {
  return [{ type: 'inlineCode', value: plain(children) }];
}

function listOf(children: readonly RootContent[], ordered: boolean): List {
  const items = children.filter((child): child is ListItem => child.type === 'listItem');
  return { type: 'list', ordered, spread: false, children: items };
}

/** Paragraphs where only words can stand, such as in a cell, run on in one line. */
function inLine(nodes: readonly RootContent[]): PhrasingContent[] {
  return nodes.flatMap((node, i) =>
    isPhrasing(node)
      ? [node]
      : [
          ...(i > 0 ? [text(' ')] : []),
          ...(node.type === 'paragraph' ? node.children : [text(plain([node]))]),
        ],
  );
}

function rowsOf(nodes: readonly RootContent[]): TableRow[] {
  return nodes.filter((node): node is TableRow => node.type === 'tableRow');
}
