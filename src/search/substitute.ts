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
  const [first, ...rest] = words;
  const phrase = new Map<string, PageMatch>();
  for (const [id, match] of first?.pages ?? []) {
    const others = rest.flatMap(({ pages }) => pages.get(id) ?? []);
    if (others.length < rest.length) continue;
    const locations = match.locations.filter((place) =>
      others.every(({ locations }, i) => locations.includes(place + i + 1)),
    );
    if (rest.length > 0 && locations.length === 0) continue;
    phrase.set(id, joinPhrase([match, ...others], locations));
  }
  return phrase;
}

function joinPhrase(parts: readonly PageMatch[], starts: readonly number[]): PageMatch {
  return {
    strength: Math.min(...parts.map(({ strength }) => strength)),
    share: Math.min(...parts.map(({ share }) => share)),
    locations: starts.flatMap((start) => parts.map((_, i) => start + i)).sort((a, b) => a - b),
    fields: (parts[0]?.fields ?? []).filter((field) => parts.every(({ fields }) => fields.includes(field))),
    words: parts.flatMap(({ words }) => words),
  };
}
