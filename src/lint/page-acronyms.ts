import { attributesOf, literalOf } from '../library/attributes.ts';
import type { Document } from '../library/library.ts';
import { allNodes } from '../library/nodes.ts';
import { extractProse, type Prose, sourceOffset } from '../library/prose.ts';
import { childrenOf, isJsx, spanOf, textOf } from '../library/tree.ts';
import { acronymKey, findAcronyms } from './acronyms.ts';
import { findDefinitions } from './definitions.ts';
import { vendors } from './designators.ts';
import { initialsEnd, longFormStart } from './long-form.ts';

/** One place where a page uses an acronym. */
export interface AcronymUse {
  text: string;
  prose: Prose;
  start: number;
  end: number;
  /** It stands inside the words that spell out another acronym. */
  isInLongForm: boolean;
}

/** Where a page spells out an acronym. */
export interface PageDefinition {
  long: string;
  /** Place of the short form among the page's prose; undefined where the definition is no prose, as in `<abbr>`. */
  place: { prose: Prose; start: number } | undefined;
}

/** One of the places where a page says what letters stand for. */
export interface Expansion {
  short: string;
  long: string;
  /** Of the long form in the source; of the element that holds both where it is no prose. */
  span: [start: number, end: number];
}

/** What a page does with acronyms, by the key of each. */
export interface PageAcronyms {
  uses: Map<string, AcronymUse[]>;
  /** The first place that spells each out. */
  definitions: Map<string, PageDefinition>;
  /** Every such place: those of the prose, then those of the markup, each in reading order. */
  expansions: Map<string, Expansion[]>;
}

const found = new WeakMap<Document, PageAcronyms>();

/** The acronyms of a page, each use in reading order. Found once a document. */
export function acronymsOf(document: Document): PageAcronyms {
  let page = found.get(document);
  if (!page) {
    page = { uses: new Map(), definitions: new Map(), expansions: new Map() };
    for (const prose of extractProse(document)) collect(prose, page);
    collectMarkup(document, page);
    dropShouted(document, page.uses);
    dropProducts(page.uses);
    found.set(document, page);
  }
  return page;
}

function addExpansion({ expansions }: PageAcronyms, key: string, expansion: Expansion): void {
  const others = expansions.get(key);
  if (others) others.push(expansion);
  else expansions.set(key, [expansion]);
}

function collect(prose: Prose, page: PageAcronyms): void {
  const { uses, definitions } = page;
  if (!/\p{Lu}[\p{L}&]{0,2}[\p{Lu}\p{N}]|\p{N}\p{Lu}/u.test(prose.text)) return;
  const spelledOut = findDefinitions(prose.text);
  for (const { short, long: found, start, longStart, longEnd } of spelledOut) {
    const key = acronymKey(short);
    const long = found.replace(/\s+/g, ' ');
    if (!definitions.has(key)) definitions.set(key, { long, place: { prose, start } });
    const span = [sourceOffset(prose, longStart), sourceOffset(prose, longEnd - 1) + 1] as const;
    addExpansion(page, key, { short, long, span: [...span] });
  }
  for (const { text, start, end } of findAcronyms(prose.text)) {
    const isInLongForm = spelledOut.some((one) => start >= one.longStart && end <= one.longEnd);
    const key = acronymKey(text);
    const others = uses.get(key);
    const use = { text, prose, start, end, isInLongForm };
    if (others) others.push(use);
    else uses.set(key, [use]);
  }
}

/** Definitions by markup: `<abbr title>`, rows of a table, definition lists, `*[SF]: long form`. */
function collectMarkup(document: Document, page: PageAcronyms): void {
  const defineAt = (span: Expansion['span'], short: string, long: string) => {
    const key = acronymKey(short.trim());
    if (!key || !long.trim()) return;
    addExpansion(page, key, { short: short.trim(), long: long.trim(), span });
    if (!page.definitions.has(key)) page.definitions.set(key, { long: long.trim(), place: undefined });
  };
  for (const node of allNodes(document)) {
    const define = (short: string, long: string) => defineAt(spanOf(node), short, long);
    if (isJsx(node) && node.name === 'abbr') {
      const title = attributesOf(node).find((attribute) => attribute.name === 'title');
      define(textOf(node), (title && literalOf(title)) ?? '');
    }
    if (node.type === 'html' && document.format === 'md') {
      const rest = document.text.slice(spanOf(node)[0], spanOf(node)[1] + 80);
      for (const [, , title = '', short = ''] of rest.matchAll(
        /<abbr\b[^>]*\btitle=(["'])(.*?)\1[^>]*>([^<]+)<\/abbr>/gis,
      ))
        define(short, title);
    }
    if (node.type === 'tableRow')
      defineRow(
        childrenOf(node).map((cell) => textOf(cell).trim()),
        define,
      );
  }
  for (const { 0: all, 1: short = '', 2: long = '', index } of document.text.matchAll(
    /^\*\[([^\]\n]+)\]:[ \t]*(.+)$/gm,
  ))
    defineAt([index, index + all.length], short, long);
}

/** A row with the acronym alone in one cell and its words at the start of another. */
function defineRow(cells: string[], define: (short: string, long: string) => void): void {
  for (const short of cells) {
    const acronym = findAcronyms(short)[0];
    if (acronym?.start !== 0 || short.length > acronym.end + 1) continue;
    for (const cell of cells) {
      const long = /^[^,;:.(–—]*/.exec(cell)?.[0].trim() ?? '';
      const end = initialsEnd(acronym.text, cell);
      if (cell === short) continue;
      if (end !== undefined) define(acronym.text, cell.slice(0, end));
      else if (/\s/.test(long) && longFormStart(acronym.text, long) === 0) define(acronym.text, long);
    }
  }
}

/** A word that the page writes in small letters more often than in capitals is a word: it was shouted. */
function dropShouted(document: Document, uses: Map<string, AcronymUse[]>): void {
  for (const [key, all] of uses) {
    if (!/^\p{Lu}{3,}$/u.test(key) || all.some(({ text }) => text !== key)) continue;
    const count = smallWords(document).get(key) ?? 0;
    if (count >= 2 && count >= all.length) uses.delete(key);
  }
}

const counted = new WeakMap<Document, Map<string, number>>();

/** How often a page writes each word in small letters, by the word in capitals. */
export function smallWords(document: Document): ReadonlyMap<string, number> {
  let counts = counted.get(document);
  if (!counts) {
    counts = new Map();
    for (const { text } of extractProse(document))
      for (const [word] of text.matchAll(
        /(?<![\p{L}\p{N}.@/_-])\p{L}?\p{Ll}{2,}(?![\p{L}\p{N}_@/-]|\.\p{L})/gu,
      )) {
        const key = word.toUpperCase();
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    counted.set(document, counts);
  }
  return counts;
}

/** Letters behind the name of a company are the name of its product, wherever else they stand on the page. */
function dropProducts(uses: Map<string, AcronymUse[]>): void {
  for (const [key, all] of uses) {
    const isProduct = all.some(({ prose, start }) =>
      vendors.has(/([\p{L}]+)\s+$/u.exec(prose.text.slice(Math.max(0, start - 24), start))?.[1] ?? ''),
    );
    if (isProduct) uses.delete(key);
  }
}
