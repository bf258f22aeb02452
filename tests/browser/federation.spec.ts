import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { type Host, openHost } from '../support/host.ts';
import { aid } from '../support/library.ts';
import { runPitcrew } from '../support/run.ts';
import { hostHandler } from '../support/site-handler.ts';

/** Three departments, each with a site and a server of its own, as their own `_headers` let browsers see them. */

const names = ['Office', 'Workshop', 'Laboratory'] as const;
type Name = (typeof names)[number];

const steps = (first: string, then: string) =>
  `<Steps>\n\n1. **${first}** ${then}\n\n</Steps>\n\n<Outcome>It works.</Outcome>`;
const onPaper = 'Tell your team lead that the paper is out.';

const pages: Record<Name, Record<string, string>> = {
  Office: {
    'order-paper': aid(steps('Open the order form.', onPaper), '', 'Order paper for the copier'),
    'book-a-room': aid(steps('Open the calendar.', 'Take a free hour.'), '', 'Book a room for a meeting'),
  },
  Workshop: {
    'replace-a-gasket': aid(steps('Drain the pump.', 'Wear gloves.'), '', 'Replace a gasket in the pump'),
    'order-parts': aid(steps('Open the parts list.', onPaper), '', 'Order parts for the pump'),
  },
  Laboratory: {
    'calibrate-a-pipette': aid(steps('Weigh the water.', 'Wait for the scale.'), '', 'Calibrate a pipette'),
    'order-reagents': aid(steps('Open the cabinet list.', 'Count the bottles.'), '', 'Order reagents'),
  },
};

let folder: string;
const hosts = new Map<Name, Host>();
const host = (name: Name) => hosts.get(name) as Host;
const siteOf = (name: Name) => join(folder, name, 'dist');

async function buildSite(name: Name): Promise<void> {
  const partners = names.filter((other) => other !== name).map((other) => host(other).address);
  const files: Record<string, string> = {
    'site.yaml': `title: ${name}\nsocialImages: site\nfederation: ${JSON.stringify(partners)}\n`,
    'topics.yaml': '- { id: work, label: Daily work, description: What comes up each day. }\n',
  };
  for (const [slug, text] of Object.entries(pages[name])) files[`aids/work/${slug}.mdx`] = text;
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, name, 'content', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  const { code, stderr } = await runPitcrew(['build'], { cwd: join(folder, name) });
  expect(code, stderr).toBe(0);
}

const show = (name: Name) => host(name).show(hostHandler(siteOf(name)));

const field = (page: Page) => page.locator('[data-search] input');
const options = (page: Page) => page.getByRole('option');
const notes = (page: Page) => page.locator('.search-notes');
const results = (page: Page) => page.locator('.search-results > li');

// The tests share what was built.
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  folder = await mkdtemp(join(tmpdir(), 'pitcrew-federation-'));
  for (const name of names) hosts.set(name, await openHost());
  for (const name of names) await buildSite(name);
});
test.beforeEach(() => names.forEach(show));
test.afterAll(async () => {
  await Promise.all([...hosts.values()].map((one) => one.close()));
  await rm(folder, { recursive: true });
});

test('asks no partner before the first search, and never for a page', async ({ page }) => {
  host('Workshop').asked.length = 0;
  await page.goto(host('Office').address);
  await field(page).focus();
  await expect.poll(() => host('Office').asked.some((path) => path.endsWith('.pf_meta'))).toBe(true);
  await page.waitForTimeout(300);
  expect(host('Workshop').asked).toEqual([]);
  await field(page).fill('book a room');
  await expect(options(page).first()).toContainText('Book a room');
  await expect.poll(() => host('Workshop').asked.length).toBeGreaterThan(0);
  expect(host('Workshop').asked.filter((path) => !path.startsWith('/pagefind/'))).toEqual([]);
  // No code comes from a partner: neither scripts nor WebAssembly.
  expect(host('Workshop').asked.filter((path) => /\.js(?:\?|$)|wasm/.test(path))).toEqual([]);
});

test('finds a page of a partner, with its site, its address and its first step, as its policy allows', async ({
  page,
}) => {
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(host('Office').address);
  await field(page).fill('replace gasket');
  await expect(options(page).first()).toContainText('Replace a gasket in the pump');
  await expect(options(page).first()).toContainText('Workshop');
  await expect(options(page).first()).toHaveAttribute(
    'href',
    `${host('Workshop').address}work/replace-a-gasket/`,
  );
  await expect(page.locator('.search-answer')).toContainText('Drain the pump.');
  await expect(notes(page)).toBeEmpty();
  expect(problems).toEqual([]);
  await options(page).first().click();
  await expect(page.locator('h1')).toHaveText('Replace a gasket in the pump');
});

