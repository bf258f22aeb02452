import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRandom } from '../../scripts/generate/random.ts';
import {
  build,
  buildOnDisks,
  canMount,
  coldSite,
  expectSameSite,
  isSameSite,
  killBuild,
  makeProject,
  type Site,
  siteIn,
  type Version,
  writeVersion,
} from '../support/fault-site.ts';
import { runPitcrew } from '../support/run.ts';

/** Whatever interrupts a build: the published site is always whole and of one build, and the next build is right. */

/** `npm run test:nightly` tries more. */
const isNightly = Boolean(process.env.PITCREW_NIGHTLY);
const kills = isNightly ? 20 : 5;

const cold = {} as Record<Version, Site>;
let project: string;
/** Milliseconds of a build from nothing. */
let duration: number;

beforeAll(async () => {
  cold.A = await coldSite('A');
  cold.B = await coldSite('B');
  project = await makeProject('A');
  const start = performance.now();
  await build(project);
  duration = performance.now() - start;
});
afterAll(() => rm(project, { recursive: true }));

const other = (version: Version): Version => (version === 'A' ? 'B' : 'A');
const file = (path: string) => join(project, path);
const leftovers = () => readdirSync(project).filter((name) => name.startsWith('dist.'));

/** The version that the published site is of; undefined for one that is of none. */
function published(): Version | undefined {
  const site = siteIn(project);
  return (['A', 'B'] as const).find((version) => isSameSite(site, cold[version]));
}

/** Makes the project what a good build of a version leaves. */
async function reset(version: Version): Promise<void> {
  await writeVersion(project, version);
  if (published() !== version) expectSameSite((await build(project)).site, cold[version]);
}

/** Changes the whole library since the last good build. Gives the version that is published, and the one to come. */
async function change(): Promise<[last: Version, next: Version]> {
  const last = published();
  if (!last) throw new Error('The last test left no whole site.');
  await writeVersion(project, other(last));
  return [last, other(last)];
}

test(`${kills} builds that are killed leave a whole site, and the next build is right`, {
  timeout: kills * 60_000,
}, async () => {
  const random = createRandom(20261124);
  for (let i = 0; i < kills; i++) {
    const [, version] = await change();
    await killBuild(project, random.below(duration));
    // Between the two renames of the swap nothing is published, and the last site stands beside.
    if (existsSync(file('dist'))) expect(published(), `kill ${i}`).toBeDefined();
    else expect(existsSync(file('dist.old'))).toBe(true);
    expectSameSite((await build(project)).site, cold[version]);
    expect(leftovers()).toEqual([]);
  }
});

test('a build that was killed in the middle of the swap is undone, even if no build succeeds after it', async () => {
  await reset('A');
  await rename(file('dist'), file('dist.old'));
  await writeFile(file('content/aids/print/bad.mdx'), '---\ntask: [\n---\n');
  const { code } = await runPitcrew(['build'], { cwd: project });
  await rm(file('content/aids/print/bad.mdx'));
  expect(code).toBe(1);
  expect(published()).toBe('A');
  expect(leftovers()).toEqual([]);
});

describe('a damaged cache', () => {
  const damages: Record<string, (bytes: Buffer) => Uint8Array> = {
    'cut off': (bytes) => bytes.subarray(0, bytes.length / 2),
    empty: () => new Uint8Array(),
    'full of zeros': (bytes) => new Uint8Array(bytes.length),
    'full of noise': (bytes) => randomBytes(bytes.length),
  };
  const keptFiles = () => {
    const cache = file('.pitcrew/cache');
    const names = readdirSync(cache, { recursive: true, encoding: 'utf8' });
    return names.filter((name) => statSync(join(cache, name)).isFile()).map((name) => join(cache, name));
  };
  const spoil = (path: string, damage: (bytes: Buffer) => Uint8Array) =>
    writeFileSync(path, damage(readFileSync(path)));

  test('holds pages, pictures, previews and the data store of Astro', async () => {
    await reset('A');
    // The builds before this one were interrupted, and after such a one nobody can say what is damage.
    await build(project);
    const names = keptFiles().join('\n');
    for (const name of ['pages.bin', 'pages.json', '.webp', '.png', 'data-store.json', 'kept.json'])
      expect(names).toContain(name);
  });

  for (const [name, damage] of Object.entries(damages).slice(isNightly ? 0 : -2))
    test(`${name} is noticed, said and made anew`, async () => {
      for (const path of keptFiles()) if (!path.endsWith('kept.json')) spoil(path, damage);
      const { site, said } = await build(project);
      expectSameSite(site, cold.A);
      expect(said).toMatch(/\d+ files of the cache were damaged, and are made anew/);
      expect(said).toMatch(/\d+ pages of the cache were damaged, and made anew/);
    });

  test.runIf(isNightly)('does no harm, whichever file it is', { timeout: 3_600_000 }, async () => {
    for (const path of keptFiles())
      for (const damage of Object.values(damages)) {
        if (existsSync(path)) spoil(path, damage);
        expectSameSite((await build(project)).site, cold.A);
      }
  });

  test('is no news while all is well', async () => {
    expect((await build(project)).said).not.toContain('damaged');
  });
});

