import { cp, mkdir, mkdtemp, readdir, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRandom } from '../../scripts/generate/random.ts';
import { aid } from '../support/library.ts';
import { runPitcrew } from '../support/run.ts';
import { filesBelow } from '../support/site.ts';

/** A build after edits gives the site that a first build gives, byte for byte, however it came about. */

/** `npm run test:nightly` tries more. */
const edits = process.env.PITCREW_NIGHTLY ? 200 : 20;

let folder: string;
const file = (path: string) => join(folder, 'content', path);

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(file(path)), { recursive: true });
  await writeFile(file(path), text);
}

const steps = (first: string) =>
  `<Steps>\n\n1. **${first}** Mind the fuser.\n\n</Steps>\n\n<Outcome>It prints.</Outcome>`;
const term = (definition: string) => `- { id: fuser, label: fuser, definition: ${definition} }\n`;

/** Builds in a project of its own: the one that has built before, or a new one with the same content. */
async function build(project: string): Promise<{ report: string; site: Map<string, Buffer> }> {
  const { code, stderr } = await runPitcrew(['build', '--timing', '--out', join(project, 'dist')], {
    cwd: project,
  });
  expect(code, stderr).toBe(0);
  return { report: stderr, site: filesBelow(join(project, 'dist')) };
}

async function coldSite(): Promise<Map<string, Buffer>> {
  const project = await mkdtemp(join(tmpdir(), 'pitcrew-cold-'));
  try {
    await cp(join(folder, 'content'), join(project, 'content'), { recursive: true });
    return (await build(project)).site;
  } finally {
    await rm(project, { recursive: true });
  }
}

function expectSame(warm: Map<string, Buffer>, cold: Map<string, Buffer>): void {
  expect([...warm.keys()].sort()).toEqual([...cold.keys()].sort());
  for (const [path, bytes] of cold) expect(warm.get(path)?.equals(bytes), path).toBe(true);
}

const counts = (report: string) =>
  /pages: (\d+) rendered, (\d+) reused(?:, (\d+))?/.exec(report)?.slice(1).map(Number);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pitcrew-warm-'));
  await put('site.yaml', 'title: Printers\n');
  await put('topics.yaml', '- { id: print, label: Printing, description: Clear and refill printers. }\n');
  await put('glossary.yaml', term('It melts the toner.'));
  await put(
    'foundations/heat.mdx',
    '---\ntitle: Heat\nsummary: You know what melts.\nteaches: [fuser]\n---\n\nThe fuser is hot.\n',
  );
  await put('aids/print/clear-a-jam.mdx', aid(steps('Pull the paper out.'), 'terms: [fuser]'));
  await put('aids/print/load-paper.mdx', aid('Push the paper in.', 'related: [clear-a-jam]', 'Load paper'));
  for (const name of ['a', 'b', 'c'])
    await put(`aids/print/${name}.mdx`, aid(`Press ${name}.`, '', `Press the key ${name}`));
});
afterAll(() => rm(folder, { recursive: true }));

test('a second build makes no page anew that shows the same', async () => {
  const first = await build(folder);
  const second = await build(folder);
  expectSame(second.site, first.site);
  // Each of six pages stands there as HTML and as Markdown.
  expect(counts(second.report)?.[1]).toBe(12);
});

test('a new definition touches only the pages that use the term', async () => {
  await put('glossary.yaml', term('It melts the toner onto the paper.'));
  const { report, site } = await build(folder);
  expect(counts(report)?.[1]).toBe(8);
  expectSame(site, await coldSite());
});

test('an acronym is spelled out anew inside a longer term, and in the title of what comes before', async () => {
  const terms = (expansion: string) =>
    `- { id: dns, label: DNS, expansion: ${expansion}, definition: Finds the address of a name. }\n` +
    `- { id: zone, label: DNS zone, definition: A part of all names. }\n${term('It melts the toner onto the paper.')}`;
  await put('aids/print/zone.mdx', aid('Open the DNS **zone**.', '', 'Open the names'));
  await put('aids/print/name.mdx', aid('Press it.', '', 'Give the printer a DNS name'));
  await put(
    'aids/print/test.mdx',
    aid('Press test.', '', 'Test the name').replace('prerequisites: []', 'prerequisites: [{ aid: name }]'),
  );
  await put('glossary.yaml', terms('Domain Naming System'));
  await build(folder);
  await put('glossary.yaml', terms('Domain Name System'));
  const { site } = await build(folder);
  for (const name of ['zone', 'test'])
    expect(site.get(`print/${name}.md`)?.toString()).toContain('DNS (Domain Name System)');
  expectSame(site, await coldSite());
  for (const name of ['zone', 'name', 'test']) await rm(file(`aids/print/${name}.mdx`));
  await put('glossary.yaml', term('It melts the toner onto the paper.'));
});