test('a browser without workers searches partners all the same', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'Worker', { value: undefined });
  });
  await page.goto(host('Office').address);
  await field(page).fill('replace gasket');
  await expect(options(page).first()).toContainText('Replace a gasket in the pump');
});

test('the policy of a page lets it connect to its partners, and to nobody else', async ({ page }) => {
  const stranger = await openHost();
  await page.goto(host('Office').address);
  const reaches = (address: string) =>
    page.evaluate(
      (to) =>
        fetch(to, { mode: 'no-cors' })
          .then(() => true)
          .catch(() => false),
      address,
    );
  expect(await reaches(host('Workshop').address)).toBe(true);
  expect(await reaches(stranger.address)).toBe(false);
  expect(stranger.asked).toEqual([]);
  await stranger.close();
});

test('ranks the pages of all sites as one, and counts topics together', async ({ page }) => {
  await page.goto(`${host('Laboratory').address}search/?q=order`);
  await expect(results(page)).toHaveCount(3);
  const sites = await results(page).locator('.facts').allTextContents();
  expect(sites.map((facts) => names.find((name) => facts.includes(name)) ?? 'here').sort()).toEqual([
    'Office',
    'Workshop',
    'here',
  ]);
  await expect(page.locator('.search-filters label', { hasText: 'Daily work' })).toContainText('3');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('a slip is corrected to a word that only a partner has', async ({ page }) => {
  await page.goto(`${host('Office').address}search/?q=calibrate+pipete`);
  await expect(results(page).first()).toContainText('Calibrate a pipette');
  await expect(notes(page)).toContainText('pipette');
});

test('nobody waits for a slow partner: the pages of this site come at once, the rest without it', async ({
  page,
}) => {
  const release = host('Laboratory').hold();
  await page.goto(`${host('Office').address}search/`);
  const start = Date.now();
  await field(page).fill('order');
  await expect(notes(page)).toContainText('Other sites are still being asked.');
  await expect(results(page)).toHaveCount(1);
  await expect(results(page)).toHaveCount(2);
  await expect(notes(page)).toContainText('does not answer');
  expect(Date.now() - start).toBeLessThan(6_000);
  release();
  // It has come in the meantime, and is asked again.
  await expect(async () => {
    await field(page).fill('order ');
    await field(page).fill('order');
    await expect(results(page)).toHaveCount(3, { timeout: 500 });
  }).toPass();
});

test('an index that another version made is not searched', async ({ page }) => {
  const theirs = await readFile(join(siteOf('Laboratory'), 'pagefind/site.json'), 'utf8');
  const other = theirs.replace(/Pagefind \S+"/, 'Pagefind 9.9.9"');
  expect(other).not.toBe(theirs);
  host('Laboratory').show((request, response) => {
    if (!request.url?.startsWith('/pagefind/site.json'))
      return hostHandler(siteOf('Laboratory'))(request, response);
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end(other);
  });
  await page.goto(`${host('Office').address}search/?q=order`);
  await expect(results(page)).toHaveCount(2);
  await expect(notes(page)).toContainText(
    'Not searched: Laboratory. This site was built with another version.',
  );
});

test('a damaged index of a partner harms no other one', async ({ page }) => {
  host('Laboratory').show((request, response) => {
    if (!/\.pf_(?:meta|index)/.test(request.url ?? ''))
      return hostHandler(siteOf('Laboratory'))(request, response);
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end(Buffer.from('pagefind_dcd\x00\xff'));
  });
  await page.goto(`${host('Office').address}search/?q=order`);
  await expect(results(page)).toHaveCount(2);
  await expect(notes(page)).toContainText('does not answer');
});

test('a server that stops takes its own pages along, and no others', async ({ page }) => {
  await page.goto(`${host('Office').address}search/?q=order`);
  await expect(results(page)).toHaveCount(3);
  await host('Laboratory').close();
  await field(page).fill('calibrate the pipette, then order');
  await expect(notes(page)).toContainText('Not searched: Laboratory. This site does not answer.');
  await expect(results(page)).toHaveCount(2);

  await page.goto(`${host('Office').address}search/?q=order`);
  await expect(results(page)).toHaveCount(2);
  await expect(results(page).last()).toContainText('Workshop');
  await expect(notes(page)).toContainText(
    `Not searched: ${new URL(host('Laboratory').address).host}. This site does not answer.`,
  );
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});
