import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { words } from '../../src/render/words.ts';
import { htmlOf, pageWith, siteFolder } from '../support/pages.ts';

const address = pageWith('data-kind="procedure"', 'class="before-list"', '<span class="lead">Have</span>');
const html = htmlOf(address);
const plain = (text = '') =>
  text
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
const task = plain(/<h1[^>]*>([^<]*)/.exec(html)?.[1]);
const need = plain(/<span class="lead">Have<\/span>\s*<span>([^<]*)/.exec(html)?.[1]);
const step = plain(/class="step">\s*(?:<p>)?<strong>([^<]*)/.exec(html)?.[1]);

const field = (page: Page) => page.locator('[data-search] input');
const options = (page: Page) => page.getByRole('option');
const notes = (page: Page) => page.locator('.search-notes');
const answer = (page: Page) => page.locator('.search-answer');
const noSideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** A slip in the longest word: two letters in each other's place. */
function misspell(text: string): string {
  const word = text.split(' ').sort((a, b) => b.length - a.length)[0] ?? '';
  return text.replace(word, `${word.slice(0, 3)}${word[4]}${word[3]}${word.slice(5)}`);
}

test.describe('the answer of the first result', () => {
  test('is what must be true first, and the first step, and nothing moves when it comes', async ({
    page,
  }) => {
    await page.goto('/');
    const asked = page.waitForRequest((request) => new URL(request.url()).pathname === address);
    await field(page).fill(task);
    await expect(answer(page)).toHaveCount(1);
    const second = await options(page).nth(1).boundingBox();
    await asked;
    await expect(answer(page)).toContainText(need);
    await expect(answer(page)).toContainText(/Step 1 of \d/);
    await expect(answer(page)).toContainText(step);
    expect(await options(page).nth(1).boundingBox()).toEqual(second);
    await expect(options(page).first()).toHaveAccessibleName(new RegExp(`^${task} Procedure`));
    await expect(options(page).first()).toHaveAccessibleDescription(/Step 1 of/);
  });

  for (const [kind, expected] of [
    ['checklist', /Item 1 of \d/],
    ['decision', /Case 1 of \d/],
    ['tip', /\w/],
  ] as const)
    test(`of a ${kind}`, async ({ page }) => {
      const title = plain(/<h1[^>]*>([^<]*)/.exec(htmlOf(pageWith(`data-kind="${kind}"`)))?.[1]);
      await page.goto(`/search/?${new URLSearchParams({ q: title })}`);
      await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(title);
      await expect(answer(page)).toContainText(expected);
      await expect(answer(page)).not.toContainText('Copy');
    });

  test('of a tip holds text and commands in the order of the page', async ({ page }) => {
    const tip = pageWith('data-kind="tip"', /<pre[\s\S]*<\/pre>[\s\S]*<p>[\s\S]*<pre/);
    await page.goto(tip);
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    const code = page.locator('main .prose pre');
    const lineOf = async (place: number) => (await code.nth(place).innerText()).trim().split('\n')[0] ?? '';
    const [firstCommand, secondCommand] = [await lineOf(0), await lineOf(1)];
    const between = await code.nth(1).evaluate((node) => {
      const all = [...document.querySelectorAll('main .prose :is(p, pre)')];
      return all[all.indexOf(node) - 1]?.textContent ?? '';
    });
    await page.goto(`/search/?${new URLSearchParams({ q: title })}`);
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(title);
    const parts = answer(page).locator('.search-first');
    await expect(parts.locator('code').first()).toHaveText(firstCommand);
    const shown = (await parts.innerText()).replace(/\s+/g, ' ');
    const places = [firstCommand, between, secondCommand].map((text) =>
      shown.indexOf(text.replace(/\s+/g, ' ').trim().slice(0, 30)),
    );
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('leaves out what the page holds for paper alone', async ({ page }) => {
    const tip = htmlOf(pageWith('data-kind="tip"', 'print-notes'));
    const title = plain(/<h1[^>]*>([^<]*)/.exec(tip)?.[1]);
    await page.goto(`/search/?${new URLSearchParams({ q: title })}`);
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(title);
    await expect(answer(page)).toContainText(/\w/);
    await expect(answer(page)).not.toContainText(words.aid.terms);
  });

  test('is left out where the page cannot be had', async ({ page }) => {
    await page.route(`**${address}`, (route) => route.abort());
    await page.goto('/');
    await field(page).fill(task);
    await expect(options(page).first()).toContainText(task);
    await expect(answer(page)).toHaveCount(0);
  });
});

test.describe('a slip', () => {
  test('is corrected and says so; the words as typed are one press away', async ({ page }) => {
    await page.goto('/');
    await field(page).fill(misspell(task));
    await expect(notes(page)).toContainText(`Showing results for ${task}`);
    await expect(page.getByRole('status')).toContainText('Showing results for');
    await field(page).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(notes(page)).not.toContainText('Showing results for');
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=.*&verbatim/);
    await expect(page.locator('.search-results > li').first()).toBeVisible();
    await expect(notes(page)).not.toContainText('Showing results for');
  });

  test('on the search page: the address keeps the choice, and typing takes it back', async ({ page }) => {
    const query = misspell(task);
    await page.goto(`/search/?${new URLSearchParams({ q: query })}`);
    await expect(notes(page)).toContainText(`Showing results for ${task}`);
    await notes(page).getByRole('link', { name: 'Search instead for' }).click();
    await expect(page).toHaveURL(/&verbatim$/);
    await page.reload();
    await expect(page.locator('.search-results > li').first()).toBeVisible();
    await expect(notes(page)).not.toContainText('Showing results for');
    await page.goBack();
    await expect(notes(page)).toContainText('Showing results for');
    await page.goForward();
    await field(page).fill(`${query} `);
    await expect(notes(page)).toContainText('Showing results for');
    await expect(page).not.toHaveURL(/verbatim/);
  });
});

test.describe('a glossary term', () => {
  const entry =
    /<div id="([^"]+)"><dt><a[^>]*>([A-Z]{3,4})<\/a><span> \(([^)<]*)\)<\/span><\/dt><dd>([^<]*)/.exec(
      htmlOf('/glossary/').replace(/>\s+</g, '><'),
    );
  const [, id = '', label = '', expansion = '', definition = ''] = entry?.map(plain) ?? [];

  test('is defined in place, and its definition is fetched no sooner', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto('/');
    await field(page).fill(task);
    await expect(options(page).first()).toBeVisible();
    expect(asked.filter((url) => url.endsWith('terms.json'))).toEqual([]);
    for (const typed of [label.toLowerCase(), `what is a ${label}?`, expansion]) {
      await field(page).fill('');
      await field(page).fill(typed);
      await expect(notes(page)).toContainText(`${label} (${expansion}): ${definition}`);
    }
    await expect(notes(page).getByRole('link', { name: label })).toHaveAttribute('href', `/glossary/#${id}`);
    await expect(page.getByRole('status')).toContainText(definition);
  });
});

