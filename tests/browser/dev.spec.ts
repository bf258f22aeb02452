import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { projectFolder } from '../support/run.ts';

/** The development server, on a library with four faults on one page: three acronyms and a link. */
const port = 4391;
const page = `http://127.0.0.1:${port}/print/clear-a-jam/`;
const folder = join(projectFolder, 'tests/.dev-site');
const aid = join(folder, 'content/aids/print/clear-a-jam.mdx');
/** An address where no page is, and the file that would make one. */
const newPage = `http://127.0.0.1:${port}/print/load-paper/`;
const newAid = join(folder, 'content/aids/print/load-paper.mdx');
const missing = 'There is no page at this address';
/** Where the editor that the server starts writes down what it was asked to open. */
const opened = join(folder, 'opened.txt');
let server: ChildProcess;

// At times Chromium never ends a reload that another one overtakes, nor closes its page. A new browser does.
test.describe.configure({ mode: 'serial', retries: 2 });

test.beforeAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await cp(join(projectFolder, 'tests/fixtures/dev-site'), folder, { recursive: true });
  await writeFile(join(folder, 'code'), `#!/bin/sh\necho "$@" >> '${opened}'\n`, { mode: 0o755 });
  const start = join(projectFolder, 'tests/support/start-dev.ts');
  server = spawn(process.execPath, [start, folder, String(port)], {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', LAUNCH_EDITOR: join(folder, 'code') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (server.stdout) await once(server.stdout, 'data');
});

test.afterAll(async () => {
  server.kill();
  await rm(folder, { recursive: true, force: true });
});

/** The words that are painted under a name, in the order of the page. */
function painted(tab: Page, name: string): Promise<string[]> {
  return tab.evaluate((key) => {
    const ranges = [...(CSS.highlights.get(key) ?? [])].filter((range) => range instanceof Range);
    return ranges.map((range) => range.toString());
  }, name);
}

function titleOf(tab: Page): Locator {
  return tab.getByRole('heading', { level: 1 });
}

/** Writes a file in one step: one change for the server, and one reload for the page. */
async function save(file: string, text: string): Promise<void> {
  const draft = join(folder, 'unsaved.mdx');
  await writeFile(draft, text);
  await rename(draft, file);
}

async function openPanel(tab: Page): Promise<Locator> {
  await tab.goto(page);
  await tab.getByRole('button', { name: 'Pitcrew' }).click();
  const panel = tab.locator('astro-dev-toolbar-window').filter({ hasText: 'clear-a-jam.mdx' });
  await expect(panel).toContainText('QJW');
  return panel;
}

test('the toolbar lists findings by severity, and marks them on the page while it is open', async ({
  page: tab,
}) => {
  const panel = await openPanel(tab);
  await expect(panel.getByRole('heading', { level: 2 }).first()).toHaveText('4 errors');
  await expect(panel.getByRole('link', { name: 'no-broken-link' })).toHaveAttribute('href', /no-broken-link/);
  await expect(panel).toContainText('Write “long form (QJW)” at first use');
  const marks = await painted(tab, 'pitcrew-error');
  expect(marks.toSorted()).toEqual(['QJW', 'QRV', 'the other way']);
  const picture = tab.getByRole('img', { name: 'A QXP lid' });
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
  await expect(picture).toHaveCSS('outline-style', 'solid');
  await tab.getByRole('button', { name: 'Pitcrew' }).click();
  await expect(picture).toHaveCSS('outline-style', 'none');
  expect(await painted(tab, 'pitcrew-error')).toEqual([]);
});

test('a mark changes no element of the page', async ({ page: tab }) => {
  await tab.goto(page);
  const before = await tab.locator('main').innerHTML();
  const panel = await openPanel(tab);
  await panel.getByRole('button', { name: '`QRV`' }).hover();
  expect(await tab.locator('main').innerHTML()).toBe(before);
});

test('by keyboard: a finding shows its place, and opens the file there in the editor', async ({
  page: tab,
}) => {
  await tab.setViewportSize({ width: 900, height: 400 });
  const panel = await openPanel(tab);
  const finding = panel.getByRole('button', { name: '`QRV`' });
  await finding.focus();
  expect(await painted(tab, 'pitcrew-current')).toEqual(['QRV']);
  await tab.keyboard.press('Enter');
  await expect(tab.getByText('then wait for QRV')).toBeInViewport();
  await tab.keyboard.press('Tab');
  await expect(panel.getByRole('button', { name: 'clear-a-jam.mdx:10' }).first()).toBeFocused();
  await tab.keyboard.press('Enter');
  await expect.poll(() => readFile(opened, 'utf8').catch(() => '')).toContain(`${aid}:10:28`);
  await tab.keyboard.press('Tab');
  await expect(panel.getByRole('link', { name: 'no-undefined-acronym' }).nth(1)).toBeFocused();
});

test('an edit mends the page and the list', async ({ page: tab }) => {
  await openPanel(tab);
  const text = await readFile(aid, 'utf8');
  await save(aid, text.replace('the QJW team', 'the printer team'));
  await expect(tab.getByText('Ask the printer team.')).toBeVisible();
  await expect(tab.getByText('`QJW`')).toHaveCount(0);
});

test('a new title, a new page and a page that goes are seen at once', async ({ context }) => {
  const text = await readFile(aid, 'utf8');
  const tab = await context.newPage();
  await tab.goto(page);
  await save(aid, text.replace(/^task: .*/m, 'task: Clear any jam'));
  await expect(titleOf(tab)).toHaveText('Clear any jam');
  const other = await context.newPage();
  await other.goto(newPage);
  await expect(titleOf(other)).toHaveText(missing);
  await save(newAid, text.replace(/^task: .*/m, 'task: Load paper'));
  await expect(titleOf(other)).toHaveText('Load paper');
  await rm(newAid);
  await expect(titleOf(other)).toHaveText(missing);
  await save(aid, text);
  await expect(titleOf(tab)).toHaveText('Clear a jam');
});

test('a page that was made before a change, and could not hear of it, is loaded again', async ({
  page: tab,
}) => {
  const text = await readFile(aid, 'utf8');
  const changed = Promise.withResolvers<void>();
  await tab.routeWebSocket(/.*/, async (socket) => {
    await changed.promise;
    socket.connectToServer();
  });
  await tab.goto(newPage);
  await expect(titleOf(tab)).toHaveText(missing);
  // Astro asks for pages with pictures to be loaded a second time.
  await save(newAid, text.replace(/^task: .*/m, 'task: Load paper').replace(/^!.*/m, ''));
  await expect.poll(async () => (await fetch(newPage)).status).toBe(200);
  changed.resolve();
  await expect(titleOf(tab)).toHaveText('Load paper');
  await rm(newAid);
  await expect(titleOf(tab)).toHaveText(missing);
});

test('a page that cannot be read says where and why, and comes back when it can', async ({ page: tab }) => {
  const text = await readFile(aid, 'utf8');
  await tab.goto(page);
  await save(aid, `${text}\n<Note>open\n`);
  await expect(tab.getByText(/clear-a-jam\.mdx:\d+:\d+ This is not valid MDX/)).toBeVisible();
  await save(aid, text.replace(/^task:/m, 'draft: true\ntask:'));
  await expect(tab.getByText('It is a draft')).toBeVisible();
  await save(aid, text);
  await expect(titleOf(tab)).toHaveText('Clear a jam');
});
