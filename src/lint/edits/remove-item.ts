import type { Edit } from '../../schema/finding.ts';
import { isBlankBefore, isBlankNext, lineEnd, lineStart, nextLine, withoutBreak } from './yaml-lines.ts';
import { type EditableYaml, findListIn, replaceIn, type YamlList } from './yaml-lists.ts';

/**
 * Removes an item with its line; the last one leaves an empty list. Every other letter stays, comments too. Undefined
 * where another place may need what it holds. Two removals from one list can be made together only as long as an item
 * stays: the others overlap.
 */
export function removeItem(yaml: EditableYaml, field: string | undefined, index: number): Edit | undefined {
  const place = findListIn(yaml, field);
  if (typeof place === 'string' || 'emptyAt' in place) return undefined;
  const { list } = place;
  const item = list.items[index];
  if (!item || item.isAnchored) return undefined;
  if (list.style === 'flow') return removeFromFlow(yaml, list, index);
  return list.items.length === 1 ? removeLast(yaml, list) : removeFromBlock(yaml, list, index);
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
    if (kept.trim() === '') return replaceIn(yaml, item.start, next.start, '');
    return replaceIn(yaml, text.slice(0, item.start).trimEnd().length, next.start, kept);
  }
  if (!before) {
    const kept = text.slice(start + 1, item.start) + text.slice(item.end, end - 1).replace(/^\s*,/, '');
    return replaceIn(yaml, start, end, kept.trim() === '' ? '[]' : `[${kept}]`);
  }
  const kept = text.slice(before.end, item.start).replace(/^((?:\s|#[^\r\n]*)*),/, '$1');
  // A comment must not swallow what closes the list.
  const isOpen = kept.includes('#') && !/^[ \t]*[\r\n]/.test(text.slice(item.end));
  return replaceIn(yaml, before.end, item.end, isOpen ? kept : kept.trimEnd());
}

/** The only item goes, and `[]` takes the place of the list behind the colon. */
function removeLast(yaml: EditableYaml, { items, from, start }: YamlList): Edit | undefined {
  const { text } = yaml;
  const [item] = items;
  if (!item) return undefined;
  const end = lineEnd(text, item.end);
  const after = nextLine(text, end);
  const lineBreak = text.slice(end, after);
  if (from === 0) return replaceIn(yaml, start, after, `[]${lineBreak}`);
  const before = text.slice(from, lineStart(text, item.mark));
  return replaceIn(yaml, from, after, ` []${withoutBreak(before)}${lineBreak}`);
}

function removeFromBlock(yaml: EditableYaml, { items }: YamlList, index: number): Edit | undefined {
  const { text } = yaml;
  const [before, item, next] = [items[index - 1], items[index], items[index + 1]];
  if (!item) return undefined;
  const start = lineStart(text, item.mark);
  const end = lineEnd(text, item.end);
  const isBlankAfter = isBlankNext(text.slice(end));
  if (before) {
    const from = lineEnd(text, before.end);
    const kept = text.slice(from, start);
    const isDouble = isBlankAfter && isBlankBefore(kept);
    return replaceIn(yaml, from, end, isDouble ? withoutBreak(withoutBreak(kept)) : withoutBreak(kept));
  }
  if (!next) return undefined;
  const to = lineStart(text, next.mark);
  const kept = text.slice(nextLine(text, end), to);
  const isDouble = isBlankAfter && isBlankBefore(text.slice(0, start));
  return replaceIn(yaml, start, to, isDouble ? kept.slice(nextLine(kept, lineEnd(kept, 0))) : kept);
}
