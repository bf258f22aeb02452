import type { PageMatch, WordMatches } from './word-matches.ts';

/** What another word counts beside the word itself. Measured, in a round figure. */
const otherShare = 0.8;

/** Takes what stands for a word into its matches, where a page does not hold the word itself as surely. */
export function substitute(
  word: WordMatches,
  other: ReadonlyMap<string, PageMatch>,
  share = otherShare,
): WordMatches {
  const pages = new Map(word.pages);
  for (const [id, match] of other) {
    const own = pages.get(id);
    if (own && own.share * own.strength >= share * match.share * match.strength) continue;
    pages.set(id, { ...match, share: share * match.share });
  }
  return { ...word, pages };
}

/** Pages that hold words one after the other; of a lone word, all its pages. */
export function matchPhrase(words: readonly WordMatches[]): Map<string, PageMatch> {
  return matchAll(words, (parts) => {
    const [first, ...others] = parts;
    const starts = first?.locations.filter((place) =>
      others.every(({ locations }, i) => locations.includes(place + i + 1)),
    );
    if (others.length > 0 && starts?.length === 0) return undefined;
    return starts?.flatMap((start) => parts.map((_, i) => start + i));
  });
}

type PlacesOf = (parts: readonly PageMatch[]) => number[] | undefined;

const everyPlace: PlacesOf = (parts) => parts.flatMap(({ locations }) => locations);

/** Pages that hold all of some words, each of which a page has by itself. Those without a place that counts are left out. */
export function matchAll(words: readonly WordMatches[], placesOf = everyPlace): Map<string, PageMatch> {
  const found = new Map<string, PageMatch>();
  const first = words.every(({ isKnown }) => isKnown) ? words[0] : undefined;
  for (const id of first?.pages.keys() ?? []) {
    const parts = words.flatMap(({ pages }) => pages.get(id) ?? []);
    const locations = parts.length < words.length ? undefined : placesOf(parts);
    if (locations) found.set(id, join(parts, locations));
  }
  return found;
}

function join(parts: readonly PageMatch[], locations: number[]): PageMatch {
  return {
    strength: Math.min(...parts.map(({ strength }) => strength)),
    share: Math.min(...parts.map(({ share }) => share)),
    locations: locations.sort((a, b) => a - b),
    fields: (parts[0]?.fields ?? []).filter((field) => parts.every(({ fields }) => fields.includes(field))),
    words: parts.flatMap(({ words }) => words),
  };
}
