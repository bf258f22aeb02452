import type { Located } from '../library/library.ts';
import type { Edit } from '../schema/finding.ts';
import { findList, type YamlList, type YamlPlace } from './yaml-lists.ts';
import { yamlScalar } from './yaml-scalar.ts';

/**
 * Edits of lists in YAML. They leave every other letter as it is, comments too. Two removals from one list can be made
 * together only as long as an item stays: the others overlap.
 */

/** The YAML, and how its offsets become places of the file. */
export type EditableYaml = Pick<Located, 'text' | 'rangeOf'>;

/** A new item: a text as YAML writes it, or the fields of an entry. */
export type NewItem = string | Readonly<Record<string, string>>;

/**
 * Adds an item at the end of a list in the style that the list has: of the field, or of the whole YAML. Undefined where
 * there is no such field, or where something else stands there.
 */
export function addItem(yaml: EditableYaml, field: string | undefined, item: NewItem): Edit | undefined {
  const place = placeIn(yaml, field);
  if (typeof place === 'string') return undefined;
  if ('emptyAt' in place) return addFirst(yaml, field, place.emptyAt, item);
  const { list } = place;
  return list.style === 'flow' ? addToFlow(yaml, list, item) : addToBlock(yaml, list, item);
}

/** Removes an item; the last one leaves an empty list. Undefined where another place may need what it holds. */
export function removeItem(yaml: EditableYaml, field: string | undefined, index: number): Edit | undefined {
  const place = placeIn(yaml, field);
  if (typeof place === 'string' || 'emptyAt' in place) return undefined;
  const { list } = place;
  const item = list.items[index];
  if (!item || item.isAnchored) return undefined;
  if (list.style === 'flow') return removeFromFlow(yaml, list, index);
  return list.items.length === 1 ? removeLast(yaml, list) : removeFromBlock(yaml, list, index);
}

const places = new WeakMap<EditableYaml, Map<string | undefined, YamlPlace>>();

/** Found once a list, however many items are removed. */
function placeIn(yaml: EditableYaml, field: string | undefined): YamlPlace {
  const known = places.get(yaml) ?? new Map<string | undefined, YamlPlace>();
  const place = known.get(field) ?? findList(yaml.text, field);
  places.set(yaml, known.set(field, place));
  return place;
}

export function lineBreakOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

function replace({ rangeOf }: EditableYaml, start: number, end: number, text: string): Edit {
  return { ...rangeOf(start, end), text };
}

function addFirst(yaml: EditableYaml, field: string | undefined, at: number, item: NewItem): Edit {
  if (field !== undefined) return replace(yaml, at, at, ` [${writeInFlow(item)}]`);
  const lineBreak = lineBreakOf(yaml.text);
  const gap = yaml.text === '' || /[\r\n]$/.test(yaml.text) ? '' : lineBreak;
  return replace(yaml, at, at, `${gap}- ${inBlock(item, '  ', lineBreak)}${lineBreak}`);
}

function addToFlow(yaml: EditableYaml, { items, start, end }: YamlList, item: NewItem): Edit {
  const last = items.at(-1);
  if (last) return replace(yaml, last.end, last.end, `, ${writeInFlow(item)}`);
  const isBlank = yaml.text.slice(start + 1, end - 1).trim() === '';
  return replace(yaml, start, isBlank ? end : start + 1, `[${writeInFlow(item)}${isBlank ? ']' : ''}`);
}

function addToBlock(yaml: EditableYaml, { items }: YamlList, item: NewItem): Edit | undefined {
  const { text } = yaml;
  const last = items.at(-1);
  if (!last) return undefined;
  const indent = text.slice(lineStart(text, last.mark), last.mark);
  const lineBreak = lineBreakOf(text);
  const [marker = '- '] = /^-[ \t]+(?=\S)/.exec(text.slice(last.mark, last.start + 1)) ?? [];
  const before = items.at(-2);
  const gap =
    before && /(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r(?!\n))/.test(text.slice(before.end, last.mark));
  const added = inBlock(item, `${indent}${' '.repeat(marker.length)}`, lineBreak);
  const at = tailEnd(text, last.end);
  // At the end of the text an empty place would not overlap the removal of the item before it.
  const from = at === text.length ? at - 1 : at;
  const kept = text.slice(from, at);
  return replace(yaml, from, at, `${kept}${lineBreak}${gap ? lineBreak : ''}${indent}${marker}${added}`);
}

