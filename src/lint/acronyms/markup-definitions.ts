import { attributesOf, literalOf } from '../../library/attributes.ts';
import type { Document } from '../../library/library.ts';
import { elementsOf, nodesOf, type Place } from '../../library/nodes.ts';
import { childrenOf, isJsx, spanOf, textOf } from '../../library/tree.ts';
import { findAcronyms } from './acronyms.ts';
import { initialsEnd } from './initials.ts';
import { longFormStart } from './long-form.ts';

/** A definition that no sentence makes. */
export interface MarkupDefinition {
  short: string;
  long: string;
  /** Of the element that holds both. */
  span: [start: number, end: number];
  /** A place to look letters up, which serves the page wherever it stands. */
  isEntry: boolean;
}

/** Definitions by markup: `<abbr title>`, `<dfn title>`, definition lists, rows of a table, `*[SF]: long form`. */
export function markupDefinitions(document: Document): MarkupDefinition[] {
  const found = [
    ...[...elementsOf(document, 'abbr'), ...elementsOf(document, 'dfn')].map(titled),
    ...elementsOf(document, 'dt').flatMap(listed),
    ...(document.format === 'md'
      ? nodesOf(document, 'html').flatMap((place) => inHtml(place, document))
      : []),
    ...(document.text.includes('|') ? nodesOf(document, 'tableRow').flatMap(inRow) : []),
    ...(document.text.includes('*[') ? matches(document.text, 0, listPattern, true) : []),
  ];
  return found
    .map((one) => ({ ...one, short: one.short.trim(), long: one.long.trim().replace(/\s+/g, ' ') }))
    .filter(({ short, long }) => short && long);
}

const listPattern = /^\*\[(?<short>[^\]\n]{1,40})\]:[ \t]*(?<long>\S.*)$/gm;
const titlePattern =
  /<(?:abbr|dfn)\b[^<>]*\btitle=(["'])(?<long>[^"'<>]*)\1[^<>]*>(?<short>[^<>]{1,40})<\/(?:abbr|dfn)>/gi;
const entryPattern = /<dt\b[^<>]*>(?<short>[^<>]{1,40})<\/dt>\s*<dd\b[^<>]*>(?<long>[^<>]+)/gi;

function matches(text: string, from: number, pattern: RegExp, isEntry: boolean): MarkupDefinition[] {
  return [...text.matchAll(pattern)].map(({ 0: all, groups, index }) => {
    const start = from + index;
    return {
      short: groups?.short ?? '',
      long: groups?.long ?? '',
      span: [start, start + all.length],
      isEntry,
    };
  });
}

function titled({ node }: Place): MarkupDefinition {
  const title = attributesOf(node).find((attribute) => attribute.name === 'title');
  return { short: textOf(node), long: (title && literalOf(title)) ?? '', span: spanOf(node), isEntry: false };
}

/** `<dt>SF</dt><dd>long form</dd>`: whatever the words are, they say what the letters are. */
function listed({ node, parents }: Place): MarkupDefinition[] {
  const siblings = childrenOf(parents.at(-1) ?? node).filter(isJsx);
  const next = siblings[siblings.indexOf(node) + 1];
  if (next?.name !== 'dd') return [];
  return [{ short: textOf(node), long: textOf(next), span: spanOf(next), isEntry: true }];
}

/** The same in raw HTML. An element inside a line is a node for its opening tag alone, so its end stands behind it. */
function inHtml({ node }: Place, document: Document): MarkupDefinition[] {
  const [start, end] = spanOf(node);
  const html = document.text.slice(start, end + 80);
  if (!/<(?:abbr|dfn|dt)\b/i.test(html)) return [];
  const found = [...matches(html, start, titlePattern, false), ...matches(html, start, entryPattern, true)];
  return found.filter(({ span: [from] }) => from < end);
}

/** A row with the acronym alone in one cell and its words at the start of another. */
function inRow({ node }: Place): MarkupDefinition[] {
  const cells = childrenOf(node).map((cell) => textOf(cell).trim());
  return cells.flatMap((short) => {
    const acronym = short.length > 24 ? undefined : findAcronyms(short)[0];
    if (acronym?.start !== 0 || short.length > acronym.end + 1) return [];
    return cells.flatMap((cell) => {
      const long = cell === short ? undefined : longFormAtStart(acronym.text, cell.slice(0, 200));
      return long ? [{ short: acronym.text, long, span: spanOf(node), isEntry: true }] : [];
    });
  });
}

function longFormAtStart(short: string, cell: string): string | undefined {
  const end = initialsEnd(short, cell);
  if (end !== undefined) return cell.slice(0, end);
  const long = /^[^,;:.(–—]*/.exec(cell)?.[0].trim() ?? '';
  return /\s/.test(long) && longFormStart(short, long) === 0 ? long : undefined;
}
