/** A part of a decoded text that stands in the source letter by letter. */
export interface Segment {
  /** Offset in the text. */
  start: number;
  /** Offset in the source. */
  offset: number;
  length: number;
}

/**
 * Finds a decoded text in its source, where escapes (`\_`), entities (`&amp;`), doubled quotes and the markers of
 * quotes and indents at line starts stand between the letters.
 */
export function align(text: string, source: string, from: number, to: number): Segment[] {
  if (text.length <= to - from && source.startsWith(text, from) && !text.includes('&'))
    return [{ start: 0, offset: from, length: text.length }];
  const segments: Segment[] = [];
  let at = from;
  for (let i = 0; i < text.length; i++) {
    const { offset, next } = locate(text, i, source, at, to);
    const last = segments.at(-1);
    if (last && last.offset + last.length === offset && last.start + last.length === i) last.length++;
    else segments.push({ start: i, offset: Math.max(from, Math.min(offset, to - 1)), length: 1 });
    at = next;
  }
  return segments;
}

interface Step {
  /** Where the character stands. */
  offset: number;
  /** Where to look for the character after it. */
  next: number;
}

const entityPattern = /&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});/y;
const escapePattern = /\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[\s\S])/y;

function locate(text: string, i: number, source: string, at: number, to: number): Step {
  const wanted = text[i];
  if (source[at] !== wanted && isLowSurrogate(text, i)) return { offset: Math.max(0, at - 1), next: at };
  const entity = source[at] === '&' ? matchAt(entityPattern, source, at) : undefined;
  const isDecoded = entity && (/^&(?:amp|#38|#x26);$/i.test(entity) || !text.startsWith(entity, i));
  if (isDecoded) return { offset: at, next: at + entity.length };
  if (source[at] === wanted) return { offset: at, next: at + 1 };
  if (source[at] === '\\' && source[at + 1] === wanted) return { offset: at + 1, next: at + 2 };
  const skipped = skipMarkers(source, at, to);
  if (skipped > at && source[skipped] !== undefined) {
    const found = firstOf(source, at, skipped, wanted);
    if (found !== undefined) return { offset: found, next: found + 1 };
    if (source[skipped] === '&' || source[skipped] === '\\') return locate(text, i, source, skipped, to);
  }
  if (source[at] === "'" && source[at + 1] === wanted) return { offset: at + 1, next: at + 2 };
  const escaped = source[at] === '\\' ? matchAt(escapePattern, source, at) : undefined;
  if (escaped) return { offset: at, next: at + escaped.length };
  return { offset: at, next: at + 1 };
}

/** The first place of a character among the skipped ones, or right behind them. */
function firstOf(source: string, from: number, to: number, wanted: string | undefined): number | undefined {
  for (let at = from; at <= to; at++) if (source[at] === wanted) return at;
  return undefined;
}

function skipMarkers(source: string, at: number, to: number): number {
  let end = at;
  while (end < to && /[ \t\r\n>]/.test(source[end] as string)) end++;
  return end;
}

function isLowSurrogate(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  return code >= 0xdc00 && code <= 0xdfff;
}

function matchAt(pattern: RegExp, source: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0];
}