export function writeInFlow(item: NewItem): string {
  if (typeof item === 'string') return item;
  const fields = Object.entries(item).map(([key, value]) => `${key}: ${yamlScalar(value)}`);
  return `{ ${fields.join(', ')} }`;
}

function inBlock(item: NewItem, indent: string, lineBreak: string): string {
  if (typeof item === 'string') return item;
  const fields = Object.entries(item).map(([key, value]) => `${key}: ${yamlScalar(value)}`);
  return fields.join(`${lineBreak}${indent}`);
}

function removeFromFlow(
  yaml: EditableYaml,
  { items, start, end }: YamlList,
  index: number,
): Edit | undefined {
  const { text } = yaml;
  const [before, item, next] = [items[index - 1], items[index], items[index + 1]];
  if (!item) return undefined;
  if (next) {
    // A comment on the same line goes along; one on a line of its own stays.
    const between = text.slice(item.end, next.start);
    const kept = between.replace(/^(?:\s|#[^\r\n]*)*,[ \t]*(?:(?<=[ \t])#[^\r\n]*)?/, '');
    if (kept.trim() === '') return replace(yaml, item.start, next.start, '');
    return replace(yaml, text.slice(0, item.start).trimEnd().length, next.start, kept);
  }
  if (!before) {
    const kept = text.slice(start + 1, item.start) + text.slice(item.end, end - 1).replace(/^\s*,/, '');
    return replace(yaml, start, end, kept.trim() === '' ? '[]' : `[${kept}]`);
  }
  const kept = text.slice(before.end, item.start).replace(/^((?:\s|#[^\r\n]*)*),/, '$1');
  // A comment must not swallow what closes the list.
  const isOpen = kept.includes('#') && !/^[ \t]*[\r\n]/.test(text.slice(item.end));
  return replace(yaml, before.end, item.end, isOpen ? kept : kept.trimEnd());
}

/** The only item goes, and `[]` takes the place of the list behind the colon. */
function removeLast(yaml: EditableYaml, { items, from, start }: YamlList): Edit | undefined {
  const { text } = yaml;
  const [item] = items;
  if (!item) return undefined;
  const end = tailEnd(text, item.end);
  const after = endOfBreak(text, end);
  const lineBreak = text.slice(end, after);
  if (from === 0) return replace(yaml, start, after, `[]${lineBreak}`);
  const before = text.slice(from, lineStart(text, item.mark));
  return replace(yaml, from, after, ` []${withoutBreak(before)}${lineBreak}`);
}

function removeFromBlock(yaml: EditableYaml, { items }: YamlList, index: number): Edit | undefined {
  const { text } = yaml;
  const [before, item, next] = [items[index - 1], items[index], items[index + 1]];
  if (!item) return undefined;
  const start = lineStart(text, item.mark);
  const end = tailEnd(text, item.end);
  const rest = text.slice(end);
  const isBlankAfter = /^(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r(?!\n)|$)/.test(rest);
  if (before) {
    const from = tailEnd(text, before.end);
    const kept = text.slice(from, start);
    const isDouble = isBlankAfter && /(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r(?!\n))$/.test(kept);
    return replace(yaml, from, end, isDouble ? withoutBreak(withoutBreak(kept)) : withoutBreak(kept));
  }
  if (!next) return undefined;
  const to = lineStart(text, next.mark);
  const kept = text.slice(endOfBreak(text, end), to);
  const isDouble =
    isBlankAfter && /(?:^|(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r(?!\n)))$/.test(text.slice(0, start));
  return replace(yaml, start, to, isDouble ? kept.replace(/^[ \t]*(?:\r\n|\n|\r(?!\n))/, '') : kept);
}

function withoutBreak(text: string): string {
  return text.replace(/(?:\r\n|\n|\r(?!\n))[ \t]*$/, '');
}

function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
}

/** The end of the line on which a value ends: what may stand behind it is a comment. */
function tailEnd(text: string, at: number): number {
  return at + (/^[^\r\n]*/.exec(text.slice(at))?.[0].length ?? 0);
}

function endOfBreak(text: string, at: number): number {
  return at + (/^(?:\r\n|\n|\r(?!\n))/.exec(text.slice(at))?.[0].length ?? 0);
}
