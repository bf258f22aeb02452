/** A text of a page as a message quotes it: in one line, short, and with … for code. */
export function excerptOf(text: string, length = 40): string {
  const line = text
    .replace(/\uFFFC+/g, '…')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > length ? `${line.slice(0, length - 2).trimEnd()}…` : line;
}
