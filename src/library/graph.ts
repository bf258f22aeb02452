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

/** What is known of the chains of a library so far, by id: undefined for a chain that never ends. */
const chainLengths = oncePerLibrary(() => new Map<string, number | undefined>());

/**
 * How many pages the longest chain of prerequisites behind a page has. Undefined for a page in a cycle or above one:
 * its chain never ends.
 */
export function chainLength(library: Library, page: Page): number | undefined {
  const lengths = chainLengths(library);
  const open = new Set<string>();
  const path = [page];
  while (path.length > 0) {
    const current = path.at(-1) as Page;
    const below = directPrerequisites(library, current);
    const next = below.find(({ id }) => !lengths.has(id) && !open.has(id));
    open.add(current.id);
    if (next && next !== current) {
      path.push(next);
      continue;
    }
    path.pop();
    if (!lengths.has(current.id)) lengths.set(current.id, longestOf(below, current, { lengths, open }));
    open.delete(current.id);
  }
  return lengths.get(page.id);
}

interface Search {
  lengths: ReadonlyMap<string, number | undefined>;
  /** Ids of the pages on the way down to the current one: whoever names one of them closes a cycle. */
  open: ReadonlySet<string>;
}

function longestOf(below: readonly Page[], page: Page, { lengths, open }: Search): number | undefined {
  let longest = 0;
  for (const { id } of below) {
    const length = open.has(id) ? undefined : lengths.get(id);
    if (length === undefined || id === page.id) return undefined;
    longest = Math.max(longest, length + 1);
  }
  return longest;
}

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
