import type { Document, Library } from '../../library/library.ts';
import { rangeOfProse } from '../../library/prose.ts';
import type { AcronymList, AcronymMeaning, ListedAcronym } from '../../schema/acronyms.ts';
import type { Site } from '../../schema/site.ts';
import { type Meaning, meaningsOn } from './acronym-meaning.ts';
import { isSameExpansion } from './expansions.ts';
import { mostFrequent } from './most-frequent.ts';
import { acronymsOf } from './page-acronyms.ts';

/** Documents that are read together: a library, or files outside one. */
export interface Reading {
  library: Library | undefined;
  site: Site;
  /** All documents: what one spells out explains another. */
  documents: readonly Document[];
  /** Those whose acronyms are listed. */
  wanted: readonly Document[];
}

/** Every acronym of the documents: how often and where it is used, what it stands for, and why we think so. */
export function listAcronyms(readings: readonly Reading[], files: number): AcronymList {
  const byKey = new Map<string, Use[]>();
  for (const { key, use } of readings.flatMap(usesIn)) {
    const others = byKey.get(key);
    if (others) others.push(use);
    else byKey.set(key, [use]);
  }
  const acronyms = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, uses]) => toListed(uses));
  return {
    acronyms,
    summary: {
      files,
      acronyms: acronyms.length,
      uses: acronyms.reduce((sum, { uses }) => sum + uses, 0),
      unknown: acronyms.filter(({ meanings }) => meanings.some(isUnknown)).length,
    },
  };
}

/** True where a reader has no way to know. */
export function isUnknown({ reason }: Pick<AcronymMeaning, 'reason'>): boolean {
  return reason === 'unknown' || reason === 'another-page';
}

interface Use {
  text: string;
  meaning: Meaning;
  place: AcronymMeaning['places'][number];
}

function usesIn({ library, site, documents, wanted }: Reading): { key: string; use: Use }[] {
  const pages = new Map([...(library?.pages.values() ?? [])].map((page) => [page.document, page]));
  return wanted.flatMap((document) => {
    const page = pages.get(document);
    const place = library && page && { library, page };
    const meaningOf = meaningsOn({ document, site, documents, place });
    return [...acronymsOf(document).uses].flatMap(([key, uses]) =>
      uses.flatMap((found) => {
        const meaning = meaningOf(found);
        if (!meaning) return [];
        const range = rangeOfProse(document, found.prose, found.start, found.end);
        return [{ key, use: { text: found.text, meaning, place: { file: document.file, ...range } } }];
      }),
    );
  });
}

function toListed(uses: readonly Use[]): ListedAcronym {
  const groups: Use[][] = [];
  for (const use of uses) {
    const group = groups.find(([first]) => first && isSameMeaning(first.meaning, use.meaning));
    if (group) group.push(use);
    else groups.push([use]);
  }
  return {
    acronym: mostFrequent(uses.map(({ text }) => text)) ?? '',
    uses: uses.length,
    pages: new Set(uses.map(({ place }) => place.file)).size,
    meanings: groups.sort((a, b) => b.length - a.length).map(toMeaning),
  };
}

function isSameMeaning(a: Meaning, b: Meaning): boolean {
  if (a.reason !== b.reason || a.source !== b.source) return false;
  if (a.expansion === null || b.expansion === null) return a.expansion === b.expansion;
  return a.expansion === b.expansion || isSameExpansion(a.expansion, b.expansion);
}

function toMeaning(uses: readonly Use[]): AcronymMeaning {
  const expansions = uses.flatMap(({ meaning }) => meaning.expansion ?? []);
  const expansion = mostFrequent(expansions) ?? null;
  return { ...(uses[0] as Use).meaning, expansion, places: uses.map(({ place }) => place) };
}
