import { rarityOf, type WordMatches } from './word-matches.ts';

/** A page that holds at least one word of the query. */
export interface RankedPage {
  id: string;
  score: number;
  /** Share of the query's weight that the page answers, 0 to 1; rare words weigh more, and unknown ones most. */
  coverage: number;
  matches: RankedMatch[];
}

export interface RankedMatch {
  /** The word as it was asked for. */
  key: string;
  /** The words that the page holds for it. */
  words: string[];
  weight: number;
  /** 1 for the word itself, less for what stands for it. */
  share: number;
  locations: number[];
  fields: string[];
}

/** Chosen by measuring on three sets of questions, in round figures. */
const weights = {
  /** Power of the coverage: pages that answer the whole query come first, but no word removes a page. */
  coverage: 0.5,
  /** What words add that stand as close to each other as in the query. */
  closeness: 2,
  /** What a word in a field adds, in the unit of Pagefind's term frequency. */
  fields: { title: 2, aliases: 1, symptoms: 1, summary: 0.4, topic: 0.3 } as Record<string, number>,
};

/** Ranks pages by the words they hold, each weighed by how few pages hold it. Best first; no word is a condition. */
export function rankPages(words: readonly WordMatches[], pageCount: number): RankedPage[] {
  const weightOf = new Map(words.map((word) => [word.key, rarityOf(frequencyOf(word), pageCount)]));
  const total = [...weightOf.values()].reduce((sum, weight) => sum + weight, 0);
  const pages = new Map<string, RankedPage>();
  for (const word of words) {
    const weight = weightOf.get(word.key) ?? 0;
    for (const [id, { strength, share, locations, fields, words: found }] of word.pages) {
      const page = pages.get(id) ?? { id, score: 0, coverage: 0, matches: [] };
      const inFields = fields.reduce((sum, field) => sum + (weights.fields[field] ?? 0), 0);
      page.score += weight * share * (strength + inFields);
      page.coverage += (weight * share) / total;
      page.matches.push({ key: word.key, words: found, weight, share, locations, fields });
      pages.set(id, page);
    }
  }
  return [...pages.values()]
    .map((page) => ({
      ...page,
      score:
        page.score * page.coverage ** weights.coverage * (1 + weights.closeness * closeness(page, total)),
    }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** Pages with the word itself or, where there is none, with what stands for it. */
function frequencyOf({ pages }: WordMatches): number {
  const shares = [...pages.values()].map(({ share }) => share);
  const most = Math.max(0, ...shares);
  return shares.filter((share) => share === most).length;
}

/** How close together a page holds the words of the query: 1 when all follow each other, 0 when they stand apart. */
function closeness({ matches }: RankedPage, total: number): number {
  let sum = 0;
  for (const [i, match] of matches.entries()) {
    const next = matches[i + 1];
    if (!next) continue;
    sum += (match.weight + next.weight) / (1 + leastGap(match.locations, next.locations));
  }
  return total > 0 ? sum / (2 * total) : 0;
}

/** Words between the nearest places of two words; both lists are in order. */
function leastGap(first: readonly number[], second: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  let [i, j] = [0, 0];
  while (i < first.length && j < second.length) {
    const [a, b] = [first[i] ?? 0, second[j] ?? 0];
    if (a !== b) least = Math.min(least, Math.abs(a - b) - 1);
    if (a < b) i++;
    else j++;
  }
  return least;
}
