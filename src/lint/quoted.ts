/** True for a part of a text that stands alone between quotation marks: words that are talked about. */
export function isQuoted(text: string, start: number, end: number): boolean {
  return (
    /["'\u201C\u2018\u00AB]/.test(text[start - 1] ?? '') &&
    /^[.,:]?["'\u201D\u2019\u00BB]/.test(text.slice(end, end + 2))
  );
}
