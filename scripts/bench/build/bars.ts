import type { Figures, GrowthPoint } from './figures.ts';

/** A line of the issue that asks for the benchmark: what has to be reached, beside what was reached. */
export interface Bar {
  name: string;
  figure: string;
  limit: string;
  /** Undefined when this run has no figure for it. */
  isMet: boolean | undefined;
}

/** The bars that this run can judge, and those that it cannot. */
export function barsOf(figures: Figures): Bar[] {
  return [
    ...coldBars(figures),
    ...growthBars(figures.growth),
    ...editBars(figures),
    ...devBars(figures),
    ...fileBars(figures),
  ];
}

function coldBars({ aids, own, peers }: Figures): Bar[] {
  const title = `${count(aids)} aids, cold, lint + build + search index`;
  const timesOf = (name: string) => {
    const peer = peers.find((one) => one.name === name);
    return peer && peer.missing === undefined ? peer.seconds / own.seconds : undefined;
  };
  return [
    bar(`${title}: faster than Starlight`, timesOf('Starlight'), times, 'at least 5.0 x', (x) => x >= 5),
    bar(
      `${title}: faster than Eleventy plus Pagefind`,
      timesOf('Eleventy + Pagefind'),
      times,
      'at least 1.0 x',
      (x) => x >= 1,
    ),
  ];
}

/** Most that a figure may grow from 1,000 to 10,000 aids. */
const mostGrowth = 10.5;
const mostMemory = 1.5e9;

function growthBars(growth: readonly GrowthPoint[]): Bar[] {
  const at = (aids: number) => growth.find((point) => point.aids === aids);
  const [small, large] = [at(1000), at(10_000)];
  const ratio = (key: 'seconds' | 'processor' | 'peak') =>
    small?.[key] && large?.[key] ? large[key] / small[key] : undefined;
  const limit = `at most ${times(mostGrowth)}`;
  const isLinear = (x: number) => x <= mostGrowth;
  return [
    bar('growth from 1,000 to 10,000: time', ratio('seconds'), times, limit, isLinear),
    bar('growth from 1,000 to 10,000: processor time', ratio('processor'), times, limit, isLinear),
    bar('growth from 1,000 to 10,000: memory', ratio('peak'), times, limit, isLinear),
    bar(
      'peak memory at 10,000, all processes together',
      large?.peak,
      megabytes,
      'at most 1,500 MB',
      (x) => x <= mostMemory,
    ),
  ];
}

function editBars({ aids, own, edited, unchanged, term, stale }: Figures): Bar[] {
  const again = term.rendered - unchanged.rendered;
  // A page is rendered twice: as HTML and as Markdown.
  const most = 2 * term.users;
  return [
    bar(
      `one aid edited at ${count(aids)}, build again: share of cold`,
      edited.seconds / own.seconds,
      percent,
      'at most 30 %',
      (x) => x <= 0.3,
    ),
    bar(
      '  the same, by processor time',
      edited.processor && own.processor ? edited.processor / own.processor : undefined,
      percent,
      'at most 30 %',
      (x) => x <= 0.3,
    ),
    bar("  files unlike a cold build's", stale.length, count, 'none', (x) => x === 0),
    bar(
      'glossary term edited: renderings more than without an edit',
      again,
      count,
      `at most ${count(most)} (${count(term.users)} pages show it)`,
      (x) => x > 0 && x <= most,
    ),
  ];
}

function devBars({ aids, dev }: Figures): Bar[] {
  const title = `npm run dev at ${count(aids)}`;
  return [
    bar(`${title}: first page`, dev?.firstPage, milliseconds, 'at most 3,000 ms', (x) => x <= 3000),
    bar(
      '  processor time of the server until then',
      dev?.firstPageProcessor,
      milliseconds,
      'at most 3,000 ms',
      (x) => x <= 3000,
    ),
    bar(`${title}: an edit seen in the browser`, dev?.edit, milliseconds, 'at most 300 ms', (x) => x <= 300),
    bar(
      '  processor time of the server in an edit',
      dev?.editProcessor,
      milliseconds,
      'at most 300 ms',
      (x) => x <= 300,
    ),
    bar(`${title}: its findings seen, too`, dev?.findings, milliseconds, 'at most 300 ms', (x) => x <= 300),
  ];
}

/** How much heavier a page may be in a large library than in one of a hundred aids. */
const mostWeight = 1.05;

function fileBars({ aids, repeated, weights: { small, large } }: Figures): Bar[] {
  return [
    bar('a cold build twice: files that differ', repeated.length, count, 'none', (x) => x === 0),
    bar(
      `weight of the same page at ${count(aids)} to that at 100`,
      large.same / small.same,
      ratioOf,
      'at most 1.05',
      (x) => x <= mostWeight,
    ),
  ];
}

function bar(
  name: string,
  figure: number | undefined,
  show: (figure: number) => string,
  limit: string,
  isWithin: (figure: number) => boolean,
): Bar {
  if (figure === undefined) return { name, figure: '', limit, isMet: undefined };
  return { name, figure: show(figure), limit, isMet: isWithin(figure) };
}

export function count(figure: number): string {
  return Math.round(figure).toLocaleString('en');
}

function times(figure: number): string {
  return `${figure.toFixed(1)} x`;
}

function ratioOf(figure: number): string {
  return figure.toFixed(2);
}

function percent(figure: number): string {
  return `${(figure * 100).toFixed(0)} %`;
}

function milliseconds(figure: number): string {
  return `${count(figure)} ms`;
}

export function megabytes(bytes: number): string {
  return `${count(bytes / 1e6)} MB`;
}
