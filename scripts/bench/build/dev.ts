import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { browserArguments, findBrowser } from '../../../tests/support/browser.ts';
import { generateLibrary } from '../../generate/library.ts';
import { median, medianOfKnown } from '../median.ts';
import { processorTime } from './process-tree.ts';

/** Milliseconds. Medians. */
export interface DevFigures {
  /** From the command to a page in the browser, in a project that was never opened before. */
  firstPage: number;
  /** The processor time of the server in it; only Linux tells. */
  firstPageProcessor: number | undefined;
  /** From a saved file to its words in the browser. */
  edit: number;
  /** The processor time of the server in an edit, its findings included. */
  editProcessor: number | undefined;
  /** From a saved file to what the linter finds in it, in the toolbar in the browser. */
  findings: number;
}

/** Astro wants a project, and this package in reach of it. */
const projects = resolve('scripts/bench/dist');

const projectFiles = {
  'astro.config.mjs': "import pitcrew from 'pitcrew';\nexport default { integrations: [pitcrew()] };\n",
  'src/content.config.ts': "export { collections } from 'pitcrew/content';\n",
};

/** Opens a generated library in the development server, and edits an aid while a browser shows it. */
export async function measureDev(aids: number, runs: number): Promise<DevFigures> {
  const files = generateLibrary(aids, 1);
  const folder = join(projects, `dev-${aids}`);
  const done: DevFigures[] = [];
  try {
    for (let turn = 0; turn < runs; turn++) {
      rmSync(folder, { recursive: true, force: true });
      for (const [path, text] of Object.entries(projectFiles)) write(join(folder, path), text);
      for (const [path, text] of files) write(join(folder, 'content', path), text);
      done.push(await measureOnce(folder, files));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return middleOf(done);
}

/** The median of each figure. */
function middleOf(done: readonly DevFigures[]): DevFigures {
  return {
    firstPage: median(done.map(({ firstPage }) => firstPage)),
    firstPageProcessor: medianOfKnown(done.map(({ firstPageProcessor }) => firstPageProcessor)),
    edit: median(done.map(({ edit }) => edit)),
    editProcessor: medianOfKnown(done.map(({ editProcessor }) => editProcessor)),
    findings: median(done.map(({ findings }) => findings)),
  };
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

async function measureOnce(folder: string, files: ReadonlyMap<string, string>): Promise<DevFigures> {
  const found = findBrowser();
  if (!found) throw new Error('No browser: npx playwright install chromium');
  const { executablePath } = found;
  const browser = await chromium.launch({
    args: browserArguments,
    ...(executablePath ? { executablePath } : {}),
  });
  const port = await freePort();
  const page = await browser.newPage();
  page.setDefaultTimeout(slowest);
  const aids = [...files].filter(([path]) => /^aids\/.+\.mdx$/.test(path));
  const [path, text] = aids[Math.floor(aids.length / 2)] as [string, string];
  const address = `http://127.0.0.1:${port}/${path.slice('aids/'.length, -'.mdx'.length)}/`;
  const start = performance.now();
  const server = startServer(folder, port);
  try {
    await openWhenReady(page, address, server);
    const firstPage = performance.now() - start;
    const firstPageProcessor = processorTime(server.pid ?? 0);
    // Before its scripts run, a page hears of no edit.
    await page.locator('astro-dev-toolbar-window').first().waitFor({ state: 'attached' });
    // The browser loads the scripts of the toolbar once, and the server what it needs for a second page.
    const file = join(folder, 'content', path);
    await seeEdit(page, file, text, 0);
    const edits: (Seen & { processor: number | undefined })[] = [];
    for (let turn = 1; turn <= editsPerVisit; turn++) {
      const before = processorTime(server.pid ?? 0);
      const seen = await seeEdit(page, file, text, turn);
      const after = processorTime(server.pid ?? 0);
      edits.push({
        ...seen,
        processor: before === undefined || after === undefined ? undefined : after - before,
      });
    }
    return {
      firstPage,
      firstPageProcessor: firstPageProcessor && firstPageProcessor * 1000,
      edit: median(edits.map(({ edit }) => edit)),
      editProcessor: medianOfKnown(edits.map(({ processor }) => processor && processor * 1000)),
      findings: median(edits.map(({ findings }) => findings)),
    };
  } finally {
    await browser.close();
    server.kill();
    if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
  }
}

/** Longer than this, in milliseconds, nobody waits for anything. */
const slowest = 120_000;

/** Edits of one aid in one visit; odd. */
const editsPerVisit = 5;

function startServer(folder: string, port: number): ChildProcess {
  return spawn(process.execPath, [resolve('tests/support/start-dev.ts'), folder, String(port)], {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** A browser that asked again and again would take the processor from the server: it asks once the server listens. */
async function openWhenReady(page: Page, address: string, server: ChildProcess): Promise<void> {
  const limit = performance.now() + 300_000;
  while (performance.now() < limit && server.exitCode === null) {
    if (!(await listens(address))) {
      await wait(10);
      continue;
    }
    const response = await page.goto(address, { waitUntil: 'commit' });
    if (!response?.ok()) throw new Error(`The development server answered ${response?.status()}.`);
    return page.locator('h1').first().waitFor();
  }
  throw new Error('The development server did not answer.');
}

function listens(address: string): Promise<boolean> {
  const { hostname, port } = new URL(address);
  return new Promise((answer) => {
    const socket = connect(Number(port), hostname);
    socket.once('connect', () => answer(true)).once('error', () => answer(false));
    socket.once('connect', () => socket.destroy());
  });
}

interface Seen {
  edit: number;
  findings: number;
}

/** Each edit has a word that no edit before had, and an acronym that no page explains. */
async function seeEdit(page: Page, file: string, text: string, turn: number): Promise<Seen> {
  const letter = String.fromCharCode('A'.charCodeAt(0) + turn);
  const start = performance.now();
  writeFileSync(file, `${text}\nThe label on the frame shows the number ${turn}, says the Q${letter}VX.\n`);
  const seen = async (what: ReturnType<Page['locator']>, state: 'visible' | 'attached') => {
    await what.waitFor({ state });
    return performance.now() - start;
  };
  const [edit, findings] = await Promise.all([
    seen(page.getByText(`shows the number ${turn}, says`), 'visible'),
    seen(page.locator('astro-dev-toolbar-window').getByText(`Q${letter}VX`).first(), 'attached'),
  ]);
  return { edit, findings };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  await new Promise((closed) => server.close(closed));
  return port;
}