test('a title is new on every page that names it', async () => {
  await put(
    'aids/print/clear-a-jam.mdx',
    aid(steps('Pull the paper out.'), 'terms: [fuser]', 'Clear a paper jam'),
  );
  const { site } = await build(folder);
  expect(site.get('print/load-paper/index.html')?.toString()).toContain('Clear a paper jam');
  expectSame(site, await coldSite());
});

test('a damaged cache is noticed, and its pages are made anew', async () => {
  await truncate(join(folder, '.pitcrew/cache/pitcrew/pages/pages.bin'), 100);
  const { report, site } = await build(folder);
  expect(counts(report)?.[2]).toBeGreaterThan(0);
  expectSame(site, await coldSite());
});

test('what somebody did to the published site is undone', async () => {
  const site = join(folder, 'dist');
  await writeFile(join(site, 'print/a/index.html'), 'defaced');
  await writeFile(join(site, 'print/stray.html'), 'stray');
  await truncate(join(site, 'print/b.md'), 3);
  const fragments = join(site, 'pagefind/fragment');
  for (const name of await readdir(fragments)) await writeFile(join(fragments, name), 'defaced');
  expectSame((await build(folder)).site, await coldSite());
});

test('a file that stays the same keeps its time, so that a copy to a host need not send it', async () => {
  const timeOf = async (path: string) => (await stat(join(folder, 'dist', path))).mtimeMs;
  const before = await Promise.all(['print/a/index.html', 'print/a.md'].map(timeOf));
  await put('aids/print/b.mdx', aid('Press b twice.', '', 'Press the key b'));
  const { site } = await build(folder);
  expect(site.get('print/b.md')?.toString()).toContain('twice');
  expect(await Promise.all(['print/a/index.html', 'print/a.md'].map(timeOf))).toEqual(before);
});

test('a page that goes, and a public file that takes its place, are what the next sites show', async () => {
  await put('aids/print/gone.mdx', aid('Press it.', '', 'Press what goes'));
  for (let turn = 0; turn < 2; turn++) await build(folder);
  await rm(file('aids/print/gone.mdx'));
  await mkdir(join(folder, 'public/print/gone'), { recursive: true });
  await writeFile(join(folder, 'public/print/gone/index.html'), 'It is gone.');
  for (let turn = 0; turn < 2; turn++) {
    const { site } = await build(folder);
    expect(site.get('print/gone/index.html')?.toString()).toBe('It is gone.');
    expect(site.has('print/gone.md')).toBe(false);
  }
  await rm(join(folder, 'public'), { recursive: true });
  expectSame((await build(folder)).site, await coldSite());
});

test(`${edits} random edits, each followed by a build`, { timeout: edits * 60_000 }, async () => {
  const random = createRandom(20261124);
  const changes: ((i: number) => Promise<void>)[] = [
    (i) => put('aids/print/a.mdx', aid(`Press a ${i} times near the fuser.`, '', 'Press the key a')),
    (i) => put('glossary.yaml', term(`It melts ${i} grams.`)),
    (i) => put('site.yaml', `title: Printers ${i}\n`),
    (i) =>
      put('topics.yaml', `- { id: print, label: Printing ${i}, description: Clear and refill printers. }\n`),
    (i) => put(`aids/print/new-${i}.mdx`, aid('Press it.', 'related: [a]', `Press ${i}`)),
    (i) =>
      put(
        'foundations/heat.mdx',
        `---\ntitle: Heat ${i}\nsummary: You know what melts.\nteaches: [fuser]\n---\n\nThe fuser has ${i} degrees.\n`,
      ),
    () => rm(file('aids/print/c.mdx'), { force: true }),
    () => rename(file('aids/print/b.mdx'), file('aids/print/bb.mdx')).catch(() => {}),
  ];
  for (let i = 0; i < edits; i++) {
    await random.pick(changes)(i);
    if (random.oneIn(3)) await random.pick(changes)(i + 1000);
    const [{ site }, cold] = await Promise.all([build(folder), coldSite()]);
    expectSame(site, cold);
  }
});
