import { expect, test } from '@playwright/test';
import { addresses, pageWith } from '../support/pages.ts';

const withSteps = pageWith('data-type="aid"', 'class="step-link"');

test('the first key press offers to skip to the page', async ({ page }) => {
  await page.goto(withSteps);
  await page.keyboard.press('Tab');
  const skip = page.locator('.skip');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('/ goes to the search field from any page, and types itself where text is typed', async ({ page }) => {
  for (const address of ['/', withSteps, '/search/']) {
    await page.goto(address);
    await page.keyboard.press('/');
    const field = page.locator('[data-search] input');
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('');
    await page.keyboard.type('a/b');
    await expect(field).toHaveValue('a/b');
    await page.keyboard.press('Tab');
    await expect(field).not.toBeFocused();
  }
});

test('Ctrl + / is left to the browser', async ({ page }) => {
  await page.goto(withSteps);
  await page.keyboard.press('Control+/');
  await expect(page.locator('[data-search] input')).not.toBeFocused();
});

test('the focus is framed in two colors', async ({ page }) => {
  await page.goto(withSteps);
  const link = page.locator('.trail a').first();
  await link.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  const style = await link.evaluate((node) => {
    const { outlineStyle, outlineWidth, outlineColor, backgroundColor } = getComputedStyle(node);
    return {
      outlineStyle,
      width: Number.parseFloat(outlineWidth),
      differs: outlineColor !== backgroundColor,
    };
  });
  expect(style).toEqual({ outlineStyle: 'solid', width: 3, differs: true });
});

test('the number of a step is a link that marks it as here', async ({ page }) => {
  await page.goto(withSteps);
  const step = page.locator('.step').nth(1);
  const ground = () => step.evaluate((node) => getComputedStyle(node, '::before').backgroundColor);
  const before = await ground();
  await step.locator('.step-link').click();
  expect(new URL(page.url()).hash).toBe(`#${await step.getAttribute('id')}`);
  expect(await ground()).not.toBe(before);
});

test('every page is at most two clicks from home', async ({ page }) => {
  const linksOf = async (address: string) => {
    await page.goto(address);
    return page.$$eval('a[href^="/"]', (links) =>
      links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
    );
  };
  const first = new Set(await linksOf('/'));
  const reached = new Set(['/', ...first]);
  for (const address of first) for (const next of await linksOf(address)) reached.add(next);
  const all = addresses().filter((address) => address !== '/search/');
  expect(all.length).toBeGreaterThan(10);
  expect(all.filter((address) => !reached.has(address))).toEqual([]);
});
