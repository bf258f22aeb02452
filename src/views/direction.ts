/** Scripts that are written from right to left. */
const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/** The `dir` of a page in a language: `rtl`, or nothing, for what browsers take without being told. */
export function directionOf(language: string): 'rtl' | undefined {
  try {
    return rightToLeft.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : undefined;
  } catch {
    return undefined;
  }
}
