import { expect, test } from '@playwright/test';
import { pageWith } from '../support/pages.ts';

const address = pageWith(
  'data-type="aid"',
  'class="step-link"',
  'class="term-mark"',
  /class="prose">.*<a href="\/[a-z]/s,
);

test.use({ colorScheme: 'dark' });

test.beforeEach(async ({ page }) => {
  await page.goto(address);
  await page.emulateMedia({ media: 'print' });
});

test('paper has the task, the address, the review date and the owner, and nothing to press', async ({
  page,
}) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.print-source')).toContainText(address);
  await expect(page.locator('.print-source')).toContainText(/Last checked .*\d{4}/);
  await expect(page.locator('.upkeep')).toContainText('Kept by');
  for (const gone of [
    '.site-header',
    '.site-footer',
    '.trail',
    '.related',
    '.copy-button',
    '.step-link',
    '.edit',
  ])
    for (const element of await page.locator(gone).all()) await expect(element).toBeHidden();
});

test('it is black on white, even by night', async ({ page }) => {
  const colors = await page.evaluate(() => {
    const { color } = getComputedStyle(document.body);
    const step = getComputedStyle(document.querySelector('.step') as Element, '::before');
    return { color, number: step.color, ground: step.backgroundColor };
  });
  expect(colors).toEqual({ color: 'rgb(0, 0, 0)', number: 'rgb(0, 0, 0)', ground: 'rgb(255, 255, 255)' });
});

test('terms are numbered, and their meaning stands at the foot', async ({ page }) => {
  const numbers = await page.locator('.prose .term-number').allTextContents();
  await expect(page.locator('.term-number').first()).toBeVisible();
  const notes = page.locator('.print-notes li');
  expect(numbers).toEqual(numbers.map((_, i) => String(i + 1)));
  await expect(notes).toHaveCount(numbers.length);
  await expect(notes.first()).toBeVisible();
});

test('a link shows where it leads, and no step is broken across pages', async ({ page }) => {
  const link = page.locator('.prose a[href^="/"]').first();
  const shown = await link.evaluate((node) => getComputedStyle(node, '::after').content);
  expect(shown).toContain(await link.getAttribute('href'));
  const breaks = await page.$$eval('.step', (steps) =>
    steps.map((step) => getComputedStyle(step).breakInside),
  );
  expect(new Set(breaks)).toEqual(new Set(['avoid']));
});

test('the type is 12 to 13 points', async ({ page }) => {
  const pixels = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
  expect(pixels * 0.75).toBeGreaterThanOrEqual(12);
  expect(pixels * 0.75).toBeLessThanOrEqual(13);
});
