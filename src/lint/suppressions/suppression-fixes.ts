import type { Document } from '../../library/library.ts';
import type { Edit, Range } from '../../schema/finding.ts';

/**
 * Takes a comment away, with its line when it stands alone there. Undefined where that could join or split blocks:
 * between two lines of text.
 */
export function removeComment({ text, locator }: Document, start: number, end: number): Edit | undefined {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = nextLineStart(text, end);
  const isAlone = isBlank(text.slice(lineStart, start)) && isBlank(text.slice(end, lineEnd));
  // Several comments may share a pair of braces.
  if (!isAlone || text.slice(start, end).split('*/').length > 2) return undefined;
  const before = text.slice(text.lastIndexOf('\n', lineStart - 2) + 1, lineStart);
  const after = text.slice(lineEnd, nextLineStart(text, lineEnd));
  const isYaml = text[start] === '#';
  return isYaml || endsBlock(before) || isBlank(after)
    ? { ...locator.at(lineStart, lineEnd), text: '' }
    : undefined;
}

/**
 * Takes an entry out of the field `lint`, or the field when it is the only one; comments beside it stay. Undefined inside
 * braces. Two removals can be made together only as long as an entry stays: the first two overlap.
 */
export function removeLintEntry(document: Document, rule: string): Edit | undefined {
  const { frontmatter, text, locator } = document;
  const field = (frontmatter?.value as { lint?: object } | null | undefined)?.lint;
  if (!frontmatter || !field) return undefined;
  const value = frontmatter.at(['lint']);
  const rules = Object.keys(field);
  if (rules.length === 1) return wholeLines(frontmatter.at(['lint'], 'key'), value);
  if (text[locator.offsetOf(value.line, value.column)] === '{') return undefined;
  const linesOf = (one: string) =>
    wholeLines(frontmatter.at(['lint', one], 'key'), frontmatter.at(['lint', one]));
  const index = rules.indexOf(rule);
  const own = linesOf(rule);
  const start = locator.offsetOf(own.line, 1);
  const end = locator.offsetOf(own.endLine, 1);
  if (index > 0) return { ...locator.at(beforeBreak(text, start), beforeBreak(text, end)), text: '' };
  const next = locator.offsetOf(linesOf(rules[1] ?? rule).line, 1);
  return { ...locator.at(start, next), text: text.slice(end, next) };
}

function wholeLines(from: Range, to: Range): Edit {
  // The range of a block ends at the start of the line below it.
  const endLine = to.endColumn === 1 ? to.endLine : to.endLine + 1;
  return { line: from.line, column: 1, endLine, endColumn: 1, text: '' };
}

function nextLineStart(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found === -1 ? text.length : found + 1;
}

function beforeBreak(text: string, lineStart: number): number {
  return lineStart - (text.slice(0, lineStart).endsWith('\r\n') ? 2 : 1);
}

/** An empty line, or a line across: the end of the frontmatter looks like one, too. */
function endsBlock(line: string): boolean {
  return isBlank(line) || /^---[ \t]*\r?\n?$/.test(line);
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
