import { expect, type Page, test } from '@playwright/test';
import { pageWith } from '../support/pages.ts';

/** Tooltips of glossary terms: WCAG 1.4.13, and the tap without a script. */

const address = pageWith('class="term-mark"');
const mark = (page: Page) => page.locator('main .prose .term-mark').first();
const tip = (page: Page) => page.locator('main .prose .term-tip').first();

test('a pointer on the mark opens it; it stays while the pointer is on it, and closes after', async ({
  page,
}) => {
  await page.goto(address);
  await expect(tip(page)).toBeHidden();
  await mark(page).hover();
  await expect(tip(page)).toBeVisible();
  await tip(page).hover();
  await page.waitForTimeout(500);
  await expect(tip(page)).toBeVisible();
  await page.mouse.move(2, 2);
  await expect(tip(page)).toBeHidden();
});

test('it stands beside its mark, inside the window, and does not cover it', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(address);
  await mark(page).click();
  await expect(tip(page)).toBeVisible();
  const [markBox, tipBox] = [await mark(page).boundingBox(), await tip(page).boundingBox()];
  if (!markBox || !tipBox) throw new Error('not on the page');
  expect(tipBox.x).toBeGreaterThanOrEqual(0);
  expect(tipBox.x + tipBox.width).toBeLessThanOrEqual(320);
  const gap = Math.max(markBox.y - (tipBox.y + tipBox.height), tipBox.y - (markBox.y + markBox.height));
  expect(gap).toBeGreaterThanOrEqual(0);
  expect(gap).toBeLessThan(20);
});

test('Escape closes it and leaves the focus where it is', async ({ page }) => {
  await page.goto(address);
  await mark(page).focus();
  await expect(tip(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tip(page)).toBeHidden();
  await expect(mark(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(tip(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(tip(page)).toBeHidden();
});

test('a click leaves open what its own focus has opened, and a second click closes it', async ({ page }) => {
  await page.goto(address);
  await mark(page).hover();
  await expect(tip(page)).toBeVisible();
  await mark(page).click();
  await page.waitForTimeout(300);
  await expect(tip(page)).toBeVisible();
  await mark(page).click();
  await expect(tip(page)).toBeHidden();
});

for (const javaScriptEnabled of [true, false])
  test(`a tap opens it ${javaScriptEnabled ? 'with' : 'without'} a script, and a tap elsewhere closes it`, async ({
    browser,
  }) => {
    const context = await browser.newContext({
      javaScriptEnabled,
      hasTouch: true,
      viewport: { width: 390, height: 844 },
    });
    const page = await context.newPage();
    await page.goto(address);
    await mark(page).tap();
    await expect(tip(page)).toBeVisible();
    await page.touchscreen.tap(380, 5);
    await expect(tip(page)).toBeHidden();
    await context.close();
  });

test('the mark is described by its definition while that is closed', async ({ page }) => {
  await page.goto(address);
  const definition = (await tip(page).textContent())?.trim() ?? '';
  expect(definition).not.toBe('');
  await expect(mark(page)).toHaveAccessibleDescription(definition.replace(/\s+/g, ' '));
});
