/**
 * A text on one line of a terminal. Tabs are shown as two spaces; other control characters as U+FFFD: what a file holds
 * may be escape codes, and a line break could forge a line of ours.
 */
export function visible(text: string): string {
  return text.replaceAll('\t', '  ').replace(/\p{Cc}/gu, '\uFFFD');
}
