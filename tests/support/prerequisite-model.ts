/** A small library of pages that name each other, and what must be found in it: by definition, not by any graph search. */

export interface ModelPage {
  id: string;
  isAid: boolean;
  isDraft: boolean;
  isOverdue: boolean;
  /** Ids that the page names, with the type that it gives them. Any of them may be wrong. */
  names: { id: string; type: 'aid' | 'foundation' }[];
  /** Numbers of the terms that the text uses. Term n is taught by foundation `fn`, if there is one. */
  uses: number[];
}

/** Each finding as `rule page`, with the place in the list of prerequisites or the foundation that is missing. */
export function expectedFindings(pages: readonly ModelPage[]): string[] {
  const model = createModel(pages);
  return pages.flatMap((page) => [
    ...page.names.flatMap((_, i) => entryFindings(page, i, model)),
    ...(longestChain(page, model) === 5 ? [`no-deep-prerequisites ${page.id}`] : []),
    ...missingFoundations(page, model).map((id) => `no-assumed-knowledge ${page.id} ${id}`),
  ]);
}

/** The groups of pages that lead to each other, as sorted ids. */
export function expectedCycles(pages: readonly ModelPage[]): string[] {
  const { reaches } = createModel(pages);
  const inCycle = pages.filter((page) => reaches(page, page));
  const groups = inCycle.map((page) =>
    inCycle.filter((other) => reaches(page, other) && reaches(other, page)).map(({ id }) => id),
  );
  return [...new Set(groups.map((group) => group.sort().join(' ')))].sort();
}

interface Model {
  pages: readonly ModelPage[];
  byId: ReadonlyMap<string, ModelPage>;
  /** True when a way of one prerequisite or more leads from one page to another. */
  reaches(from: ModelPage, to: ModelPage): boolean;
  /** The same, over published pages only. */
  reachesPublished(from: ModelPage, to: ModelPage): boolean;
}

function createModel(pages: readonly ModelPage[]): Model {
  return {
    pages,
    byId: new Map(pages.map((page) => [page.id, page])),
    reaches: reachability(pages, () => true),
    reachesPublished: reachability(pages, (page) => !page.isDraft),
  };
}

/** Warshall's table: a way over the first k pages, for each k. */
function reachability(pages: readonly ModelPage[], counts: (page: ModelPage) => boolean) {
  const at = new Map(pages.map((page, i) => [page, i]));
  const table = pages.map((from) =>
    pages.map((to) => counts(to) && from.names.some(({ id }) => id === to.id)),
  );
  for (let k = 0; k < pages.length; k++)
    for (const row of table)
      if (row[k]) for (let j = 0; j < pages.length; j++) row[j] ||= table[k]?.[j] === true;
  return (from: ModelPage, to: ModelPage) => table[at.get(from) ?? -1]?.[at.get(to) ?? -1] === true;
}

function entryFindings(page: ModelPage, i: number, model: Model): string[] {
  const entry = page.names[i];
  const target = model.byId.get(entry?.id ?? '');
  const found: string[] = [];
  const add = (rule: string) => found.push(`${rule} ${page.id} ${i}`);
  if (!entry || !target) return [`no-unknown-prerequisite ${page.id} ${i}`];
  if (target.isAid !== (entry.type === 'aid')) add('no-unknown-prerequisite');
  if (!page.isDraft && target.isDraft) add('no-unpublished-prerequisite');
  if (!page.isDraft && !target.isDraft && target.isOverdue) add('no-stale-prerequisite');
  const isTwice = page.names.findIndex(({ id }) => id === entry.id) < i;
  if (isTwice || isBroughtAlong(page, target, model)) add('no-redundant-prerequisite');
  return found;
}

function isBroughtAlong(
  page: ModelPage,
  target: ModelPage,
  { byId, reaches, reachesPublished }: Model,
): boolean {
  const leads = page.isDraft ? reaches : reachesPublished;
  return page.names.some(({ id }) => {
    const bearer = byId.get(id);
    if (!bearer || bearer === page || (!page.isDraft && bearer.isDraft)) return false;
    return leads(bearer, target) && !leads(bearer, bearer) && !leads(bearer, page);
  });
}

/** Undefined where the chain never ends. */
function longestChain(page: ModelPage, model: Model): number | undefined {
  const { pages, byId, reaches } = model;
  if (pages.some((other) => (other === page || reaches(page, other)) && reaches(other, other)))
    return undefined;
  const below = page.names.flatMap(({ id }) => byId.get(id) ?? []);
  return below.length === 0 ? 0 : 1 + Math.max(...below.map((other) => longestChain(other, model) ?? 0));
}

function missingFoundations(page: ModelPage, { byId, reaches }: Model): string[] {
  if (!page.isAid) return [];
  const missing = page.uses.filter((term) => {
    const teacher = byId.get(`f${term}`);
    return teacher && !teacher.isDraft && !reaches(page, teacher);
  });
  return [...new Set(missing)].map((term) => `f${term}`);
}
