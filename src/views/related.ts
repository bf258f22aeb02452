import { directPrerequisites } from '../library/graph.ts';
import { type Aid, isPublished, type Library } from '../library/library.ts';
import { oncePerLibrary } from '../library/once.ts';
import { compareTitles } from '../library/titles.ts';
import { linkTo, type PageLink, publishedAids } from './page-link.ts';
import { termsOf } from './page-terms.ts';

const shown = 5;

/** Points for what two aids have in common. A shared term counts for more the fewer aids use it. */
const points = { prerequisite: 4, behind: 2, topic: 1, term: 3 };

/**
 * Up to five aids to read next: those that the writer names, or else those that have most in common. Terms count that an
 * aid uses or declares; only those that it declares for a reader who would wait while the prose of all aids is read.
 */
export function relatedAids(library: Library, aid: Aid, terms: 'declared' | 'used' = 'used'): PageLink[] {
  const named = aid.fields.related;
  if (!named) return nearest(library, aid, terms).map(linkTo);
  const pages = named.flatMap((id) => library.pages.get(id) ?? []);
  return pages
    .filter((page) => isPublished(page) && page.id !== aid.id)
    .slice(0, shown)
    .map(linkTo);
}

function nearest(library: Library, aid: Aid, terms: 'declared' | 'used'): Aid[] {
  const { byTerm, byBehind, byTopic } = terms === 'used' ? featuresOf(library) : declaredFeaturesOf(library);
  const score = new Map<Aid, number>();
  const add = (others: readonly Aid[] | undefined, gain: number) => {
    for (const other of others ?? []) if (other !== aid) score.set(other, (score.get(other) ?? 0) + gain);
  };
  for (const id of termsOf(library, aid)) add(byTerm.get(id), points.term / (byTerm.get(id)?.length ?? 1));
  for (const behind of directPrerequisites(library, aid)) {
    add(byBehind.get(behind.id), points.behind);
    if (behind.type === 'aid' && isPublished(behind)) add([behind], points.prerequisite);
  }
  add(byBehind.get(aid.id), points.prerequisite);
  const hasMore = [...score.keys()];
  for (const other of byTopic.get(aid.topic) ?? [])
    if (score.has(other) || hasMore.length < shown) add([other], points.topic);
  return highest(score);
}

/** The aids with most points, and those of one score by their titles. Few of hundreds have as many as the last one. */
function highest(score: ReadonlyMap<Aid, number>): Aid[] {
  const least = [...score.values()].sort((a, b) => b - a)[shown - 1] ?? 0;
  return [...score]
    .filter(([, points]) => points >= least)
    .sort(([a, x], [b, y]) => y - x || compareTitles(a, b))
    .slice(0, shown)
    .map(([other]) => other);
}

/** Published aids by what they may share with others. */
interface Features {
  byTerm: Map<string, Aid[]>;
  byBehind: Map<string, Aid[]>;
  byTopic: Map<string, Aid[]>;
}

const featuresOf = oncePerLibrary((library) => collectFeatures(library, (aid) => termsOf(library, aid)));

const declaredFeaturesOf = oncePerLibrary((library) => collectFeatures(library, (aid) => aid.fields.terms));

function collectFeatures(library: Library, termsIn: (aid: Aid) => readonly string[]): Features {
  const features: Features = { byTerm: new Map(), byBehind: new Map(), byTopic: new Map() };
  const put = (map: Map<string, Aid[]>, key: string, aid: Aid) => {
    const aids = map.get(key);
    if (aids) aids.push(aid);
    else map.set(key, [aid]);
  };
  for (const aid of publishedAids(library)) {
    put(features.byTopic, aid.topic, aid);
    for (const id of termsIn(aid)) put(features.byTerm, id, aid);
    for (const behind of directPrerequisites(library, aid)) put(features.byBehind, behind.id, aid);
  }
  return features;
}
