import type { Document } from '../../library/library.ts';
import { extractProse, type Prose, sourceOffset } from '../../library/prose.ts';
import { acronymKey, findAcronyms } from './acronyms.ts';
import { baselineKeys } from './baseline.ts';
import { definitionsAmong } from './definitions.ts';
import { vendors } from './designators.ts';
import { markupDefinitions } from './markup-definitions.ts';
import { isNameKey, wordCountOn } from './word-counts.ts';

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
  /** Place among the page's prose; undefined where the definition is no prose, as in `<abbr>`. */
  place: { prose: Prose; start: number; end: number; longStart: number; longEnd: number } | undefined;
  /** Where the short form stands in the source; undefined where it serves the whole page, as a row of a table. */
  offset: number | undefined;
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
    for (const { short, long, span, isEntry } of markupDefinitions(document)) {
      const key = acronymKey(short);
      addTo(page.expansions, key, { short, long, span });
      if (page.definitions.has(key)) continue;
      page.definitions.set(key, { long, place: undefined, offset: isEntry ? undefined : span[0] });
    }
    dropShouted(document, page.uses);
    dropProducts(page.uses);
    found.set(document, page);
  }
  return page;
}

function collect(prose: Prose, { uses, definitions, expansions }: PageAcronyms): void {
  const acronyms = findAcronyms(prose.text);
  if (acronyms.length === 0) return;
  const spelledOut = definitionsAmong(prose.text, acronyms);
  for (const { short, long: words, ...place } of spelledOut) {
    const key = acronymKey(short);
    const long = words.replace(/\s+/g, ' ');
    const span: Expansion['span'] = [
      sourceOffset(prose, place.longStart),
      sourceOffset(prose, place.longEnd - 1) + 1,
    ];
    addTo(expansions, key, { short, long, span });
    if (definitions.has(key)) continue;
    definitions.set(key, { long, place: { prose, ...place }, offset: sourceOffset(prose, place.start) });
  }
  for (const { text, start, end } of acronyms) {
    const isInLongForm = spelledOut.some((one) => start >= one.longStart && end <= one.longEnd);
    addTo(uses, acronymKey(text), { text, prose, start, end, isInLongForm });
  }
}

function addTo<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const others = map.get(key);
  if (others) others.push(value);
  else map.set(key, [value]);
}

/**
 * A word that the page writes in small letters more often than in capitals is a word: it was shouted. So was a name
 * that it writes with one capital elsewhere.
 */
function dropShouted(document: Document, uses: Map<string, AcronymUse[]>): void {
  for (const [key, all] of uses) {
    if (baselineKeys.has(key) || !/^\p{Lu}{3,}$/u.test(key)) continue;
    if (all.some(({ text }) => text !== key)) continue;
    const { small, capitalized } = wordCountOn(document, key);
    if (isNameKey(key) && capitalized > 0) uses.delete(key);
    else if (small + capitalized >= Math.max(2, all.length)) uses.delete(key);
  }
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
