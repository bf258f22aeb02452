import { median } from '../median.ts';
import type { Visit } from './visit.ts';

/** The medians of all visits to one site. */
export interface Figures {
  name: string;
  kilobytes: number;
  requests: number;
  cold: number;
  newWords: number;
  loadedWords: number;
  slowCold: number;
  slowNewWords: number;
  slowLoadedWords: number;
  /** Milliseconds of the longest task on the main thread; 0 where none is over 50 ms. */
  longest: number;
  slowLongest: number;
  missed: number;
}

export function figuresOf(name: string, plain: readonly Visit[], slow: readonly Visit[]): Figures {
  const times = (visits: readonly Visit[], key: 'cold' | 'newWords' | 'loadedWords') =>
    median(visits.flatMap((visit) => visit[key]));
  const longestOf = (visits: readonly Visit[]) => Math.max(0, ...visits.flatMap((visit) => visit.longTasks));
  return {
    name,
    kilobytes: median(plain.map(({ bytes }) => bytes)) / 1000,
    requests: median(plain.map(({ requests }) => requests)),
    cold: times(plain, 'cold'),
    newWords: times(plain, 'newWords'),
    loadedWords: times(plain, 'loadedWords'),
    slowCold: times(slow, 'cold'),
    slowNewWords: times(slow, 'newWords'),
    slowLoadedWords: times(slow, 'loadedWords'),
    longest: longestOf(plain),
    slowLongest: longestOf(slow),
    missed: [...plain, ...slow].reduce((sum, { missed }) => sum + missed.length, 0),
  };
}

const columns: [string, keyof Omit<Figures, 'name'>][] = [
  ['cold kB', 'kilobytes'],
  ['requests', 'requests'],
  ['cold', 'cold'],
  ['new', 'newWords'],
  ['loaded', 'loadedWords'],
  ['s. cold', 'slowCold'],
  ['s. new', 'slowNewWords'],
  ['s. loaded', 'slowLoadedWords'],
  ['longest', 'longest'],
  ['s. longest', 'slowLongest'],
  ['missed', 'missed'],
];

/** One row a system, and below each its ratio to Starlight where that was measured. */
export function printTable(rows: readonly Figures[]): void {
  const print = (name: string, cells: string[]) =>
    console.log(name.padEnd(16) + cells.map((cell) => cell.padStart(11)).join(''));
  print(
    '',
    columns.map(([title]) => title),
  );
  const starlight = rows.find(({ name }) => name === 'Starlight');
  for (const row of rows) {
    print(
      row.name,
      columns.map(([, key]) => row[key].toFixed(0)),
    );
    if (starlight && row !== starlight)
      print(
        '  to Starlight',
        columns.map(([, key]) => (starlight[key] > 0 ? `${(row[key] / starlight[key]).toFixed(2)} x` : '')),
      );
  }
}

/** What the search has to reach, beside what it reached. */
export function printBars(rows: readonly Figures[]): void {
  const named = (name: string) => rows.find((row) => row.name === name);
  const own = named('Pitcrew');
  if (!own) return;
  const starlight = named('Starlight');
  const raw = named('raw Pagefind');
  const bar = (name: string, figure: number, most: number | undefined) => {
    const verdict = most === undefined ? 'not judged: no peer' : figure <= most ? 'met' : 'MISSED';
    const limit = most === undefined ? '' : `at most ${most.toFixed(0)}`;
    console.log(`${name.padEnd(48)}${figure.toFixed(0).padStart(7)}  ${limit.padEnd(14)}${verdict}`);
  };
  bar('warm, new words, ms', own.newWords, 100);
  bar('warm, loaded words, ms', own.loadedWords, 50);
  bar("warm, new words, a quarter of Starlight's, ms", own.newWords, starlight && starlight.newWords / 4);
  bar('cold, raw Pagefind and 30 kB', own.kilobytes, raw && raw.kilobytes + 30);
  bar("slow 4G cold, Starlight's, ms", own.slowCold, starlight?.slowCold);
  bar('longest task while typing, ms', own.longest, 50);
  bar('the same with a quarter of the CPU, ms', own.slowLongest, 50);
}
