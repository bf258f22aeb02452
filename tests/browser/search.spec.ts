import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { htmlOf, pageWith, siteFolder } from '../support/pages.ts';

const address = pageWith('data-type="aid"', 'data-kind="procedure"', 'class="step-link"');
const task = /<h1[^>]*>([^<]*)/.exec(htmlOf(address))?.[1]?.replaceAll('&#39;', "'") ?? '';

const field = (page: Page) => page.getByRole('combobox');
const options = (page: Page) => page.getByRole('option');
const notes = (page: Page) => page.locator('.search-notes');
const chosen = (page: Page) => page.locator('[aria-selected=true]');

/** Lets the first pages that are read through, and holds the others back until they are released. */
function holdPages(page: Page, through: number): { held(): number; release(): void } {
  const held: (() => void)[] = [];
  let isHolding = true;
  let count = 0;
  page.route('**/pagefind/fragment/*', async (route) => {
    if (isHolding && ++count > through) await new Promise<void>((resolve) => held.push(resolve));
    await route.continue();
  });
  return {
    held: () => held.length,
    release: () => {
      isHolding = false;
      for (const go of held) go();
    },
  };
}

/** Holds back the script of the search until it is released. */
async function holdScript(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(/\/search[^/]*\.js$/, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

test.describe('the box below the field', () => {
  test('nothing of the search is loaded before the field is touched', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(asked.filter((path) => /search|pagefind/.test(path))).toEqual([]);
    await page.locator('[data-search] input').focus();
    await expect.poll(() => asked.filter((path) => path.startsWith('/pagefind/')).length).toBeGreaterThan(2);
  });

  test('its own script is small, and so is the engine, which runs in a worker', async ({ page }) => {
    const sizeOf = async (name: RegExp) =>
      gzipSync(await (await page.waitForResponse((response) => name.test(response.url()))).body()).length;
    const sizes = Promise.all([sizeOf(/\/search[^/]*\.js$/), sizeOf(/\/engine[^/]*\.js$/)]);
    const worker = page.waitForEvent('worker');
    await page.goto('/');
    await page.locator('[data-search] input').focus();
    const [search, engine] = await sizes;
    expect(search).toBeLessThan(8_000);
    // Most of it is the stemmer and the ranking, which no page waits for.
    expect(engine).toBeLessThan(11_700);
    expect((await worker).url()).toMatch(/\/engine[^/]*\.js$/);
  });

  test('what holds the words comes beside the program that reads it, and not after it', async ({ page }) => {
    const part = page.waitForRequest('**/pagefind/index/*');
    await page.route('**/pagefind/wasm.*', async (route) => {
      await part;
      await route.continue();
    });
    await page.goto('/');
    await page.locator('[data-search] input').fill(task);
    await expect(options(page).first()).toContainText(task);
  });

  test('the task comes first, with its kind, its topic and a step to go to', async ({ page }) => {
    await page.goto('/');
    await page.locator('[data-search] input').pressSequentially(task);
    await expect(options(page).first()).toContainText(task);
    await expect(options(page).first()).toContainText('Procedure');
    await expect(options(page).first()).toHaveAttribute('href', address);
    await expect(page.locator('.search-step').first()).toHaveAttribute('href', /\/#[a-z]/);
  });

  for (const [name, lacks] of [
    ['workers', ['Worker']],
    ['workers and a way to unzip', ['Worker', 'DecompressionStream']],
  ] as const)
    test(`a browser without ${name} searches all the same`, async ({ page }) => {
      await page.addInitScript((lacking) => {
        for (const name of lacking) Reflect.deleteProperty(window, name);
      }, lacks);
      await page.goto('/');
      await page.locator('[data-search] input').pressSequentially(task);
      await expect(options(page).first()).toContainText(task);
      await page.keyboard.press('Enter');
      await expect(page.locator('.search-results h2').first()).toHaveText(task);
    });

  test('the first result is there before the rest is read, and stays under the hand', async ({ page }) => {
    const rest = holdPages(page, 1);
    await page.goto('/');
    await page.locator('[data-search] input').fill(task);
    await expect(options(page).first()).toHaveAttribute('href', address);
    const early = await options(page).count();
    await page.keyboard.press('ArrowDown');
    const first = await options(page).first().elementHandle();
    rest.release();
    await expect.poll(() => options(page).count()).toBeGreaterThan(early);
    expect(await first?.evaluate((node) => node === node.parentElement?.firstElementChild)).toBe(true);
    await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
    const ids = await options(page).evaluateAll((nodes) => nodes.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
  });

  test('so it is for a query that was typed before the script was there', async ({ page }) => {
    holdPages(page, 1);
    const release = await holdScript(page);
    await page.goto('/');
    await page.locator('[data-search] input').fill(task);
    release();
    await expect(options(page).first()).toHaveAttribute('href', address);
  });

  test('results never go for fewer of the next ones', async ({ page }) => {
    await page.goto('/');
    const words = task.split(' ');
    await page.locator('[data-search] input').fill(words.slice(0, -1).join(' '));
    await expect(page.locator('.search-all')).toBeVisible();
    // The first result gets its answer a moment later, in the place that is kept for it.
    await expect(page.locator('.search-answer')).not.toBeEmpty();
    const rest = holdPages(page, 1);
    const before = await options(page).allTextContents();
    await page.locator('[data-search] input').fill(`${task} sooner`);
    await expect.poll(() => rest.held()).toBeGreaterThan(0);
    await page.waitForTimeout(200);
    expect(await options(page).allTextContents()).toEqual(before);
    rest.release();
    await expect.poll(() => options(page).allTextContents()).not.toEqual(before);
    await expect(page.locator('.search-all')).toBeVisible();
  });

  test('whoever picks a result keeps it when the next ones come, until they type on', async ({ page }) => {
    await page.goto('/');
    const words = task.split(' ');
    const input = page.locator('[data-search] input');
    await input.fill(words.slice(0, -1).join(' '));
    await expect(page.locator('.search-answer')).not.toBeEmpty();
    const rest = holdPages(page, 1);
    const before = await options(page).allTextContents();
    await input.fill(`${task} sooner`);
    await expect.poll(() => rest.held()).toBeGreaterThan(0);
    await page.keyboard.press('ArrowDown');
    rest.release();
    await page.waitForTimeout(300);
    await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
    expect(await options(page).allTextContents()).toEqual(before);
    await input.press('Backspace');
    await expect(chosen(page)).toHaveCount(0);
    await expect.poll(() => options(page).allTextContents()).not.toEqual(before);
  });

  test('arrows, Home and End choose, Escape closes, the arrow opens again, Enter goes there', async ({
    page,
  }) => {
    await page.goto('/');
    await page.locator('[data-search] input').pressSequentially(task);
    // The last one that comes: End leads to what is there.
    await expect(options(page).last()).toHaveClass(/search-all/);
    await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(chosen(page)).toHaveCount(1);
    const id = await chosen(page).getAttribute('id');
    await expect(field(page)).toHaveAttribute('aria-activedescendant', id ?? '');
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('End');
    await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowDown');
    await expect(chosen(page)).toHaveCount(0);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Home');
    await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Escape');
    await expect(options(page).first()).toBeHidden();
    await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
    await expect(field(page)).toHaveValue(task);
    await page.keyboard.press('ArrowDown');
    await expect(options(page).first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(address);
  });

  test('Escape closes it from the button and from a link in it, too', async ({ page }) => {
    await page.goto('/');
    await page.locator('[data-search] input').fill('certificate');
    await expect(notes(page).getByRole('link')).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect(page.locator('.search-box')).toBeHidden();
    await page.keyboard.press('Shift+Tab');
    await expect(notes(page).getByRole('link')).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(notes(page).getByRole('link')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.locator('.search-box')).toBeHidden();
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue('certificate');
  });

  test('a click leads there, a click elsewhere closes', async ({ page }) => {
    await page.goto(address);
    await page.locator('[data-search] input').pressSequentially('certificate');
    await expect(options(page).first()).toBeVisible();
    await page.locator('.site-footer').click({ position: { x: 5, y: 5 } });
    await expect(options(page).first()).toBeHidden();
    await page.locator('[data-search] input').focus();
    const href = (await options(page).first().getAttribute('href')) ?? '';
    await options(page).first().click();
    await expect(page).toHaveURL(href);
  });

  test('nothing on the page moves, and a phone of 320 pixels shows it whole', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(address);
    const before = await page.locator('h1').boundingBox();
    await page.locator('[data-search] input').pressSequentially('certificate');
    await expect(options(page).first()).toBeVisible();
    expect(await page.locator('h1').boundingBox()).toEqual(before);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  test('the count is announced once typing rests', async ({ page }) => {
    await page.goto('/');
    await page.locator('[data-search] input').pressSequentially('certificate');
    await expect(page.getByRole('status')).toHaveText(/\d+ pages? found$/);
  });

  test('what is typed is never markup, and words nobody wrote say so', async ({ page }) => {
    await page.goto('/');
    await page.locator('[data-search] input').fill('<img src=x onerror="document.title=1"> qqzzqq');
    await expect(page.locator('.search-box')).toBeVisible();
    await page.locator('[data-search] input').fill('<b>qqzzqq</b>');
    await expect(notes(page)).toContainText('Nothing found for “<b>qqzzqq</b>”');
    await expect(notes(page).getByRole('link', { name: 'All tasks' })).toHaveAttribute('href', '/tasks/');
    expect(await page.title()).not.toBe('1');
  });

  for (const colorScheme of ['light', 'dark'] as const)
    test(`has no accessibility violation, ${colorScheme}`, async ({ browser }) => {
      const context = await browser.newContext({ colorScheme });
      const page = await context.newPage();
      await page.goto('/');
      await page.locator('[data-search] input').pressSequentially('certificate');
      await expect(options(page).first()).toBeVisible();
      await page.keyboard.press('ArrowDown');
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      await context.close();
    });
});

test.describe('the search page', () => {
  const items = (page: Page) => page.locator('.search-results > li');
  const count = (page: Page) => page.locator('.search-count');

  test('Enter in any field leads here, and the query stands in the address', async ({ page }) => {
    await page.goto(address);
    await page.locator('[data-search] input').fill(task);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`/search/?${new URLSearchParams({ q: task })}`);
    await expect(items(page).first().getByRole('heading')).toHaveText(task);
    await expect(page.locator('[data-search-fallback]')).toBeHidden();
    await expect(page.locator('[data-search] input')).toHaveValue(task);
  });

  test('what was typed before the script is there stays, and is searched', async ({ page }) => {
    const release = await holdScript(page);
    await page.goto('/search/');
    const input = page.locator('[data-search] input');
    await input.fill('certificate');
    release();
    await expect(page.locator('.search-results > li').first()).toBeVisible();
    await expect(input).toHaveValue('certificate');
    await expect(page).toHaveURL('/search/?q=certificate');
  });

  test('typing rewrites the address; back and forward go from search to search', async ({ page }) => {
    await page.goto('/search/?q=certificate');
    await expect(count(page)).toContainText('“certificate”');
    await page.locator('[data-search] input').fill('git');
    await expect(page).toHaveURL('/search/?q=git');
    await page.locator('[data-search] input').fill('git branch');
    await expect(page).toHaveURL('/search/?q=git+branch');
    await expect(count(page)).toContainText('“git branch”');
    await page.goBack();
    await expect(page).toHaveURL('/search/?q=certificate');
    await expect(page.locator('[data-search] input')).toHaveValue('certificate');
    await expect(count(page)).toContainText('“certificate”');
    await page.goForward();
    await expect(count(page)).toContainText('“git branch”');
  });

  test('filters narrow down, count what they leave, and stand in the address', async ({ page }) => {
    await page.goto('/search/?q=certificate');
    const kind = page.getByRole('group', { name: 'Kind' }).locator('label').filter({ hasText: 'Procedure' });
    const left = Number(await kind.locator('.search-number').textContent());
    await kind.click();
    await expect(page).toHaveURL('/search/?q=certificate&kind=Procedure');
    await expect(count(page)).toHaveText(`${left} pages for “certificate”`);
    for (const facts of await items(page).locator('.kind').all()) await expect(facts).toHaveText('Procedure');
    await page.reload();
    await expect(count(page)).toHaveText(`${left} pages for “certificate”`);
    await page.goBack();
    await expect(page).toHaveURL('/search/?q=certificate');
    await expect(kind.locator('input')).not.toBeChecked();
  });

  test('each filter is a step back, and so is the query that was typed before it', async ({ page }) => {
    await page.goto('/search/?q=git');
    await expect(items(page).first()).toBeVisible();
    await page.locator('[data-search] input').fill('certificate');
    await expect(count(page)).toContainText('“certificate”');
    const steps = ['/search/?q=certificate'];
    for (const kind of ['Procedure', 'Reference']) {
      await page.getByRole('checkbox', { name: kind }).check();
      steps.push(`${steps.at(-1)}&kind=${kind}`);
      await expect(page).toHaveURL(steps.at(-1) ?? '');
    }
    for (const address of steps.slice(0, -1).reverse()) {
      await page.goBack();
      await expect(page).toHaveURL(address);
    }
    await page.goBack();
    await expect(page).toHaveURL('/search/?q=git');
  });

  test('filters that leave nothing say so, even where a term is defined', async ({ page }) => {
    await page.goto('/search/?q=certificate&kind=Nothing');
    await expect(notes(page).locator('.search-term')).toBeVisible();
    await expect(notes(page)).toContainText('Nothing is left with these filters.');
  });

  test('the index is read in part, filters or none', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`/search/?q=${encodeURIComponent(task.split(' ')[0] ?? '')}`);
    await expect(page.locator('.search-filters label:visible').first()).toBeVisible();
    const parts = new Set(asked.filter((path) => path.startsWith('/pagefind/index/')));
    expect(parts.size).toBeGreaterThan(0);
    expect(parts.size).toBeLessThan(readdirSync(join(siteFolder, 'pagefind/index')).length / 2);
  });

  test('more results follow, and the focus is on the first of them', async ({ page }) => {
    await page.goto('/search/?q=the+server+certificate+page+key+command');
    await expect(items(page)).toHaveCount(10);
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect(items(page).nth(10).getByRole('heading').getByRole('link')).toBeFocused();
  });

  test('on a phone, filters that came with the address are named where they are closed', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/search/?q=certificate');
    const summary = page.locator('.search-filters > summary');
    await expect(summary).toHaveText('Narrow down');
    await page.goto('/search/?q=certificate&topic=Keys+and+certificates&kind=Procedure');
    await expect(summary).toHaveText('Narrow down · Keys and certificates · Procedure');
    await summary.click();
    await page.getByRole('checkbox', { name: 'Procedure' }).uncheck();
    await expect(summary).toHaveText('Narrow down · Keys and certificates');
  });

  test('the link that skips to the page leaves the results that were added', async ({ page }) => {
    await page.goto('/search/?q=the+server+certificate+page+key+command');
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect(items(page)).toHaveCount(20);
    await page.getByRole('link', { name: 'Skip to the page' }).press('Enter');
    await expect(page).toHaveURL(/#/);
    await page.waitForTimeout(300);
    await expect(items(page)).toHaveCount(20);
  });

  test('without a query every task is listed', async ({ page }) => {
    await page.goto('/search/?q=certificate');
    await expect(items(page).first()).toBeVisible();
    await page.locator('[data-search] input').fill('');
    await expect(page.locator('[data-search-fallback]')).toBeVisible();
    await expect(page).toHaveURL('/search/');
    await expect(items(page)).toHaveCount(0);
  });

  for (const [name, pattern] of [
    ['the index is missing', '**/pagefind/pagefind.js'],
    ['the index is half uploaded', '**/pagefind/*.pf_meta'],
    ['a part of the index is of another build', '**/pagefind/index/*'],
    ['the text of a page is of another build', '**/pagefind/fragment/*'],
  ] as const)
    test(`${name}: it says so at once, every task is listed, and a reload mends it`, async ({ page }) => {
      await page.route(pattern, (route) => route.fulfill({ status: 404, body: 'gone' }));
      await page.goto('/search/?q=certificate');
      await expect(notes(page)).toContainText('could not be loaded');
      await expect(page.locator('[data-search-fallback]')).toBeVisible();
      await page.unroute(pattern);
      await notes(page).getByRole('button', { name: 'Reload the page' }).click();
      await expect(items(page).first()).toBeVisible();
    });

  for (const [name, size] of [
    ['desktop', { width: 1280, height: 900 }],
    ['phone', { width: 320, height: 640 }],
  ] as const)
    test(`has no accessibility violation and no sideways scrolling, ${name}`, async ({ page }) => {
      await page.setViewportSize(size);
      await page.goto('/search/?q=certificate');
      await expect(items(page).first()).toBeVisible();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width);
    });
});
