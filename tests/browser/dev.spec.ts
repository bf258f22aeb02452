import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { projectFolder } from '../support/run.ts';

/** The development server, on a library with one undefined acronym. */
const port = 4391;
const page = `http://127.0.0.1:${port}/print/clear-a-jam/`;
const folder = join(projectFolder, 'tests/.dev-site');
const aid = join(folder, 'content/aids/print/clear-a-jam.mdx');
let server: ChildProcess;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await cp(join(projectFolder, 'tests/fixtures/dev-site'), folder, { recursive: true });
  const start = join(projectFolder, 'tests/support/start-dev.ts');
  server = spawn(process.execPath, [start, folder, String(port)], {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (server.stdout) await once(server.stdout, 'data');
});

test.afterAll(async () => {
  server.kill();
  await rm(folder, { recursive: true, force: true });
});

test('the toolbar lists the findings of the page in view, and an edit mends both', async ({ page: tab }) => {
  await tab.goto(page);
  await tab.getByRole('button', { name: 'Pitcrew' }).click();
  const panel = tab.locator('astro-dev-toolbar-window').filter({ hasText: 'clear-a-jam.mdx' });
  await expect(panel).toContainText('XYZ');
  await expect(panel).toContainText('no-undefined-acronym');

  const text = await readFile(aid, 'utf8');
  await writeFile(aid, text.replace('the XYZ team', 'the printer team'));
  await expect(tab.getByText('Ask the printer team.')).toBeVisible();
  await expect(tab.getByText('no-undefined-acronym')).toHaveCount(0);
});
