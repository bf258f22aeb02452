import { prerequisiteClosure } from '../../library/graph.ts';
import type { Library, Page } from '../../library/library.ts';
import { elementsOf } from '../../library/nodes.ts';
import { sourceOffset } from '../../library/prose.ts';
import { termUses } from '../../library/terms.ts';
import { spanOf } from '../../library/tree.ts';
import { isUnread } from '../../library/unread-lists.ts';
import type { Site } from '../../schema/site.ts';
import { isWritten } from '../edits/glossary-stub.ts';
import { acronymKey } from './acronyms.ts';
import { baseline } from './baseline.ts';
import { type AcronymUse, acronymsOf } from './page-acronyms.ts';

/** What the readers of a site know without being told. */
export interface KnownAcronyms {
  has(use: AcronymUse): boolean;
}

const bySite = new WeakMap<Site, KnownAcronyms>();

/** The baseline of everybody and that of the site. Names of several words cover the letters in them. */
export function knownAcronyms(site: Site): KnownAcronyms {
  let known = bySite.get(site);
  if (!known) {
    known = createKnown([...baseline.map((entry) => entry.name), ...site.baseline], site.baseline);
    bySite.set(site, known);
  }
  return known;
}

function createKnown(names: readonly string[], own: readonly string[]): KnownAcronyms {
  const keys = new Set(names.map(acronymKey));
  const ownKeys = own.map(acronymKey).filter((key) => key.length >= 3);
  const phrases = names.filter((name) => /[^\p{L}\p{N}]/u.test(name));
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${phrases
      .toSorted((a, b) => b.length - a.length)
      .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+'))
      .join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return {
    has({ text, prose, start, end }) {
      const key = acronymKey(text);
      if (keys.has(key) || keys.has(key.replace(/\d+$/, ''))) return true;
      // SSHD serves SSH, and GSAIT is the IT of the GSA.
      if (key.length >= 4 && key.endsWith('D') && keys.has(key.slice(0, -1))) return true;
      if (ownKeys.some((start) => key.startsWith(start) && keys.has(key.slice(start.length)))) return true;
      if (phrases.length === 0) return false;
      const from = Math.max(0, start - 40);
      const around = prose.text.slice(from, end + 40);
      return [...around.matchAll(pattern)].some(
        (match) => from + match.index <= start && from + match.index + match[0].length >= end,
      );
    },
  };
}

const byLibrary = new WeakMap<Library, Set<string>>();

/** The keys of every spelling in the glossary, but for entries whose definition is still to be written. */
function glossaryKeys(library: Library): Set<string> {
  let keys = byLibrary.get(library);
  if (!keys) {
    keys = new Set();
    for (const { term } of library.terms.values())
      if (isWritten(term)) for (const name of [term.label, ...term.aliases]) keys.add(acronymKey(name));
    byLibrary.set(library, keys);
  }
  return keys;
}

/** What the reader of a page can look up there, or knows from the foundations behind it. All, while nobody can tell. */
export function taughtAcronyms(library: Library, page: Page): KnownAcronyms {
  if (isUnread(library, 'glossary')) return { has: () => true };
  const keys = glossaryKeys(library);
  const behind = prerequisiteClosure(library, page).filter((other) => other.type === 'foundation');
  const marked = elementsOf(page.document, 'Term').map(({ node }) => spanOf(node));
  return {
    has(use) {
      const key = acronymKey(use.text);
      const offset = sourceOffset(use.prose, use.start);
      return (
        keys.has(key) ||
        marked.some(([start, end]) => offset >= start && offset < end) ||
        termUses(library, page).some(
          ({ id, prose, start, end }) =>
            prose === use.prose && start <= use.start && end >= use.end && isExplained(library, id),
        ) ||
        behind.some((foundation) => acronymsOf(foundation.document).definitions.has(key))
      );
    },
  };
}

function isExplained(library: Library, id: string): boolean {
  const entry = library.terms.get(id);
  return entry !== undefined && isWritten(entry.term);
}
