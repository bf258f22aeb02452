import { expect, test } from '@playwright/test';
import { pageWith } from '../support/pages.ts';

test.use({ javaScriptEnabled: false });

test('the search field leads to the list of all tasks', async ({ page }) => {
  await page.goto('/');
  await page.locator('[data-search] input').fill('certificate');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search/?q=certificate');
  await expect(page.getByText('Every task is in this list')).toBeVisible();
  const tasks = await page.locator('main .rows > li > a').count();
  await page.goto('/tasks/');
  expect(tasks).toBe(await page.locator('main .rows > li > a').count());
  expect(tasks).toBeGreaterThan(10);
});

test('a foundation opens in place', async ({ page }) => {
  await page.goto(pageWith('class="before-list"', '<details'));
  const details = page.locator('.before details').first();
  await expect(details.locator('.prose')).toBeHidden();
  await details.locator('summary').click();
  await expect(details.locator('.prose')).toBeVisible();
});

test('a button that could do nothing is not shown', async ({ page }) => {
  await page.goto(pageWith('class="copy-button"'));
  await expect(page.locator('.copy-button').first()).toBeHidden();
});
