/** How many pages a build made, and how many it found made. */
export interface PageCounts {
  rendered: number;
  reused: number;
  /** Pages whose kept bytes were damaged: made anew. */
  damaged: number;
}

/** The phases of a build with their lengths, each ended by its name. */
export interface Timing {
  end(phase: string): void;
  /** Lines for people: phases in seconds, pages, peak memory. */
  report(counts: PageCounts): string;
}

export function startTiming(): Timing {
  const phases: [name: string, milliseconds: number][] = [];
  const begin = performance.now();
  let last = begin;
  return {
    end(phase) {
      const now = performance.now();
      phases.push([phase, now - last]);
      last = now;
    },
    report({ rendered, reused, damaged }) {
      const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;
      const lines = phases.map(([name, time]) => `${name.padEnd(22)}${seconds(time).padStart(10)}`);
      const lost = damaged > 0 ? `, ${damaged} kept ones were damaged` : '';
      return [
        ...lines,
        `${'in all'.padEnd(22)}${seconds(last - begin).padStart(10)}`,
        `pages: ${rendered} rendered, ${reused} reused${lost}`,
        `peak memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
      ].join('\n');
    },
  };
}
