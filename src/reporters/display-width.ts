const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** East Asian wide characters and emoji take two columns of a terminal (Unicode Standard Annex 11). */
const widePattern =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}|\uFE0F/u;

/** How many columns a text takes in a terminal. */
export function displayWidth(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: plain ASCII needs no segmenting
  if (/^[\x00-\x7F]*$/.test(text)) return text.length;
  let width = 0;
  for (const { segment } of segmenter.segment(text)) width += widePattern.test(segment) ? 2 : 1;
  return width;
}
