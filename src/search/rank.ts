import type { WordMatches } from './word-matches.ts';

/** A page that holds at least one word of the query. */
export interface RankedPage {
  id: string;
  score: number;
  /** Share of the query's weight that the page answers, 0 to 1; rare words weigh more. */
  coverage: number;
  matches: RankedMatch[];
}

export interface RankedMatch {
  key: string;
  weight: number;
  isExact: boolean;
  locations: number[];
  fields: string[];
}

/** Chosen by measuring on two sets of questions, in round figures. */
const weights = {
  /** What a longer or shorter word counts beside the word itself. */
  near: 0.5,
  /** Power of the coverage: pages that answer the whole query come first, but no word removes a page. */
  coverage: 1,
  /** What a word in a field adds, in the unit of Pagefind's term frequency (0 to 2.4). */
  fields: { title: 2, summary: 0.4, topic: 0.3 } as Record<string, number>,
};

/** Ranks pages by the words they hold, each weighed by how few pages hold it. Best first; no word is a condition. */
export function rankPages(words: readonly WordMatches[], pageCount: number): RankedPage[] {
  const found = words.filter(({ pages }) => pages.size > 0);
  const weightOf = new Map(found.map((word) => [word.key, rarity(documentFrequency(word), pageCount)]));
  const total = [...weightOf.values()].reduce((sum, weight) => sum + weight, 0);
  const pages = new Map<string, RankedPage>();
  for (const word of found) {
    const weight = weightOf.get(word.key) ?? 0;
    const pagefindWeight = rarity(word.pages.size, pageCount);
    for (const [id, match] of word.pages) {
      const page = pages.get(id) ?? { id, score: 0, coverage: 0, matches: [] };
      const share = match.isExact || !word.isKnown ? 1 : weights.near;
      const fields = match.fields.reduce((sum, field) => sum + (weights.fields[field] ?? 0), 0);
      page.score += weight * share * (match.score / pagefindWeight + fields);
      page.coverage += (weight * share) / total;
      page.matches.push({
        key: word.key,
        weight,
        isExact: match.isExact,
        locations: match.locations,
        fields: match.fields,
      });
      pages.set(id, page);
    }
  }
  return [...pages.values()]
    .map((page) => ({ ...page, score: page.score * page.coverage ** weights.coverage }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

function documentFrequency({ isKnown, pages }: WordMatches): number {
  return isKnown ? [...pages.values()].filter(({ isExact }) => isExact).length : pages.size;
}

/** Inverse document frequency as BM25 has it, never negative. */
function rarity(frequency: number, pageCount: number): number {
  const pages = Math.max(pageCount, frequency);
  return Math.log((pages - frequency + 0.5) / (frequency + 0.5) + 1);
}
