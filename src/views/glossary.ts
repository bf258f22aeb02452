import { isPublished, type Library, type Page } from '../library/library.ts';
import { mostNeeded } from '../library/need.ts';
import { compareTitles } from '../library/titles.ts';
import type { Term } from '../schema/glossary.ts';
import { groupByLetter, type LetterGroup, linkTo, type PageLink, publishedFoundations } from './page-link.ts';
import { termsOf } from './page-terms.ts';

export interface TermView {
  id: string;
  label: string;
  expansion: string | undefined;
  definition: string;
  senses: { topics: string[]; expansion: string | undefined; definition: string }[];
  aliases: string[];
  avoid: string[];
  /** Foundations that teach it. */
  explainedIn: PageLink[];
  /** Other published pages that use it, the most needed first: a few of them, lest the glossary carry the library. */
  usedIn: PageLink[];
  /** How many more there are. */
  moreUses: number;
}

const shownUses = 3;

export function glossaryView(library: Library): LetterGroup<TermView>[] {
  const topics = new Map(library.topics.map(({ id, label }) => [id, label]));
  const explained = collect(publishedFoundations(library), (page) => page.fields.teaches);
  const published = [...library.pages.values()].filter(isPublished);
  const used = collect(mostNeeded(library, published), (page) => termsOf(library, page));
  const terms = [...library.terms.values()].map(({ term }) => {
    const explainedIn = explained.get(term.id) ?? [];
    const uses = (used.get(term.id) ?? []).filter(({ id }) => !explainedIn.some((link) => link.id === id));
    return {
      ...termView(term, topics),
      explainedIn,
      usedIn: uses.slice(0, shownUses),
      moreUses: Math.max(0, uses.length - shownUses),
    };
  });
  const byLabel = terms.toSorted((a, b) => compareTitles({ title: a.label }, { title: b.label }));
  return groupByLetter(byLabel, (term) => term.label);
}

function termView(
  term: Term,
  topics: ReadonlyMap<string, string>,
): Omit<TermView, 'explainedIn' | 'moreUses' | 'usedIn'> {
  const { id, label, expansion, definition, aliases, avoid } = term;
  const senses = term.senses.map((sense) => ({
    topics: sense.topics.map((topic) => topics.get(topic) ?? topic),
    expansion: sense.expansion,
    definition: sense.definition,
  }));
  return { id, label, expansion, definition, senses, aliases, avoid };
}

/** Links to pages by the ids that they name. */
function collect<Some extends Page>(
  pages: readonly Some[],
  idsOf: (page: Some) => readonly string[],
): Map<string, PageLink[]> {
  const found = new Map<string, PageLink[]>();
  for (const page of pages) {
    const link = linkTo(page);
    for (const id of idsOf(page)) found.set(id, [...(found.get(id) ?? []), link]);
  }
  return found;
}
