import { align } from './align.ts';
import { decodeHtml, type HtmlPiece, htmlAttribute, htmlPieces } from './html-pieces.ts';
import type { Prose } from './prose.ts';

const unread = new Set([
  'code',
  'kbd',
  'math',
  'pre',
  'samp',
  'script',
  'style',
  'svg',
  'template',
  'textarea',
  'var',
]);

/** Elements that stand inside a line of text. Any other one ends the line. */
const inline = new Set(
  'a abbr b bdi bdo cite del dfn em font i img ins label mark q ruby s small span strike strong sub sup time tt u wbr'.split(
    ' ',
  ),
);

const kinds: Record<string, Prose['kind']> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'item',
  td: 'cell',
  th: 'cell',
};

/** True for an HTML element whose text a reader reads as prose, and for every component. */
export function isShownHtml(name: string): boolean {
  return !unread.has(name);
}

/** Everything that a reader reads in a block of raw HTML inside Markdown. */
export function htmlProse(source: string, start: number, end: number): Prose[] {
  const found: Prose[] = [];
  const hidden: string[] = [];
  let line: Prose = { kind: 'paragraph', text: '', segments: [] };
  const breakLine = (kind: Prose['kind']) => {
    if (/[^\s\uFFFC]/.test(line.text)) found.push(line);
    line = { kind, text: '', segments: [] };
  };
  for (const piece of htmlPieces(source, start, end)) {
    if (piece.type === 'text' && hidden.length === 0) appendPiece(line, piece, source);
    else if (piece.type === 'close' && hidden.at(-1) === piece.name) hidden.pop();
    else if (piece.type === 'open' && unread.has(piece.name)) {
      if (hidden.length === 0) line.text += '\uFFFC';
      if (!source.slice(piece.start, piece.end).endsWith('/>')) hidden.push(piece.name);
    } else if (piece.name === 'br') line.text += ' ';
    else if (piece.name && !inline.has(piece.name))
      breakLine(piece.type === 'open' ? (kinds[piece.name] ?? 'paragraph') : 'paragraph');
    if (piece.type === 'open' && hidden.length === 0) found.push(...attributeProse(piece, source));
  }
  breakLine('paragraph');
  return found;
}

/** Markdown may stand inside HTML, unread by the parser: its code spans and the targets of its links are no prose. */
function appendPiece(line: Prose, piece: HtmlPiece, source: string): void {
  const text = decodeHtml(source.slice(piece.start, piece.end)).replace(/`[^`\n]*`|\]\([^)\n]*\)/g, (match) =>
    '\uFFFC'.repeat(match.length),
  );
  const raw = decodeHtml(source.slice(piece.start, piece.end));
  for (const segment of align(raw, source, piece.start, piece.end))
    line.segments.push({ ...segment, start: segment.start + line.text.length });
  line.text += text;
}

function attributeProse(tag: HtmlPiece, source: string): Prose[] {
  return (['alt', 'title'] as const).flatMap((name) => {
    const span = htmlAttribute(source, tag, name);
    const text = span ? decodeHtml(source.slice(...span)) : '';
    if (!span || !text.trim()) return [];
    return [
      { kind: name === 'alt' ? 'alt' : 'property', text, segments: align(text, source, ...span) } as const,
    ];
  });
}
