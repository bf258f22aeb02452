import { UsageError } from './usage-error.ts';

/** One of several runs that share the pages of a library, counted from 1. */
export interface Shard {
  index: number;
  count: number;
}

/** Reads `1/4`. */
export function readShard(value: string): Shard {
  const [, index = 0, count = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(value) ?? []).map(Number);
  if (index >= 1 && index <= count) return { index, count };
  throw new UsageError(
    `\`${value}\` is no shard. Write which one of how many, like 1/4 for the first of four.`,
  );
}

/** Tells which files are those of a shard. Pages are dealt out in turn; whatever is no page belongs to the first. */
export function dealFiles(files: readonly string[], shard: Shard | undefined): (file: string) => boolean {
  if (!shard) return () => true;
  const pages = files.filter((file) => /\.mdx?$/i.test(file)).sort();
  const places = new Map(pages.map((file, i) => [file, i % shard.count]));
  return (file) => (places.get(file) ?? 0) === shard.index - 1;
}
