/** What a cursor waits for, read from the text before it: a page under edit seldom parses. */
export type Cursor = { typed: string } & (
  | { at: 'component' }
  | { at: 'field-name' }
  | { at: 'field'; field: string }
  | { at: 'link' }
  | { at: 'property'; component: string }
  | { at: 'value'; component: string; property: string }
);

/** Reads a page up to a cursor. */
export function readPageCursor(text: string, offset: number): Cursor | undefined {
  const before = text.slice(0, offset);
  const frontmatter = /^\uFEFF?---[ \t]*\r?\n/.exec(before)?.[0].length;
  const isClosed = /^---[ \t]*$/m.test(before.slice(frontmatter ?? 0));
  if (frontmatter !== undefined && !isClosed) return readYamlCursor(before.slice(frontmatter));
  return isCode(before) ? undefined : readBodyCursor(before);
}

/** Reads YAML up to its end: the value of a field, an item of its list, or the name of a new field. */
export function readYamlCursor(before: string): Cursor | undefined {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const typed = /[\w-]*$/.exec(line)?.[0] ?? '';
  if (/^[\w-]*$/.test(line)) return { at: 'field-name', typed };
  const field = innermostField(before) ?? (/^[ \t]*- +[\w-]*$/.test(line) ? fieldAbove(before) : undefined);
  return field ? { at: 'field', field, typed } : undefined;
}

/** A value on the line of its field, a list in brackets, or a list of one item a line; not yet at its end. */
const openValue =
  /^(?:[ \t]+["']?[^\n,\]}]*|[ \t]+\[[^\]]*|[ \t]*\r?\n(?:[ \t]*[-#][^\n]*\n)*[ \t]*- +["']?[\w-]*)$/;

/** The last field that is named before the cursor, if the cursor is in its value. */
function innermostField(before: string): string | undefined {
  const last = [...before.matchAll(/(?:^|[\s{,])([a-z]+):(?=\s)/gim)].at(-1);
  return last && openValue.test(before.slice(last.index + last[0].length)) ? last[1] : undefined;
}

/** The nearest field at the margin. */
function fieldAbove(before: string): string | undefined {
  return [...before.matchAll(/^([a-z]+):/gim)].at(-1)?.[1];
}

/** True inside a fenced block, and behind an odd backtick of the line. */
function isCode(before: string): boolean {
  const lines = before.split('\n');
  let fence: string | undefined;
  for (const line of lines) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark && fence === undefined) fence = mark;
    else if (mark && fence && mark.startsWith(fence)) fence = undefined;
  }
  return fence !== undefined || (lines.at(-1)?.match(/`/g)?.length ?? 0) % 2 === 1;
}

/** A whole property of an opening tag: `mode="read-do"`, `open`, `width={2}`. */
const property = /(?:\s+[\w-]+(?:=(?:"[^"]*"|'[^']*'|\{[^}]*\}))?)*/.source;
const propertyName = new RegExp(`<([A-Z]\\w*)${property}\\s+([\\w-]*)$`);
const propertyValue = new RegExp(`<([A-Z]\\w*)${property}\\s+([\\w-]+)=["']([^"']*)$`);

function readBodyCursor(before: string): Cursor | undefined {
  const opening = before.slice(Math.max(0, before.lastIndexOf('<')));
  const value = propertyValue.exec(opening);
  if (value)
    return { at: 'value', component: value[1] ?? '', property: value[2] ?? '', typed: value[3] ?? '' };
  const name = propertyName.exec(opening);
  if (name) return { at: 'property', component: name[1] ?? '', typed: name[2] ?? '' };
  const tag = /^<([A-Z]\w*)?$/.exec(opening);
  if (tag) return { at: 'component', typed: tag[0] };
  const link = /\]\(([^\s()]*)$/.exec(before);
  return link ? { at: 'link', typed: link[1] ?? '' } : undefined;
}
