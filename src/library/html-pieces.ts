/** A tag, a comment or the text between them: raw HTML inside Markdown, taken apart with offsets. */
export interface HtmlPiece {
  type: 'close' | 'comment' | 'open' | 'other' | 'text';
  /** Lower-case name of a tag. */
  name: string;
  start: number;
  end: number;
}

const tokenPattern =
  /<!--[\s\S]*?(?:-->|$)|<\/([a-z][\w:-]*)\s*>|<([a-z][\w:-]*)(?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?)*\s*\/?>|<[!?][^>]*>/gi;

export function htmlPieces(source: string, start: number, end: number): HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  const html = source.slice(start, end);
  let at = 0;
  const text = (to: number) => {
    if (to > at) pieces.push({ type: 'text', name: '', start: start + at, end: start + to });
  };
  for (const match of html.matchAll(tokenPattern)) {
    text(match.index);
    at = match.index + match[0].length;
    const [whole, closed, opened] = match;
    const type = closed ? 'close' : opened ? 'open' : whole.startsWith('<!--') ? 'comment' : 'other';
    pieces.push({
      type,
      name: (closed ?? opened ?? '').toLowerCase(),
      start: start + match.index,
      end: start + at,
    });
  }
  text(html.length);
  return pieces;
}

/** Offsets of the value of an attribute inside a tag, quotes left out. */
export function htmlAttribute(source: string, tag: HtmlPiece, name: string): [number, number] | undefined {
  const pattern = /([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'<>]+))?/g;
  pattern.lastIndex = tag.start + 1 + tag.name.length;
  for (let match = pattern.exec(source); match && match.index < tag.end; match = pattern.exec(source)) {
    if (match[1]?.toLowerCase() !== name) continue;
    const value = match[2] ?? '';
    const isQuoted = /^["']/.test(value);
    const valueStart = match.index + match[0].length - value.length + (isQuoted ? 1 : 0);
    return [valueStart, valueStart + value.length - (isQuoted ? 2 : 0)];
  }
  return undefined;
}

const entities: Record<string, string> = { amp: '&', apos: "'", gt: '>', lt: '<', nbsp: '\u00A0', quot: '"' };

/** Decodes the entities that prose in HTML holds; an unknown name stays as it is. */
export function decodeHtml(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]\w+));/gi,
    (whole, hex?: string, decimal?: string, name = '') => {
      if (name) return entities[name as string] ?? whole;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
    },
  );
}
