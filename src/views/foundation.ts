import type { Foundation, Library } from '../library/library.ts';
import { standingOf } from '../library/standing.ts';
import { compareTitles } from '../library/titles.ts';
import { linkTo, type PageLink } from './page-link.ts';
import { type TermNote, termNotes } from './page-terms.ts';
import { type PrerequisitesView, prerequisitesOf } from './prerequisites.ts';
import { type SearchFields, searchFields } from './search-fields.ts';
import { type Upkeep, type UpkeepContext, upkeepOf } from './upkeep.ts';

export interface FoundationView extends PageLink {
  teaches: TermNote[];
  prerequisites: PrerequisitesView;
  /** Pages that name it as a prerequisite: aids, then foundations. */
  standing: PageLink[];
  upkeep: Upkeep;
  search: SearchFields;
}

export function foundationView(
  library: Library,
  foundation: Foundation,
  context: UpkeepContext,
): FoundationView {
  const above = standingOf(library).direct.get(foundation.id) ?? [];
  const isFoundation = (page: { type: string }) => Number(page.type === 'foundation');
  return {
    ...linkTo(foundation),
    teaches: termNotes(library, foundation, foundation.fields.teaches),
    prerequisites: prerequisitesOf(library, foundation),
    standing: above.toSorted((a, b) => isFoundation(a) - isFoundation(b) || compareTitles(a, b)).map(linkTo),
    upkeep: upkeepOf(foundation, context),
    search: searchFields(foundation),
  };
}
