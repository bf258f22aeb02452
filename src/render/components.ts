import type { Element, ElementContent } from 'hast';
import { textOf } from '../library/tree.ts';
import type { ComponentName } from '../schema/component.ts';
import { element, isBlank, isElement } from './hast.ts';
import { keysIn } from './keys.ts';
import { words } from './words.ts';

/** What a component may ask of the page that it stands on. */
export interface ComponentContext {
  isInline: boolean;
  /** Language of the site as a language tag. */
  language: string;
  /** Markup that the route replaces by a picture in the sizes that screens need. */
  picture(src: string, alt: string): Element;
  /** Address of a video, poster or captions file. */
  media(src: string): string;
  /** The mark of a glossary term around some text; the text alone for an unknown id. */
  term(id: string, children: ElementContent[]): ElementContent[];
}

type Properties = Record<string, string>;
type Component = (
  properties: Properties,
  children: ElementContent[],
  context: ComponentContext,
) => ElementContent[];

/** How each component looks in HTML: the one definition, for static aids and for aids that run code. */
export const renderers: Record<ComponentName, Component> = {
  Steps: (_, children) => {
    for (const list of children) if (isElement(list, 'ol')) list.properties.className = ['steps'];
    return children;
  },
  Checklist: ({ mode = 'read-do', title }, children) => [
    element(
      'section',
      { className: ['checklist'], dataMode: mode, ...(title ? { ariaLabel: title } : {}) },
      title ? element('h2', { className: ['checklist-title'] }, title) : undefined,
      element('p', { className: ['checklist-mode'] }, mode === 'read-do' ? words.readDo : words.doConfirm),
      withTopHeading(children, title ? 3 : 2).map(checkable),
    ),
  ],
  Note: callout('aside', 'note', words.note),
  Caution: callout('aside', 'caution', words.caution),
  StopIf: callout('aside', 'stop-if', words.stopIf),
  Outcome: callout('section', 'outcome', words.outcome),
  Choose: ({ caption }, children) => [
    element(
      'div',
      { className: ['choose'] },
      children.filter((child) => !isBlank(child)).map((child) => decisionTable(child, caption)),
    ),
  ],
  Term: ({ id = '' }, children, context) => context.term(id, children),
  Figure: ({ src = '', alt = '', caption }, _, context) => [
    element(
      context.isInline ? 'span' : 'figure',
      { className: ['figure'] },
      context.picture(src, alt),
      caption ? element(context.isInline ? 'span' : 'figcaption', {}, caption) : undefined,
    ),
  ],
  Video: ({ src = '', poster = '', captions = '', title = '' }, children, context) => [
    element(
      'figure',
      { className: ['video'] },
      element(
        'video',
        {
          controls: true,
          preload: 'none',
          playsInline: true,
          poster: context.media(poster),
          ariaLabel: title,
        },
        element('source', {
          src: context.media(src),
          type: src.endsWith('.webm') ? 'video/webm' : 'video/mp4',
        }),
        element('track', {
          kind: 'captions',
          src: context.media(captions),
          srcLang: context.language,
          label: words.captions,
          default: true,
        }),
      ),
      element('figcaption', {}, title),
      element('details', { className: ['transcript'] }, element('summary', {}, words.transcript), children),
    ),
  ],
  Keys: (_, children) => {
    const names = keysIn(children.map(textOf).join(''));
    const keys = names.flatMap((name, i) => [...(i > 0 ? ['+'] : []), element('kbd', {}, name)]);
    return [element('kbd', { className: ['keys'] }, ...keys)];
  },
  Copy: (_, children, context) => {
    const value = children.map(textOf).join('').trim();
    return [
      element(
        context.isInline ? 'span' : 'div',
        { className: ['copy'], dataCopy: value },
        element('code', {}, value),
        element('button', { type: 'button', className: ['copy-button'] }, words.copy),
      ),
    ];
  },
};

function callout(tagName: string, className: string, label: string): Component {
  return (_, children, { isInline }) => [
    element(
      isInline ? 'span' : tagName,
      { className: [className], ...(tagName === 'aside' && !isInline ? { role: 'note' } : {}) },
      element(isInline ? 'strong' : 'p', { className: ['label'] }, label),
      inParagraph(children, isInline),
    ),
  ];
}

