import { policyOf } from './host-files.ts';
import { collectNowAndThen } from './memory.ts';
import { hasTasks } from './pagefind.ts';
import { type PageCounts, startTiming, type Timing } from './timing.ts';

/** What a build writes down as it goes, for those that finish it. */
export interface BuildNotes {
  timing: Timing;
  counts: PageCounts;
  /** The security policies that the pages name. */
  policies: Set<string>;
  /** Addresses of the pages that are in the published site as they will be in the new one. */
  unchanged: Set<string>;
  /** Paths in the folder of the site of the pages with tasks to tick. */
  withTasks: Set<string>;
  /** Takes every page for people, in no order, with its path. */
  see(path: string, html: string): void;
  /** Takes note of a page that was made, and not found made. */
  countRendered(): void;
}

export function startNotes(): BuildNotes {
  const policies = new Set<string>();
  const withTasks = new Set<string>();
  const collectSometimes = collectNowAndThen();
  const counts = { rendered: 0, reused: 0, damaged: 0 };
  return {
    timing: startTiming(),
    counts,
    policies,
    unchanged: new Set(),
    withTasks,
    see(path, html) {
      const policy = policyOf(html);
      if (policy) policies.add(policy);
      if (hasTasks(html)) withTasks.add(path);
    },
    countRendered() {
      counts.rendered++;
      collectSometimes();
    },
  };
}
