import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { pageWith, templates } from '../support/pages.ts';

/** What must hold on every template, whatever stands on it. */

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

for (const [name, address] of templates()) {
  test.describe(name, () => {
    test('has no accessibility violation by day, loads no script, and obeys its own policy', async ({
      page,
    }) => {
      const problems: string[] = [];
      const scripts: string[] = [];
      page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()));
      await page.goto(address, { waitUntil: 'networkidle' });
      const isSearch = ['search', 'missing page'].includes(name);
      if (!isSearch) expect(scripts).toEqual([]);
      expect(problems.filter((text) => !(isSearch && /status of 404/.test(text)))).toEqual([]);
      expect(await violations(page)).toEqual([]);
    });

    test('has no accessibility violation by night on a phone', async ({ browser }) => {
      const context = await browser.newContext({
        viewport: { width: 390, height: 844 },
        colorScheme: 'dark',
        hasTouch: true,
        isMobile: true,
      });
      const page = await context.newPage();
      await page.goto(address);
      expect(await violations(page)).toEqual([]);
      await context.close();
    });

    test('fits a window of 320 pixels, with targets of 44 pixels', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(address);
      const { width, small } = await page.evaluate(() => {
        const controls = document.querySelectorAll<HTMLElement>(
          'nav a, .links a, .topics h2 > a, .rows > li > a, .edit a, button:not(.term-mark), summary, .check > label, .search input, .step-link',
        );
        const isSmall = (control: HTMLElement) => {
          const { width, height } = control.getBoundingClientRect();
          return width > 0 && height < 44;
        };
        return {
          width: document.documentElement.scrollWidth,
          small: [...controls].filter(isSmall).map((control) => control.outerHTML.slice(0, 120)),
        };
      });
      expect(width).toBe(320);
      expect(small).toEqual([]);
    });
  });
}

test('the number of a step keeps its frame in forced colors', async ({ browser }) => {
  const context = await browser.newContext({ forcedColors: 'active' });
  const page = await context.newPage();
  await page.goto(pageWith('class="step-link"'));
  const [frame, ground] = await page.evaluate(() => {
    const style = getComputedStyle(document.querySelector('.step') as Element, '::before');
    return [style.borderTopColor, style.backgroundColor];
  });
  expect(frame).not.toBe(ground);
  expect(frame).not.toMatch(/rgba\(.*, 0\)/);
  await context.close();
});
