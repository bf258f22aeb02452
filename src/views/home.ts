import type { Library } from '../library/library.ts';
import { mostNeeded } from './need.ts';
import { compareTitles, linkTo, type PageLink, publishedAids, publishedFoundations } from './page-link.ts';
import { standingOf } from './standing.ts';

export interface HomeView {
  topics: HomeTopic[];
  foundations: PageLink[];
  hasMoreFoundations: boolean;
}

export interface HomeTopic {
  id: string;
  label: string;
  address: string;
  count: number;
  /** The tasks that most people need. */
  aids: PageLink[];
}

const shownAids = 4;
const shownFoundations = 6;

export function homeView(library: Library): HomeView {
  const foundations = mostBasic(library);
  return {
    topics: homeTopics(library),
    foundations: foundations.slice(0, shownFoundations),
    hasMoreFoundations: foundations.length > shownFoundations,
  };
}

/** The topics that hold a published aid, in the order of topics.yaml. */
export function homeTopics(library: Library): HomeTopic[] {
  const aids = publishedAids(library);
  return library.topics.flatMap(({ id, label }) => {
    const own = aids.filter((aid) => aid.topic === id);
    if (own.length === 0) return [];
    return [
      {
        id,
        label,
        address: `/${id}/`,
        count: own.length,
        aids: mostNeeded(library, own).slice(0, shownAids).map(linkTo),
      },
    ];
  });
}

/** Foundations, those that most pages stand on first. */
export function mostBasic(library: Library): PageLink[] {
  const { count } = standingOf(library);
  return publishedFoundations(library)
    .toSorted((a, b) => (count.get(b.id) ?? 0) - (count.get(a.id) ?? 0) || compareTitles(a, b))
    .map(linkTo);
}
