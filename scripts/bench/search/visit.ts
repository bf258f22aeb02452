import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expectPaint, watchLongTasks } from './probe.ts';
import type { Query } from './queries.ts';
import type { Served } from './serve.ts';
import type { System } from './systems.ts';

export type Condition = 'plain' | 'slow';

/** What one reader sees, who comes with nothing in the cache; times in milliseconds. */
export interface Visit {
  /** Sent between opening the search and the first results. */
  bytes: number;
  requests: number;
  cold: number[];
  newWords: number[];
  loadedWords: number[];
  longTasks: number[];
  /** Queries whose page never showed among the results. */
  missed: string[];
}

/** A first query, three with new words, and one that is typed letter by letter. */
export const queriesPerVisit = 5;

/** Milliseconds: the longest wait for a result, the rest between queries, and the time between two letters. */
const patience = 60_000;
const rest = { plain: 500, slow: 1500 };
const typingDelay = 60;

/** Lighthouse's slow 4G: milliseconds, and bytes a second. */
const slow4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};

type Place = Pick<System, 'opener' | 'field' | 'results'>;

/** Where a reader searches, and how patient the measuring is. */
interface Visited {
  page: Page;
  place: Place;
  condition: Condition;
  missed: string[];
}

export async function visit(
  browser: Browser,
  place: Place,
  { address, sent }: Served,
  queries: readonly Query[],
  condition: Condition,
): Promise<Visit> {
  const context = await browser.newContext();
  const page = await openSite(context, place, address, condition);
  const visited: Visited = { page, place, condition, missed: [] };
  const [first, ...others] = queries as [Query, ...Query[]];
  const typed = others.pop();
  const before = { ...sent };
  await page.locator(place.opener).first().click();
  await page.locator(place.field).focus();
  const cold = await timeQuery(visited, first.words, first.target);
  const [bytes, requests] = [sent.bytes - before.bytes, sent.requests - before.requests];
  const newWords = await timeAll(visited, others, ({ words }) => words);
  const loadedWords = await timeAll(visited, others, ({ turned }) => turned);
  if (typed) await typeSlowly(visited, typed);
  const longTasks = await page.evaluate(() => window.longTasks);
  await context.close();
  return { bytes, requests, cold, newWords, loadedWords, longTasks, missed: visited.missed };
}

async function openSite(
  context: BrowserContext,
  { opener }: Place,
  address: string,
  condition: Condition,
): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(watchLongTasks);
  await page.goto(address, { waitUntil: 'networkidle' });
  // Playwright's own scripts come with the first locator: no task of theirs may count.
  await page.locator(opener).first().waitFor();
  if (condition === 'slow') await throttle(page);
  await page.evaluate(() => {
    window.longTasks.length = 0;
  });
  return page;
}

async function throttle(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slow4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

async function timeAll(
  visited: Visited,
  queries: readonly Query[],
  wordsOf: (query: Query) => string,
): Promise<number[]> {
  const times: number[] = [];
  for (const query of queries) {
    await visited.page.locator(visited.place.field).fill('');
    await visited.page.waitForTimeout(rest[visited.condition]);
    times.push(...(await timeQuery(visited, wordsOf(query), query.target)));
  }
  return times;
}

/**
 * The whole query comes as one input, as a paste does: nothing is loaded while letters are still to come. Nothing for a
 * page that never shows.
 */
async function timeQuery({ page, place, missed }: Visited, words: string, target: string): Promise<number[]> {
  await page.evaluate(expectPaint, `${place.results} a[href*="${target}"]`);
  await page.keyboard.insertText(words);
  const time = page.evaluate(() => window.painted);
  // A visit may end before a result that never comes.
  time.catch(() => {});
  const limit = new Promise<undefined>((resolve) => setTimeout(resolve, patience, undefined).unref());
  const taken = await Promise.race([time, limit]);
  if (taken !== undefined) return [taken];
  missed.push(words);
  return [];
}

async function typeSlowly({ page, place }: Visited, { words, target }: Query): Promise<void> {
  await page.locator(place.field).fill('');
  await page.keyboard.type(words, { delay: typingDelay });
  const found = page.locator(`${place.results} a[href*="${target}"]`).first();
  await found.waitFor({ timeout: patience }).catch(() => {});
}
