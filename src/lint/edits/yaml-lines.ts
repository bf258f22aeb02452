/** Lines of a text that may break at LF, CRLF or CR. */

const lineBreak = String.raw`(?:\r\n|\n|\r(?!\n))`;
const firstPattern = new RegExp(`^${lineBreak}`);
const lastPattern = new RegExp(`${lineBreak}[ \\t]*$`);
const blankFirstPattern = new RegExp(`^${lineBreak}[ \\t]*(?:${lineBreak}|$)`);
const blankLastPattern = new RegExp(`(?:^|${lineBreak}[ \\t]*${lineBreak})$`);
const blankPattern = new RegExp(`${lineBreak}[ \\t]*${lineBreak}`);

/** The break that a text uses first. */
export function lineBreakOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

export function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
}

/** Where the line of an offset ends, before its break. */
export function lineEnd(text: string, at: number): number {
  return at + (/^[^\r\n]*/.exec(text.slice(at))?.[0].length ?? 0);
}

/** Behind the break that stands at an offset; the offset itself where none does. */
export function nextLine(text: string, at: number): number {
  return at + (firstPattern.exec(text.slice(at, at + 2))?.[0].length ?? 0);
}

/** A text without its last break, and the indent behind it. */
export function withoutBreak(text: string): string {
  return text.replace(lastPattern, '');
}

export function hasBlankLine(text: string): boolean {
  return blankPattern.test(text);
}

/** True at the end of a line when an empty one, or nothing, follows. */
export function isBlankNext(text: string): boolean {
  return blankFirstPattern.test(text);
}

/** True at the start of a line when an empty one, or nothing, stands before it. */
export function isBlankBefore(text: string): boolean {
  return blankLastPattern.test(text);
}
