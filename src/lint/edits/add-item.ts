import type { Edit } from '../../schema/finding.ts';
import { hasBlankLine, lineBreakOf, lineEnd, lineStart } from './yaml-lines.ts';
import { type EditableYaml, findListIn, replaceIn, type YamlList } from './yaml-lists.ts';
import { yamlScalar } from './yaml-scalar.ts';

/** A new item: a text as YAML writes it, or the fields of an entry. */
export type NewItem = string | Readonly<Record<string, string>>;

/**
 * Adds an item at the end of a list in the style that the list has: of the field, or of the whole YAML. Undefined where
 * there is no such field, or where something else stands there.
 */
export function addItem(yaml: EditableYaml, field: string | undefined, item: NewItem): Edit | undefined {
  const place = findListIn(yaml, field);
  if (typeof place === 'string') return undefined;
  if ('emptyAt' in place) return addFirst(yaml, field, place.emptyAt, item);
  const { list } = place;
  return list.style === 'flow' ? addToFlow(yaml, list, item) : addToBlock(yaml, list, item);
}

function addFirst(yaml: EditableYaml, field: string | undefined, at: number, item: NewItem): Edit {
  if (field !== undefined) return replaceIn(yaml, at, at, ` [${writeInFlow(item)}]`);
  const lineBreak = lineBreakOf(yaml.text);
  const gap = yaml.text === '' || /[\r\n]$/.test(yaml.text) ? '' : lineBreak;
  return replaceIn(yaml, at, at, `${gap}- ${inBlock(item, '  ', lineBreak)}${lineBreak}`);
}

function addToFlow(yaml: EditableYaml, { items, start, end }: YamlList, item: NewItem): Edit {
  const last = items.at(-1);
  if (last) return replaceIn(yaml, last.end, last.end, `, ${writeInFlow(item)}`);
  const isBlank = yaml.text.slice(start + 1, end - 1).trim() === '';
  return replaceIn(yaml, start, isBlank ? end : start + 1, `[${writeInFlow(item)}${isBlank ? ']' : ''}`);
}

function addToBlock(yaml: EditableYaml, { items }: YamlList, item: NewItem): Edit | undefined {
  const { text } = yaml;
  const last = items.at(-1);
  if (!last) return undefined;
  const indent = text.slice(lineStart(text, last.mark), last.mark);
  const lineBreak = lineBreakOf(text);
  const [marker = '- '] = /^-[ \t]+(?=\S)/.exec(text.slice(last.mark, last.start + 1)) ?? [];
  const before = items.at(-2);
  const gap = before && hasBlankLine(text.slice(before.end, last.mark));
  const added = inBlock(item, `${indent}${' '.repeat(marker.length)}`, lineBreak);
  const at = lineEnd(text, last.end);
  // At the end of the text an empty place would not overlap the removal of the item before it.
  const from = at === text.length ? at - 1 : at;
  const kept = text.slice(from, at);
  return replaceIn(yaml, from, at, `${kept}${lineBreak}${gap ? lineBreak : ''}${indent}${marker}${added}`);
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
