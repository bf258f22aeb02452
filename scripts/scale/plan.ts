import type { Figures, GrowthPoint } from '../bench/build/figures.ts';
import { fitLine, type Line } from './line.ts';

/** A run of the benchmark as `--json` keeps it. */
export interface ScaleRecord extends Figures {
  command: string;
  machine: { processors: string; memory: string; system: string; node: string; load?: number };
}

export interface ShardPlan {
  aids: number;
  shards: number;
  /** The library that one shard is as large as. */
  shard: GrowthPoint;
  /** Minutes on runners for a cold build of everything; each shard counts whole minutes, as hosts bill them. */
  runnerMinutes: number;
  /** Hours of processor time for the same. */
  processorHours: number | undefined;
  bytes: number;
  indexBytes: number;
  files: number;
}

/** Parts a library into shards of the largest size that was measured: nothing is told of a size that never ran. */
export function planShards(growth: readonly GrowthPoint[], aids: number): ShardPlan {
  const shard = growth.toSorted((a, b) => a.aids - b.aids).at(-1);
  if (!shard)
    throw new Error('Measure the growth first: npm run bench:build -- --growth 1000,10000 --json FILE');
  const shards = Math.ceil(aids / shard.aids);
  return {
    aids,
    shards,
    shard,
    runnerMinutes: shards * Math.ceil(shard.seconds / 60),
    processorHours: shard.processor === undefined ? undefined : (shards * shard.processor) / 3600,
    bytes: shards * shard.bytes,
    indexBytes: shards * shard.indexBytes,
    files: shards * shard.files,
  };
}

/** How a figure grows with the number of aids; undefined if it was not measured at every size. */
export function growthOf(
  growth: readonly GrowthPoint[],
  key: Exclude<keyof GrowthPoint, 'aids'>,
): Line | undefined {
  const points = growth.flatMap((point) => {
    const figure = point[key];
    return figure === undefined ? [] : [[point.aids, figure] as const];
  });
  return points.length === growth.length && points.length > 1 ? fitLine(points) : undefined;
}
