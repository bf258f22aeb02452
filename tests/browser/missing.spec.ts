import { expect, test } from '@playwright/test';
import { htmlOf, pageWith } from '../support/pages.ts';

test('an address that is not there is searched for', async ({ page }) => {
  const address = pageWith('data-type="aid"', 'data-kind="procedure"');
  const task = /<h1[^>]*>([^<]*)/.exec(htmlOf(address))?.[1] ?? '';
  const slug = task.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const response = await page.goto(`/old-place/${slug}.html`);
  expect(response?.status()).toBe(404);
  await expect(page.locator('[data-search] input')).toHaveValue(slug.replaceAll('-', ' ').trim());
  await expect(page.locator('[data-search-results]').getByRole('link', { name: task })).toBeVisible();
});