test('of three builds at once one makes the site, and the others say so, whoever died before', async () => {
  const [, next] = await change();
  // No process has this number: the kernel gives none above 2 ** 22.
  await writeFile(file('.pitcrew/lock'), String(2 ** 30));
  const runs = await Promise.all([1, 2, 3].map(() => runPitcrew(['build'], { cwd: project })));
  const lost = runs.filter(({ code }) => code !== 0);
  expect(lost.length).toBeLessThan(3);
  for (const { code, stderr } of lost) {
    expect(code).toBe(1);
    expect(stderr).toContain('Another build of this project is running');
  }
  expect(published()).toBe(next);
  expect(leftovers()).toEqual([]);
});

test('a place where nothing can be put is refused before the build', async () => {
  await writeFile(file('note'), '');
  const { code, stderr } = await runPitcrew(['build', '--out', 'note/dist'], { cwd: project });
  expect(code).toBe(2);
  expect(stderr).toMatch(/cannot be written: .*note is a file\. Name another folder/);
  expect(stderr).not.toContain('words of prose');
  expect(stderr).not.toContain('unhandled error');
});

const hasDisks = await canMount();
if (!hasDisks)
  process.stderr.write('\nNOT TESTED: full and read-only disks. `unshare -Urm` may not mount any here.\n\n');

describe.runIf(hasDisks)('a disk of its own', () => {
  const shares = isNightly ? [0.03, 0.1, 0.3, 0.5, 0.7, 0.8, 0.9] : [0.3, 0.8];

  test.each(shares)('that is full after %f of a build leaves the last site', async (share) => {
    const [last, next] = await change();
    const size = Math.round((kilobytes('.pitcrew/cache') + kilobytes('dist')) * share);
    const script = `mount -t tmpfs -o size=${size}k tmpfs .pitcrew\nBUILD`;
    const { code, stderr } = await buildOnDisks(project, script);
    expect(code, stderr).toBe(1);
    expect(stderr).toContain('The disk is full. Free some space');
    expect(published()).toBe(last);
    expect(leftovers()).toEqual([]);
    expectSameSite((await build(project)).site, cold[next]);
  });

  test('that has no room for two sites keeps the one that it has', async () => {
    await change();
    await mkdir(file('small'), { recursive: true });
    const { code, stderr, stdout } = await buildOnDisks(
      project,
      `mount -t tmpfs -o size=64m tmpfs small
cp -R dist small/dist
free=$(df -k --output=avail small | tail -n 1)
head -c $((free - 100))k /dev/zero > small/other
BUILD || code=$?
ls small
diff -rq dist small/dist
exit $code`,
      ['--out', 'small/dist'],
    );
    expect(code, stderr + stdout).toBe(2);
    expect(stderr).toMatch(/could not be replaced, and was left as it was: .*ENOSPC/);
    expect(stdout).toMatch(/dist\nother\n$/);
  });

  test.each([
    [
      'that cannot be written',
      'mount --bind dist dist; mount -o remount,ro,bind dist',
      /cannot be written: it is read-only/,
    ],
    ['that is none of the project', 'mount -t tmpfs tmpfs dist', /it is a disk of its own/],
  ])('in the place of the site, %s, is named', async (_, mount, reason) => {
    const [last] = await change();
    const { code, stderr } = await buildOnDisks(project, `${mount}\nBUILD`);
    expect(code, stderr).toBe(2);
    expect(stderr).toMatch(reason);
    expect(published()).toBe(last);
    expect(leftovers()).toEqual([]);
  });
});

/** What a folder takes on a disk of pages of 4 kB. */
function kilobytes(folder: string): number {
  const entries = readdirSync(file(folder), { recursive: true, withFileTypes: true });
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map((e) => statSync(join(e.parentPath, e.name)).size);
  return sizes.reduce((sum, size) => sum + 4 * Math.ceil(size / 4096), 4 * entries.length);
}
