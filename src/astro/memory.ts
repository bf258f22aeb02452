import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const pagesBetween = 1000;

/**
 * Counts pages, and collects garbage after each thousand. The engine waits until there is several times as much as is in
 * use, which with ten thousand aids is more than a small machine has.
 */
export function collectNowAndThen(): () => void {
  let pages = 0;
  let collect: (() => void) | undefined;
  return () => {
    if (++pages % pagesBetween !== 0) return;
    collect ??= exposedCollector();
    collect();
  };
}

function exposedCollector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}
