import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  visit,
} from 'yaml';

let lastTree: { text: string; yaml: Document.Parsed } | undefined;

/** Whoever asks for one place of a text asks for the next: the tree of the last one is kept. */
export function readTree(text: string): Document.Parsed {
  if (lastTree?.text !== text) {
    lastTree = { text, yaml: parseDocument(text, { prettyErrors: false, logLevel: 'error' }) };
  }
  return lastTree.yaml;
}

/** Where a text in quotes begins that is still open at a place, and the end of its first line. */
export function openQuote(text: string, end: number): [start: number, end: number] | undefined {
  let found: [number, number] | undefined;
  visit(readTree(text), {
    Scalar(_, { type, range }) {
      if (range?.[1] !== end || (type !== 'QUOTE_DOUBLE' && type !== 'QUOTE_SINGLE')) return undefined;
      const line = text.slice(range[0]).search(/[\r\n]|$/);
      found = [range[0], range[0] + line];
      return visit.BREAK;
    },
  });
  return found;
}

/** A block ends after its line break for the parser, and with its last letter for a reader. */
export function spanIn(text: string, node: Node | null | undefined): [start: number, end: number] {
  const [start, end] = node?.range ?? [0, 0];
  return [start, isMap(node) || isSeq(node) ? start + text.slice(start, end).trimEnd().length : end];
}

/** Where the texts of values stand, without quotes and without the sign of a block, by their paths joined with spaces. */
export function textSpans(text: string): Map<string, [start: number, end: number]> {
  const spans = new Map<string, [number, number]>();
  const collect = (node: unknown, path: string) => {
    const inner = (name: string) => (path ? `${path} ${name}` : name);
    if (isMap(node)) for (const { key, value } of node.items) collect(value, inner(keyText(key)));
    else if (isSeq(node)) for (const [i, item] of node.items.entries()) collect(item, inner(String(i)));
    else if (isScalar(node) && node.range) {
      const [start, end] = node.range;
      const quote = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0;
      const isBlock = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
      const sign = isBlock ? (/^.*\n?/.exec(text.slice(start, end))?.[0].length ?? 0) : 0;
      spans.set(path, [start + sign + quote, end - quote]);
    }
  };
  collect(readTree(text).contents, '');
  return spans;
}

/** The value that begins before a place and goes on behind it, without the line breaks at its end. */
export function scalarAround(text: string, at: number): [start: number, end: number] | undefined {
  const find = (node: unknown): [number, number] | undefined => {
    if (isMap(node)) return firstOf(node.items.map(({ value }) => value));
    if (isSeq(node)) return firstOf(node.items);
    const [start = at, valueEnd = at] = (isScalar(node) && node.range) || [];
    const end = start + text.slice(start, valueEnd).trimEnd().length;
    return start < at && at < end ? [start, end] : undefined;
  };
  const firstOf = (nodes: readonly unknown[]) => {
    for (const node of nodes) {
      const found = find(node);
      if (found) return found;
    }
    return undefined;
  };
  return find(readTree(text).contents);
}

interface FoundNode {
  key: Node | undefined;
  value: Node | null | undefined;
  /** How many parts of the path exist. */
  depth: number;
}

export function findNode(root: Node | null, path: readonly PropertyKey[]): FoundNode {
  let found: FoundNode = { key: undefined, value: root, depth: 0 };
  for (const part of path) {
    const parent = found.value;
    let pair: Pair | undefined;
    if (isMap(parent)) pair = parent.items.find((item) => isPair(item) && keyText(item.key) === String(part));
    else if (isSeq(parent)) {
      const item = parent.items[Number(part)];
      if (isNode(item)) {
        found = { key: undefined, value: item, depth: found.depth + 1 };
        continue;
      }
    }
    if (!pair) return found;
    const key = isNode(pair.key) ? pair.key : undefined;
    found = { key, value: isNode(pair.value) && pair.value.range ? pair.value : key, depth: found.depth + 1 };
  }
  return found;
}

function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}
