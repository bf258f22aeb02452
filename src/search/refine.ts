import type { PagefindFragment } from './pagefind.ts';
import type { RankedPage } from './rank.ts';
import { isStopWord } from './stop-words.ts';
import type { Query, QueryForm } from './understand-query.ts';

/** Chosen by measuring, in round figures. */
const refinement = {
  /** What a title adds that is the query and nothing else. */
  title: 0.4,
  kind: 1.15,
};

/** Kinds that answer a form of query. */
const fitting: Record<QueryForm, ReadonlySet<string>> = {
  meaning: new Set(['foundation', 'reference']),
  trouble: new Set(['troubleshooting']),
};

/** The score of a page once its text is at hand: how well its title and its kind fit the query. */
export function refineScore(page: RankedPage, fragment: PagefindFragment, { form }: Query): number {
  const kinds = [fragment.meta.type, fragment.meta.kind].map((kind) => kind?.toLowerCase() ?? '');
  const fit = form && kinds.some((kind) => fitting[form].has(kind)) ? refinement.kind : 1;
  return page.score * (1 + refinement.title * titleFit(page, fragment)) * fit;
}

/** How nearly the title is the query: the share of the title that was asked for, times the share of the query in it. */
function titleFit(page: RankedPage, fragment: PagefindFragment): number {
  const title = (fragment.meta.title ?? '').split(/\s+/);
  const start = findRun(fragment.content.split(/\s+/), title);
  if (start < 0) return 0;
  const places = title.flatMap((word, index) => (isStopWord(word.toLowerCase()) ? [] : [start + index]));
  const asked = places.filter((place) => page.matches.some(({ locations }) => locations.includes(place)));
  const total = page.matches.reduce((sum, { weight }) => sum + weight, 0);
  const held = page.matches
    .filter(({ locations }) => locations.some((place) => places.includes(place)))
    .reduce((sum, { weight }) => sum + weight, 0);
  return places.length && total ? (asked.length / places.length) * (held / total) * page.coverage : 0;
}

/** Place of the first run of words in a text, as Pagefind keeps it: a heading ends in a period there. */
function findRun(text: readonly string[], run: readonly string[]): number {
  const isSame = (a: string | undefined, b: string | undefined) =>
    a?.replace(/\.$/, '') === b?.replace(/\.$/, '');
  return text.findIndex((_, place) => run.every((word, index) => isSame(text[place + index], word)));
}
