import { expect, test } from '@playwright/test';
import { pageWith } from '../support/pages.ts';

const address = pageWith('class="code"', 'class="copy-button"');

test('the button copies the text to the letter, says so, and is itself again', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(address);
  const box = page.locator('.code').first();
  const button = box.locator('.copy-button');
  await button.click();
  await expect(button).toHaveText('Copied');
  await expect(page.getByRole('status')).toHaveText('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await box.locator('code').textContent());
  expect(copied).not.toMatch(/\n$/);
  await expect(button).toHaveText('Copy');
});

test('without the clipboard it selects the text', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.goto(address);
  const box = page.locator('.code').first();
  await box.locator('.copy-button').click();
  await expect(box.locator('.copy-button')).toHaveText('Selected');
  const selected = await page.evaluate(() => getSelection()?.toString().replace(/\s+/g, ' ').trim());
  expect(selected).toBe((await box.locator('code').textContent())?.replace(/\s+/g, ' ').trim());
});
