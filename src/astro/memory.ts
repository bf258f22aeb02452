import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Pages between two collections: 150 MB of garbage. */
const pagesBetween = 1000;

let collect: (() => void) | undefined;

/**
 * Collects garbage now. The engine waits until there is several times as much as is in use, which with ten thousand
 * aids is more than a small machine has.
 */
export function collectGarbage(): void {
  if (!collect) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
}

/** Counts pages, and collects after each thousand. */
export function collectNowAndThen(): () => void {
  let pages = 0;
  return () => {
    if (++pages % pagesBetween === 0) collectGarbage();
  };
}
