import { CST, Parser } from 'yaml';
import type { Located } from '../../library/library.ts';
import type { Edit } from '../../schema/finding.ts';

/** A list as it stands in YAML. Offsets are in the text. */
export interface YamlList {
  style: 'block' | 'flow';
  start: number;
  end: number;
  items: YamlItem[];
  /** Where the value of the list's field begins: after the colon. 0 for a list that is the whole text. */
  from: number;
}

interface YamlItem {
  /** Where its dash stands; the item itself in a flow list. */
  mark: number;
  start: number;
  /** After its last letter: comments and white space behind it are left out. */
  end: number;
  /** It carries an anchor, which another place may name. */
  isAnchored: boolean;
}

/**
 * What stands at a field, or as the whole text: a list, nothing, or something else that no edit can extend. A field is
 * absent only where it could be added on a line of its own.
 */
export type YamlPlace = { list: YamlList } | { emptyAt: number } | 'absent' | 'other';

/** The YAML, and how its offsets become places of the file. */
export type EditableYaml = Pick<Located, 'text' | 'rangeOf'>;

export function replaceIn({ rangeOf }: EditableYaml, start: number, end: number, text: string): Edit {
  return { ...rangeOf(start, end), text };
}

const places = new WeakMap<EditableYaml, Map<string | undefined, YamlPlace>>();

/** The same as `findList`, but found once, however many edits there are. */
export function findListIn(yaml: EditableYaml, field: string | undefined): YamlPlace {
  const known = places.get(yaml) ?? new Map<string | undefined, YamlPlace>();
  const place = known.get(field) ?? findList(yaml.text, field);
  places.set(yaml, known.set(field, place));
  return place;
}

/** Finds the list that is the whole YAML, or the value of one of its fields, with the place of each item. */
export function findList(text: string, field?: string): YamlPlace {
  const tokens = [...new Parser().parse(text)];
  const documents = tokens.filter((token) => token.type === 'document');
  const root = documents[0]?.value;
  if (documents.length > 1) return 'other';
  if (field === undefined) return root ? placeOf(root, 0) : { emptyAt: text.length };
  if (!root) return 'absent';
  if (root.type !== 'block-map' || root.indent > 0) return 'other';
  const pair = root.items.find(
    ({ key }) => key && CST.isScalar(key) && CST.resolveAsScalar(key).value === field,
  );
  if (!pair) return 'absent';
  const colon = pair.sep?.find((token) => token.type === 'map-value-ind');
  if (!colon || pair.sep?.some(isProperty)) return 'other';
  const from = colon.offset + 1;
  return pair.value ? placeOf(pair.value, from) : { emptyAt: from };
}

function placeOf(token: CST.Token, from: number): YamlPlace {
  const [start, end] = extentOf(leavesOf(token));
  if (token.type === 'block-seq') {
    // Comments at the end of a list make an item of their own, without a dash.
    const items = token.items.filter((item) => item.start.some(isDash));
    if (items.some((item) => !item.value)) return 'other';
    return { list: { style: 'block', start, end, items: items.map(blockItem), from } };
  }
  if (token.type !== 'flow-collection' || token.start.type !== 'flow-seq-start') return 'other';
  const items = token.items
    .map(leavesOf)
    .filter((leaves) => leaves.some(isContent))
    .map(flowItem);
  return { list: { style: 'flow', start, end, items, from } };
}

function blockItem(item: CST.CollectionItem): YamlItem {
  const mark = item.start.find(isDash)?.offset ?? 0;
  const leaves = leavesOf(item);
  const inner = leaves.filter(({ offset }) => offset > mark);
  const [start, end] = extentOf(inner);
  return { mark, start, end, isAnchored: inner.some(isAnchor) };
}

function flowItem(leaves: Leaf[]): YamlItem {
  const [start, end] = extentOf(leaves);
  return { mark: start, start, end, isAnchored: leaves.some(isAnchor) };
}

/** A piece of the text that holds no other. */
type Leaf = Pick<CST.SourceToken, 'offset' | 'source'> & { type: string };

function isDash({ type }: Leaf): boolean {
  return type === 'seq-item-ind';
}

function isAnchor({ type }: Leaf): boolean {
  return type === 'anchor';
}

function isProperty({ type }: Leaf): boolean {
  return type === 'anchor' || type === 'tag';
}

const fillers = new Set(['space', 'newline', 'comment', 'comma']);

function isContent({ type }: Leaf): boolean {
  return !fillers.has(type);
}

/** From the first piece to the last, white space, comments and commas around them left out. */
function extentOf(leaves: readonly Leaf[]): [start: number, end: number] {
  const content = leaves.filter(isContent);
  const last = content.at(-1);
  return [content[0]?.offset ?? 0, last ? last.offset + last.source.trimEnd().length : 0];
}

function leavesOf(part: CST.Token | CST.CollectionItem): Leaf[] {
  if (!('type' in part)) return itemLeaves(part);
  if (part.type === 'block-map' || part.type === 'block-seq') return part.items.flatMap(itemLeaves);
  if (part.type === 'flow-collection') return [part.start, ...part.items.flatMap(itemLeaves), ...part.end];
  if (part.type === 'block-scalar') {
    const props = part.props.flatMap(leavesOf);
    const offset = part.offset + props.reduce((sum, { source }) => sum + source.length, 0);
    return [...props, { type: part.type, offset, source: part.source }];
  }
  if (!('source' in part)) return [];
  return [part, ...('end' in part ? (part.end ?? []) : [])];
}

function itemLeaves({ start, key, sep, value }: CST.CollectionItem): Leaf[] {
  return [...start, ...(key ? leavesOf(key) : []), ...(sep ?? []), ...(value ? leavesOf(value) : [])];
}
