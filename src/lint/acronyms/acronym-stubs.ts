import type { Library } from '../../library/library.ts';
import type { AcronymList, ListedAcronym } from '../../schema/acronyms.ts';
import { type GlossaryStub, makeStub } from '../edits/glossary-stub.ts';
import { acronymKey } from './acronyms.ts';
import { isSameExpansion } from './expansions.ts';
import { glossaryAcronyms } from './glossary-acronyms.ts';
import { mostFrequent } from './most-frequent.ts';

interface Stubs {
  stubs: GlossaryStub[];
  /** Acronyms for which pages give different expansions: the entry names none. */
  disputed: { acronym: string; expansions: string[] }[];
}

/** An entry to finish for each acronym that pages spell out, or that nothing explains, and that has no entry yet. */
export function stubsFor({ acronyms }: AcronymList, library: Library): Stubs {
  const ids = new Set(library.terms.keys());
  const found: Stubs = { stubs: [], disputed: [] };
  for (const listed of acronyms) {
    if (glossaryAcronyms(library).has(acronymKey(listed.acronym)) || !isMissing(listed)) continue;
    const expansions = expansionsOf(listed);
    if (expansions.length > 1) found.disputed.push({ acronym: listed.acronym, expansions });
    const id = freeId(listed.acronym, ids);
    ids.add(id);
    found.stubs.push(makeStub(id, listed.acronym, expansions.length === 1 ? expansions[0] : undefined));
  }
  return found;
}

function isMissing({ meanings }: ListedAcronym): boolean {
  return meanings.some(
    ({ reason }) => reason === 'page' || reason === 'another-page' || reason === 'unknown',
  );
}

/** The different things that pages say the letters stand for, each as most uses write it. */
function expansionsOf({ meanings }: ListedAcronym): string[] {
  const groups: string[][] = [];
  for (const { expansion, places } of meanings) {
    if (expansion === null) continue;
    const group = groups.find(([first = '']) => isSameExpansion(first, expansion));
    const uses = places.map(() => expansion);
    if (group) group.push(...uses);
    else groups.push(uses);
  }
  return groups.flatMap((group) => mostFrequent(group) ?? []);
}

/** The letters as an id that no entry has. */
function freeId(acronym: string, taken: ReadonlySet<string>): string {
  const plain = acronym.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const id = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'acronym';
  for (let number = 1; ; number++) {
    const free = number === 1 ? id : `${id}-${number}`;
    if (!taken.has(free)) return free;
  }
}
