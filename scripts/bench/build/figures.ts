import { median, medianOfKnown } from '../median.ts';
import type { DevFigures } from './dev.ts';
import type { SiteSize, Weights } from './folders.ts';
import type { Run } from './run.ts';

/** What one system needs for a library. Medians. */
export interface Cost {
  seconds: number;
  processor: number | undefined;
  /** Bytes. */
  peak: number | undefined;
}

export interface SystemCost extends Cost {
  name: string;
  /** Why there are no figures. */
  missing?: string;
}

/** A size of library, what it costs, and what comes out. */
export interface GrowthPoint extends Cost, SiteSize {
  aids: number;
  /** Bytes of the content folder. */
  contentBytes: number;
}

/** All that a run of the benchmark has measured. A part that was not asked for is left out. */
export interface Figures {
  aids: number;
  runs: number;
  own: Cost;
  peers: SystemCost[];
  /** Files that differ between two cold builds. */
  repeated: string[];
  unchanged: Cost & { rendered: number };
  edited: Cost & { rendered: number };
  term: Cost & { rendered: number; users: number };
  /** Files that differ between the site after all edits and a cold build of the same content. */
  stale: string[];
  weights: { small: Weights; large: Weights };
  growth: GrowthPoint[];
  dev?: DevFigures;
}

export function costOf(runs: readonly Run[]): Cost {
  return {
    seconds: median(runs.map(({ seconds }) => seconds)),
    processor: medianOfKnown(runs.map(({ processor }) => processor)),
    peak: medianOfKnown(runs.map(({ peak }) => peak)),
  };
}
