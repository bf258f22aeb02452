import type { Located } from '../library/library.ts';
import type { Locator } from '../library/locate.ts';
import type { Edit } from '../schema/finding.ts';

/** YAML under edit: the frontmatter of a page, or a file of its own. */
interface YamlText {
  text: string;
  locator: Locator;
  frontmatter: Located | undefined;
}

/** Adds an item at the end of a list of the frontmatter, in the style that the list has; makes the list if need be. */
export function addToList(document: YamlText, field: string, item: string): Edit | undefined {
  const { frontmatter, locator, text } = document;
  const list = listOf(frontmatter, field);
  if (!frontmatter) return undefined;
  if (!list) return addField(document, `${field}: [${item}]`);
  if (list.length === 0) return { ...frontmatter.at([field]), text: `[${item}]` };
  const last = frontmatter.at([field, list.length - 1]);
  const end = { line: last.endLine, column: last.endColumn };
  const at = { ...end, endLine: end.line, endColumn: end.column };
  const whole = frontmatter.at([field]);
  const isFlow = text[locator.offsetOf(whole.line, whole.column)] === '[';
  if (isFlow) return { ...at, text: `, ${item}` };
  const lineStart = locator.offsetOf(last.line, 1);
  const marker = /^[ \t]*-[ \t]+/.exec(text.slice(lineStart))?.[0] ?? '- ';
  return { ...at, text: `${lineBreakOf(text)}${marker}${item}` };
}

/** Removes an item from a list of the frontmatter; the last one leaves an empty list. */
export function removeFromList(document: YamlText, field: string, index: number): Edit | undefined {
  const { frontmatter, locator, text } = document;
  const list = listOf(frontmatter, field);
  if (!frontmatter || !list || index >= list.length) return undefined;
  const whole = frontmatter.at([field]);
  if (list.length === 1) return { ...whole, text: '[]' };
  const isFlow = text[locator.offsetOf(whole.line, whole.column)] === '[';
  const own = frontmatter.at([field, index]);
  if (!isFlow) return { line: own.line, column: 1, endLine: own.endLine + 1, endColumn: 1, text: '' };
  const next = index + 1 < list.length ? frontmatter.at([field, index + 1]) : undefined;
  if (next) return { ...own, endLine: next.line, endColumn: next.column, text: '' };
  const before = frontmatter.at([field, index - 1]);
  return { ...own, line: before.endLine, column: before.endColumn, text: '' };
}

/** Adds a line at the end of the frontmatter. */
export function addField({ text, locator }: YamlText, line: string): Edit | undefined {
  const close = /^---[ \t]*\r?$/m.exec(text.slice(3));
  if (!text.startsWith('---') || !close) return undefined;
  return { ...locator.at(close.index + 3), text: `${line}${lineBreakOf(text)}` };
}

function listOf(frontmatter: Located | undefined, field: string): unknown[] | undefined {
  const fields = frontmatter?.value as Record<string, unknown> | null | undefined;
  const list = fields?.[field];
  return Array.isArray(list) ? list : undefined;
}

function lineBreakOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}
