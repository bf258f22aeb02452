import type { Library } from '../library/library.ts';
import { aidsByTopic, foundationsByNeed, homeAids, homeFoundations } from '../library/navigation.ts';
import { linkTo, type PageLink } from './page-link.ts';

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

export function homeView(library: Library): HomeView {
  const foundations = foundationsByNeed(library);
  return {
    topics: homeTopics(library),
    foundations: foundations.slice(0, homeFoundations).map(linkTo),
    hasMoreFoundations: foundations.length > homeFoundations,
  };
}

/** The topics that hold a published aid, in the order of topics.yaml. */
export function homeTopics(library: Library): HomeTopic[] {
  return library.topics.flatMap(({ id, label }) => {
    const aids = aidsByTopic(library).get(id);
    if (!aids) return [];
    return [{ id, label, address: `/${id}/`, count: aids.length, aids: aids.slice(0, homeAids).map(linkTo) }];
  });
}