/** Text that stands alone in a block gets a paragraph, as Markdown would give it. */
function inParagraph(children: ElementContent[], isInline: boolean): ElementContent[] {
  const isText = children.some((child) => child.type === 'text' && !isBlank(child));
  return isInline
    ? [{ type: 'text', value: ' ' }, ...children]
    : isText
      ? [element('p', {}, children)]
      : children;
}

/** Moves headings up or down together, until the highest is at a depth: a page may skip none. */
function withTopHeading(nodes: ElementContent[], top: number): ElementContent[] {
  const depths = headingDepths(nodes);
  const by = top - Math.min(...depths);
  return depths.length === 0 || by === 0 ? nodes : nodes.map((node) => moveHeadings(node, by));
}

function headingDepths(nodes: readonly ElementContent[]): number[] {
  return nodes
    .filter((node) => isElement(node))
    .flatMap((node) => headingDepth(node) ?? headingDepths(node.children));
}

function headingDepth({ tagName }: Element): number | undefined {
  return /^h[2-6]$/.test(tagName) ? Number(tagName[1]) : undefined;
}

function moveHeadings(node: ElementContent, by: number): ElementContent {
  if (!isElement(node)) return node;
  const depth = headingDepth(node);
  const tagName = depth ? `h${Math.min(6, depth + by)}` : node.tagName;
  return { ...node, tagName, children: node.children.map((child) => moveHeadings(child, by)) };
}

/** The heading above footnotes: for who cannot see that they are footnotes. References name its id. */
export function footnotesTitle({ properties }: Element): Element {
  return element('h2', { id: properties.id, className: ['hidden-visually'] }, words.footnotes);
}

const blockNames = 'aside blockquote details div dl figure ol p pre section table ul'.split(' ');

/** Gives each task a box that the reader can tick, its words as the label. */
function checkable(node: ElementContent): ElementContent {
  if (!isElement(node)) return node;
  if (node.tagName === 'ul') node.properties.className = ['checks'];
  if (node.tagName !== 'li') return { ...node, children: node.children.map(checkable) };
  const opening = node.children.find((child) => isElement(child, 'p'));
  const content = node.children.flatMap((child) => (child === opening ? opening.children : [child]));
  const isBlock = (child: ElementContent) => isElement(child, ...blockNames);
  const label = trimStart(
    content.filter(
      (child) =>
        !isBlock(child) && !isElement(child, 'input') && !(isBlank(child) && textOf(child).includes('\n')),
    ),
  );
  return element(
    'li',
    { className: ['check'] },
    element('label', {}, element('input', { type: 'checkbox' }), ' ', element('span', {}, label)),
    content.filter(isBlock).map(checkable),
  );
}

function trimStart([first, ...rest]: ElementContent[]): ElementContent[] {
  if (first?.type !== 'text') return first ? [first, ...rest] : [];
  const value = first.value.trimStart();
  return value ? [{ ...first, value }, ...rest] : trimStart(rest);
}

/** A decision table names its columns in each cell, so that a narrow screen can show a row as a card. */
function decisionTable(node: ElementContent, caption: string | undefined): ElementContent {
  const table = isElement(node, 'div') ? node.children.find((child) => isElement(child, 'table')) : node;
  if (!table || !isElement(table, 'table')) return node;
  const rows = allRows(table);
  const cells = (row: Element) =>
    row.children.filter((child): child is Element => isElement(child, 'td', 'th'));
  const [head, ...body] = rows;
  const labels = head ? cells(head).map(textOf) : [];
  for (const row of body)
    cells(row).forEach((cell, i) => {
      cell.properties.dataLabel = labels[i] ?? '';
      if (i === labels.length - 1) cell.properties.className = ['action'];
    });
  if (caption) table.children.unshift(element('caption', {}, caption));
  return table;
}

function allRows(node: Element): Element[] {
  return node.children.flatMap((child) =>
    isElement(child, 'tr') ? [child] : isElement(child) ? allRows(child) : [],
  );
}