test.describe('recent searches', () => {
  test('are offered in an empty field, search again, and can be forgotten', async ({ page }) => {
    await page.goto('/');
    await field(page).fill(task);
    await page.keyboard.press('Enter');
    await expect(page.locator('.search-results > li').first()).toBeVisible();
    await page.goto('/');
    await field(page).focus();
    await expect(options(page)).toHaveText([task]);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(field(page)).toHaveValue(task);
    await expect(options(page).first()).toContainText('Procedure');
    await field(page).fill('');
    await notes(page).getByRole('button', { name: 'Clear' }).click();
    await expect(page.locator('.search-box')).toBeHidden();
    await page.goto('/search/');
    await expect(page.locator('.search-recent')).toHaveCount(0);
  });

  test('stand on the search page while nothing is typed', async ({ page }) => {
    await page.goto('/search/?q=certificate');
    await expect(page.locator('.search-results > li').first()).toBeVisible();
    await field(page).fill('');
    await expect(page.locator('.search-recent').getByRole('link', { name: 'certificate' })).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

  test('blocked storage changes nothing', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto('/search/?q=certificate');
    await expect(page.locator('.search-results > li').first()).toBeVisible();
    await field(page).fill('');
    await expect(page.locator('[data-search-fallback]')).toBeVisible();
    await page.goto('/');
    await field(page).focus();
    await field(page).fill(task);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\//);
    expect(errors).toEqual([]);
  });

  test('a full storage changes nothing', async ({ page }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto('/search/?q=certificate');
    await expect(page.locator('.search-results > li').first()).toBeVisible();
    expect(errors).toEqual([]);
  });
});

test.describe('when nothing fits', () => {
  test('it says so, shows the nearest pages, and whom to ask', async ({ page }) => {
    const query = 'frobnicate the bluetooth headset certificate & more';
    await page.goto(`/search/?${new URLSearchParams({ q: query })}`);
    await expect(notes(page)).toContainText('Nothing here fits well');
    await expect(notes(page)).toContainText('“frobnicate”');
    await expect(page.locator('.search-results > li').first()).toBeVisible();
    await expect(answer(page)).toHaveCount(0);
    const ask = notes(page).getByRole('link', { name: 'Ask for this job aid' });
    await expect(ask).toHaveAttribute('href', new RegExp(`title=${encodeURIComponent(query)}$`));
    await field(page).fill('qqzzqq');
    await expect(notes(page)).toContainText('Nothing found for “qqzzqq”');
    await expect(page.locator('.search-filters')).toBeHidden();
    await expect(ask).toHaveAttribute('href', /title=qqzzqq$/);
    await expect(page.locator('[data-search-fallback]')).toBeVisible();
  });
});

test.describe('bad input', () => {
  for (const [name, typed] of [
    ['10,000 letters', 'certificate '.repeat(900)],
    ['10,000 letters in one word', 'x'.repeat(10_000)],
    ['punctuation', '?!...;'],
    ['emoji', '🔧🔥'],
    ['markup', '<script>document.title="1"</script><img src=x onerror=alert(1)>'],
    ['right-to-left text', 'שלום עולם'],
    ['half a letter', '\ud800 certificate'],
  ] as const)
    test(`${name}: an answer, and no error`, async ({ page }) => {
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto('/');
      await field(page).fill(typed);
      await expect(page.locator('.search-box')).toBeVisible();
      await expect(page.locator('.search-box')).not.toContainText('could not be loaded');
      expect(await noSideways(page)).toBe(0);
      await page.goto('/search/');
      await field(page).fill(typed);
      await expect(notes(page)).toBeVisible();
      await expect(notes(page)).not.toContainText('could not be loaded');
      expect(await noSideways(page)).toBe(0);
      expect(await page.title()).not.toBe('1');
      expect(errors).toEqual([]);
    });

  test('a vocabulary of another build, or a damaged one, costs its corrections alone', async ({ page }) => {
    for (const body of [
      '{"version":2,"index":"en_0","words":{"shared":"","rests":"","steps":""},"joined":"","named":[],"synonyms":[],"terms":[]}',
      '{"version":1,',
    ]) {
      await page.route('**/pagefind/vocabulary.json', (route) => route.fulfill({ body }));
      await page.goto(`/search/?${new URLSearchParams({ q: task })}`);
      await expect(page.locator('.search-results > li').first()).toContainText(task);
    }
  });

  test('an index that is cut off says so', async ({ page }) => {
    await page.route('**/pagefind/index/*', async (route) => {
      const body = readFileSync(join(siteFolder, new URL(route.request().url()).pathname));
      await route.fulfill({ body: body.subarray(0, body.length >> 1) });
    });
    await page.goto('/search/?q=certificate');
    await expect(notes(page)).toContainText('could not be loaded');
    await expect(page.locator('[data-search-fallback]')).toBeVisible();
  });
});

test.describe('every way to read', () => {
  for (const [name, use] of [
    ['phone, light', { viewport: { width: 390, height: 780 }, colorScheme: 'light' }],
    ['phone, dark', { viewport: { width: 390, height: 780 }, colorScheme: 'dark' }],
    // A window of 1280 pixels at 200 % zoom.
    ['200 % zoom', { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 }],
    ['320 pixels', { viewport: { width: 320, height: 640 } }],
    ['forced colors', { forcedColors: 'active' }],
  ] as const)
    test(`${name}: no accessibility violation, no sideways scrolling`, async ({ browser }) => {
      const context = await browser.newContext(use);
      const page = await context.newPage();
      for (const query of [misspell(task), 'frobnicate the bluetooth headset certificate']) {
        await page.goto('/');
        await field(page).fill(query);
        await expect(notes(page)).toBeVisible();
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
        expect(await noSideways(page)).toBe(0);
        await page.goto(`/search/?${new URLSearchParams({ q: query })}`);
        await expect(page.locator('.search-results > li').first()).toBeVisible();
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
        expect(await noSideways(page)).toBe(0);
      }
      await context.close();
    });

  test('right-to-left: everything stands on the other side, and nothing scrolls sideways', async ({
    page,
  }) => {
    await page.goto('/');
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    await field(page).fill(task);
    await expect(answer(page)).toContainText(step);
    const side = await answer(page).evaluate((node) => getComputedStyle(node).borderRightWidth);
    expect(side).toBe('4px');
    expect(await noSideways(page)).toBe(0);
    const [box, input] = [
      await page.locator('.search-box').boundingBox(),
      await page.locator('.search').boundingBox(),
    ];
    expect(Math.round((box?.x ?? 0) + (box?.width ?? 0))).toBe(
      Math.round((input?.x ?? 0) + (input?.width ?? 0)),
    );
  });
});
