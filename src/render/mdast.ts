import type {
  BlockContent,
  Emphasis,
  Heading,
  Link,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Strong,
  Text,
} from 'mdast';

/** Short names for the Markdown nodes that the exports are made of. */

export function text(value: string): Text {
  return { type: 'text', value };
}

export function strong(value: string): Strong {
  return { type: 'strong', children: [text(value)] };
}

export function emphasis(value: string): Emphasis {
  return { type: 'emphasis', children: [text(value)] };
}

export function link(url: string, value: string): Link {
  return { type: 'link', url, children: [text(value)] };
}

export function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

export function heading(depth: number, value: string): Heading {
  return {
    type: 'heading',
    depth: Math.max(1, Math.min(depth, 6)) as Heading['depth'],
    children: [text(value)],
  };
}

/** A bulleted list of one-line items. */
export function list(items: PhrasingContent[][]): List {
  const children = items.map(
    (item): ListItem => ({ type: 'listItem', spread: false, children: [paragraph(...item)] }),
  );
  return { type: 'list', ordered: false, spread: false, children };
}

const phrasing = new Set([
  'break',
  'delete',
  'emphasis',
  'footnoteReference',
  'image',
  'imageReference',
  'inlineCode',
  'link',
  'linkReference',
  'strong',
  'text',
]);

export function isPhrasing(node: { type: string }): node is PhrasingContent {
  return phrasing.has(node.type);
}

/** Gives each run of words among blocks a paragraph of its own; blank runs go. */
export function asBlocks(nodes: readonly RootContent[]): BlockContent[] {
  const blocks: RootContent[] = [];
  let run: PhrasingContent[] = [];
  const close = () => {
    if (run.some((node) => node.type !== 'text' || node.value.trim() !== ''))
      blocks.push(paragraph(...trim(run)));
    run = [];
  };
  for (const node of nodes) {
    if (isPhrasing(node)) run.push(node);
    else {
      close();
      blocks.push(node);
    }
  }
  close();
  return blocks as BlockContent[];
}

/** The same words without white space at either end. */
function trim(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const last = nodes.length - 1;
  return nodes.map((node, i) => {
    if (node.type !== 'text' || (i > 0 && i < last)) return node;
    const start = i === 0 ? node.value.trimStart() : node.value;
    return text(i === last ? start.trimEnd() : start);
  });
}
