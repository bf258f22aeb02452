/** What a cell of a decision table asks for, as far as it can be known. */

/** What the condition of a row holds for. `words` are compared letter by letter; nobody guesses what they mean. */
export type Condition =
  | { type: 'any' }
  /** Whatever the other rows leave. */
  | { type: 'otherwise' }
  | { type: 'words'; values: readonly string[] }
  /** Both ends belong to it. */
  | { type: 'numbers'; low: number; high: number };

/** A column of conditions. */
export interface Column {
  /** `choice`: one of two words that complement each other. `numbers`: ranges in one unit. `words`: anything else. */
  domain: 'choice' | 'numbers' | 'words';
  conditions: Condition[];
  /** The two words of a choice. */
  choices: readonly string[];
  /** The least step between two numbers: 1, 0.1, … */
  step: number;
}

/** `Any`, `–`, `Yes or no`; not `Any name`, which may be meant as one of several. */
const anyPattern = /^(?:any|all|both|either|\*|-|\u2013|\u2014|n\/a|(?:yes|no) or (?:yes|no)|yes\/no)$/;

/** `Otherwise`, `Anything else`; not `Another name`. */
const otherwisePattern =
  /^(?:otherwise|else|(?:anything|everything|all|any|something) (?:else|other)|none of (?:these|those|the above)|(?:all|any) others?|in (?:all|any) other cases?|in every other case)$/;

/** Pairs of words that leave nothing out. */
const choices: readonly (readonly [string, string])[] = [
  ['yes', 'no'],
  ['true', 'false'],
  ['on', 'off'],
  ['enabled', 'disabled'],
  ['present', 'absent'],
  ['present', 'missing'],
];

/** Reads the conditions of one column, from the texts of its cells. An empty cell is unlike all others. */
export function readColumn(texts: readonly string[]): Column {
  const cells = texts.map((text) => text.toLowerCase().replace(/\s+/g, ' ').replace(/[.:]$/, '').trim());
  const open = cells.map(readOpen);
  const asked = cells.filter((_, i) => open[i] === undefined);
  const ranges = readRanges(asked);
  const next = ranges?.ranges[Symbol.iterator]();
  const conditions = cells.map((cell, i): Condition => {
    const range = open[i] === undefined ? next?.next().value : undefined;
    return open[i] ?? range ?? { type: 'words', values: valuesOf(cell, i) };
  });
  const pair = choices.find((both) => asked.length > 0 && asked.every((cell) => both.includes(cell)));
  const domain = ranges ? 'numbers' : pair ? 'choice' : 'words';
  return { domain, conditions, choices: pair ?? [], step: ranges?.step ?? 1 };
}

function readOpen(cell: string): Condition | undefined {
  if (anyPattern.test(cell)) return { type: 'any' };
  return otherwisePattern.test(cell) ? { type: 'otherwise' } : undefined;
}

/**
 * `red or green` holds for either; `a phone of their own or computer` may not be cut, for who knows where. An empty cell
 * may mean “as above” or “any”: it equals nothing but itself.
 */
function valuesOf(cell: string, row: number): string[] {
  if (cell === '') return [`\0${row}`];
  const values = cell.split(' or ');
  return values.every((value) => /^[^\s,]+(?: [^\s,]+)?$/.test(value)) ? values : [cell];
}

interface Bounds {
  low: number;
  high: number;
  isLowOpen?: boolean;
  isHighOpen?: boolean;
  unit: string;
  decimals: number;
}

/**
 * All cells as ranges of whole steps; undefined unless every cell is a number or a range of the same unit. Nor are
 * `3.1` beside `3.10`, and `7` beside `007`, numbers: versions and codes look like that.
 */
function readRanges(cells: readonly string[]) {
  const bounds = cells.map(readBounds);
  const [first] = bounds;
  if (!first || !bounds.every((bound) => bound?.unit === first.unit) || holdCodes(cells)) return undefined;
  const all = bounds as Bounds[];
  const scale = 10 ** Math.max(...all.map(({ decimals }) => decimals));
  const ranges = all.map(({ low, high, isLowOpen, isHighOpen }) => ({
    type: 'numbers' as const,
    low: Math.round(low * scale) + (isLowOpen ? 1 : 0),
    high: Math.round(high * scale) - (isHighOpen ? 1 : 0),
  }));
  return { ranges, step: 1 / scale };
}

/** True when digits that stand alone are written in two ways that count the same, or begin with a needless zero. */
function holdCodes(cells: readonly string[]): boolean {
  const written = new Map<number, string>();
  return cells
    .filter((cell) => /^\d+(?:\.\d+)?$/.test(cell))
    .some((cell) => {
      const other = written.get(Number(cell)) ?? cell;
      written.set(Number(cell), cell);
      return other !== cell || /^0\d/.test(cell);
    });
}

const number = String.raw`(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)`;
const unit = String.raw`\s*([%°a-z]*)`;
const from = new RegExp(`^(?:at least|from|>=|≥|min\\.?|no fewer than|no less than) ?${number}${unit}$`);
const above = new RegExp(`^(?:more than|over|above|greater than|>) ?${number}${unit}$`);
const to = new RegExp(`^(?:at most|up to|<=|≤|max\\.?|no more than) ?${number}${unit}$`);
const below = new RegExp(`^(?:less than|fewer than|under|below|<) ?${number}${unit}$`);
const orMore = new RegExp(`^${number}${unit}(?:\\+| (?:or|and) (?:more|above|over|higher|later|longer))$`);
const orLess = new RegExp(`^${number}${unit} (?:or|and) (?:less|fewer|below|under|lower|earlier|shorter)$`);
const between = new RegExp(`^(?:between |from )?${number}${unit} ?(?:-|–|to|and) ?${number}${unit}$`);
const exactly = new RegExp(`^(?:exactly |= ?)?${number}${unit}$`);

function readBounds(cell: string): Bounds | undefined {
  const infinite = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  const bound = (match: RegExpExecArray | null) =>
    match && { value: toNumber(match[1]), unit: unitOf(match[2]), decimals: decimalsOf(match[1]) };
  const least = bound(from.exec(cell) ?? orMore.exec(cell));
  if (least) return { ...infinite, ...least, low: least.value };
  const over = bound(above.exec(cell));
  if (over) return { ...infinite, ...over, low: over.value, isLowOpen: true };
  const most = bound(to.exec(cell) ?? orLess.exec(cell));
  if (most) return { ...infinite, ...most, high: most.value };
  const under = bound(below.exec(cell));
  if (under) return { ...infinite, ...under, high: under.value, isHighOpen: true };
  const exact = bound(exactly.exec(cell));
  if (exact) return { ...exact, low: exact.value, high: exact.value };
  return readBetween(cell);
}

function readBetween(cell: string): Bounds | undefined {
  const [, low, lowUnit, high, highUnit] = between.exec(cell) ?? [];
  if (low === undefined || high === undefined) return undefined;
  const unitOfBoth = unitOf(highUnit);
  if (lowUnit && unitOf(lowUnit) !== unitOfBoth) return undefined;
  const decimals = Math.max(decimalsOf(low), decimalsOf(high));
  return { low: toNumber(low), high: toNumber(high), unit: unitOfBoth, decimals };
}

function toNumber(text: string | undefined): number {
  return Number((text ?? '').replace(/,/g, ''));
}

function decimalsOf(text: string | undefined): number {
  return /\.(\d+)$/.exec(text ?? '')?.[1]?.length ?? 0;
}

/** `minutes` and `minute` are one. */
function unitOf(text: string | undefined): string {
  return (text ?? '').replace(/(?<=[a-z]{2})s$/, '');
}
