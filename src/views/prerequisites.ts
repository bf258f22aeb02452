import { isPublished, type Library, type Page } from '../library/library.ts';
import { linkTo, type PageLink } from './page-link.ts';

/** What must be true before the reader begins, by what they do about it. */
export interface PrerequisitesView {
  /** False when the writer left the question open: then nothing may be claimed. */
  isKnown: boolean;
  /** True when the writer says that there is nothing: a list without entries. */
  isNothing: boolean;
  needs: string[];
  aids: PageLink[];
  foundations: PageLink[];
}

export function prerequisitesOf(library: Library, page: Page): PrerequisitesView {
  const view: PrerequisitesView = {
    isKnown: page.fields.prerequisites !== undefined,
    isNothing: page.type === 'aid' && page.fields.prerequisites?.length === 0,
    needs: [],
    aids: [],
    foundations: [],
  };
  const find = (id: string, to: PageLink[]) => {
    const target = library.pages.get(id);
    if (target && isPublished(target)) to.push(linkTo(target));
  };
  for (const prerequisite of page.fields.prerequisites ?? []) {
    if ('need' in prerequisite) view.needs.push(prerequisite.need);
    else if ('aid' in prerequisite) find(prerequisite.aid, view.aids);
    else find(prerequisite.foundation, view.foundations);
  }
  return view;
}
