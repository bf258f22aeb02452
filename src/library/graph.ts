import type { Prerequisite } from '../schema/fields.ts';
import type { Library, Page } from './library.ts';
import { oncePerLibrary } from './once.ts';

/** The id a prerequisite names; undefined for a plain requirement. */
export function prerequisiteId(prerequisite: Prerequisite): string | undefined {
  if ('aid' in prerequisite) return prerequisite.aid;
  return 'foundation' in prerequisite ? prerequisite.foundation : undefined;
}

/** The pages that a page names as prerequisites; unknown ids are left out. */
export function directPrerequisites(library: Library, page: Page): Page[] {
  const pages: Page[] = [];
  for (const prerequisite of page.fields.prerequisites ?? []) {
    const target = library.pages.get(prerequisiteId(prerequisite) ?? '');
    if (target) pages.push(target);
  }
  return pages;
}

/** All pages that stand behind a page, nearest first, itself left out; those that do not count end their way. Safe on cycles. */
export function prerequisiteClosure(
  library: Library,
  page: Page,
  counts: (page: Page) => boolean = () => true,
): Page[] {
  const seen = new Set([page.id]);
  const closure: Page[] = [];
  let frontier: Page[] = [page];
  while (frontier.length > 0) {
    const next: Page[] = [];
    for (const current of frontier)
      for (const target of directPrerequisites(library, current))
        if (!seen.has(target.id) && counts(target)) {
          seen.add(target.id);
          closure.push(target);
          next.push(target);
        }
    frontier = next;
  }
  return closure;
}

/**
 * How many pages the longest chain of prerequisites behind each page has, by id. Pages in a cycle or above one are
 * left out: their chain never ends.
 */
export const prerequisiteDepths: (library: Library) => ReadonlyMap<string, number> = oncePerLibrary(
  (library) => {
    const depths = new Map<string, number>();
    const waiting = new Map<string, number>();
    const above = new Map<string, Page[]>();
    const settled: Page[] = [];
    for (const page of library.pages.values()) {
      const targets = directPrerequisites(library, page);
      for (const { id } of targets) {
        const pages = above.get(id);
        if (pages) pages.push(page);
        else above.set(id, [page]);
      }
      waiting.set(page.id, targets.length);
      if (targets.length === 0) settled.push(page);
    }
    for (const page of settled) {
      const below = directPrerequisites(library, page).map(({ id }) => depths.get(id) ?? 0);
      depths.set(page.id, below.length === 0 ? 0 : 1 + Math.max(...below));
      for (const next of above.get(page.id) ?? []) {
        const left = (waiting.get(next.id) ?? 0) - 1;
        waiting.set(next.id, left);
        if (left === 0) settled.push(next);
      }
    }
    return depths;
  },
);

/** The cycles among prerequisites, each once, as the ids along it. One for each strongly connected part (Tarjan 1972). */
export function findCycles(library: Library): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const cycles: string[][] = [];
  const edges = (id: string): string[] => {
    const page = library.pages.get(id);
    return page ? directPrerequisites(library, page).map((target) => target.id) : [];
  };

  interface Frame {
    id: string;
    targets: string[];
    next: number;
  }
  const open = (id: string): Frame => {
    index.set(id, index.size);
    low.set(id, index.get(id) as number);
    stack.push(id);
    onStack.add(id);
    return { id, targets: edges(id), next: 0 };
  };
  for (const root of library.pages.keys()) {
    if (index.has(root)) continue;
    const frames = [open(root)];
    while (frames.length > 0) {
      const frame = frames.at(-1) as Frame;
      const target = frame.targets[frame.next++];
      if (target !== undefined) {
        if (!index.has(target)) frames.push(open(target));
        else if (onStack.has(target))
          low.set(frame.id, Math.min(low.get(frame.id) as number, index.get(target) as number));
        continue;
      }
      frames.pop();
      const parent = frames.at(-1);
      if (parent) low.set(parent.id, Math.min(low.get(parent.id) as number, low.get(frame.id) as number));
      if (low.get(frame.id) !== index.get(frame.id)) continue;
      const part = new Set(stack.splice(stack.indexOf(frame.id)));
      for (const id of part) onStack.delete(id);
      if (part.size > 1 || edges(frame.id).includes(frame.id)) cycles.push(walkCycle(frame.id, part, edges));
    }
  }
  return cycles;
}

/** A shortest way from a page back to itself inside its strongly connected part. */
function walkCycle(start: string, part: Set<string>, edges: (id: string) => string[]): string[] {
  const from = new Map<string, string>();
  const queue = [start];
  for (let id = queue.shift(); id !== undefined; id = queue.shift())
    for (const target of edges(id)) {
      if (target === start) {
        const way = [id];
        for (let step = from.get(id); step !== undefined; step = from.get(step)) way.unshift(step);
        return way;
      }
      if (!part.has(target) || from.has(target)) continue;
      from.set(target, id);
      queue.push(target);
    }
  return [start];
}

/** The terms that a reader knows who has done a page's prerequisites: what the foundations behind it teach. */
export function knownTerms(library: Library, page: Page): Set<string> {
  const known = new Set<string>();
  for (const behind of [page, ...prerequisiteClosure(library, page)])
    if (behind.type === 'foundation') for (const id of behind.fields.teaches) known.add(id);
  return known;
}
