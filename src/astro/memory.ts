import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** How often to look, in pages: a look takes some microseconds. */
const pagesBetween = 50;

/** Bytes of garbage from which on a collection is worth its time, some 0.4 s for 5,000 aids. */
const mostGarbage = 300e6;

/**
 * Counts pages, and collects garbage when there is much. The engine waits until there is several times as much as is in
 * use, which with ten thousand aids is more than a small machine has.
 */
export function collectNowAndThen(): () => void {
  let pages = 0;
  let inUse: number | undefined;
  return () => {
    if (++pages % pagesBetween !== 0) return;
    const { heapUsed } = process.memoryUsage();
    inUse = Math.min(inUse ?? heapUsed, heapUsed);
    if (heapUsed < inUse + mostGarbage) return;
    collector()();
    inUse = process.memoryUsage().heapUsed;
  };
}

/** Bytes that the engine may hold in any case: some 6,000 aids. */
const smallHeap = 600e6;

/**
 * Gives the memory that is not in use back to the machine, if there is much, as the engine does when it has none left: it
 * takes longer, but moves together what else stands scattered over half-empty blocks.
 */
export function giveBackMemory(): void {
  if (process.memoryUsage().heapTotal < smallHeap) return;
  collector()({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

type Collect = (options?: { type: 'major'; execution: 'sync'; flavor: 'last-resort' }) => void;

let collect: Collect | undefined;

function collector(): Collect {
  if (!collect) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as Collect;
  }
  return collect;
}
