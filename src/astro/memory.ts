import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const pagesBetween = 1000;

/**
 * Counts pages, and collects garbage after each thousand. The engine waits until there is several times as much as is in
 * use, which with ten thousand aids is more than a small machine has.
 */
export function collectNowAndThen(): () => void {
  let pages = 0;
  return () => {
    if (++pages % pagesBetween === 0) collector()();
  };
}

/**
 * Gives the memory that is not in use back to the machine, as the engine does when it has none left: it takes longer, but
 * moves together what else stands scattered over half-empty blocks.
 */
export function giveBackMemory(): void {
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
