import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { expect } from 'vitest';
import { aid } from './library.ts';
import { projectFolder, type Run, run, runPitcrew } from './run.ts';
import { filesBelow } from './site.ts';

/** A small library that fills every cache, in two versions that differ on each page. */

export type Version = 'A' | 'B';

export async function writeVersion(project: string, version: Version): Promise<void> {
  const steps = `<Steps>\n\n1. **Pull paper ${version} out.** Mind the fuser.\n\n   ![The tray ${version} at the front, pulled out](tray.png)\n\n</Steps>\n\n<Outcome>It prints.</Outcome>`;
  const color = version === 'A' ? '#ffd400' : '#0b0b0b';
  const tray = sharp({ create: { width: 640, height: 360, channels: 3, background: color } });
  const files: Record<string, string | Uint8Array> = {
    'site.yaml': `title: Printers ${version}\nurl: https://aids.example.com\n`,
    'topics.yaml': '- { id: print, label: Printing, description: Clear and refill printers. }\n',
    'glossary.yaml': `- { id: fuser, label: fuser, definition: It melts the toner of ${version}. }\n`,
    'aids/print/tray.png': await tray.png().toBuffer(),
    'aids/print/clear-a-jam.mdx': aid(steps, 'terms: [fuser]'),
    'aids/print/load-paper.mdx': aid(`Push paper ${version} in.`, 'related: [clear-a-jam]', 'Load paper'),
  };
  for (const [path, content] of Object.entries(files)) {
    const file = join(project, 'content', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

export async function makeProject(version: Version): Promise<string> {
  const project = await mkdtemp(join(tmpdir(), 'pitcrew-fault-'));
  await writeVersion(project, version);
  return project;
}

export type Site = Map<string, Buffer>;

export const siteIn = (project: string, name = 'dist'): Site => filesBelow(join(project, name));

/** Builds, and gives the site and what was said. Throws when the build fails. */
export async function build(project: string): Promise<{ site: Site; said: string }> {
  const { code, stdout, stderr } = await runPitcrew(['build'], { cwd: project });
  expect(code, stderr).toBe(0);
  return { site: siteIn(project), said: stdout + stderr };
}

/** The site of a version as a project gives it that has never built. */
export async function coldSite(version: Version): Promise<Site> {
  const project = await makeProject(version);
  try {
    return (await build(project)).site;
  } finally {
    await rm(project, { recursive: true });
  }
}

export function isSameSite(one: Site, other: Site): boolean {
  return one.size === other.size && [...one].every(([path, bytes]) => other.get(path)?.equals(bytes));
}

/** Fails with the names of the files that differ. */
export function expectSameSite(site: Site, wanted: Site): void {
  expect([...site.keys()].sort()).toEqual([...wanted.keys()].sort());
  expect([...wanted].filter(([path, bytes]) => !site.get(path)?.equals(bytes)).map(([path]) => path)).toEqual(
    [],
  );
}

/** Starts a build, and kills it after so many milliseconds. */
export async function killBuild(project: string, after: number): Promise<void> {
  const child = spawn(process.execPath, [join(projectFolder, 'bin/pitcrew.mjs'), 'build'], {
    cwd: project,
    stdio: 'ignore',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const ended = once(child, 'exit');
  const timer = setTimeout(() => child.kill('SIGKILL'), after);
  await ended;
  clearTimeout(timer);
}

/**
 * Runs a build after the commands of a shell script, which may mount disks: nobody outside sees them. The script finds
 * the project as its folder.
 */
export function buildOnDisks(project: string, script: string, args: readonly string[] = []): Promise<Run> {
  const bin = join(projectFolder, 'bin/pitcrew.mjs');
  const whole = `set -e\n${script.replace('BUILD', '"$@"')}`;
  return run('unshare', ['-Urm', 'sh', '-c', whole, 'sh', process.execPath, bin, 'build', ...args], {
    cwd: project,
  });
}

/** Whether this machine lets a test mount a disk of its own: Linux, where users may have namespaces. */
export async function canMount(): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'pitcrew-disk-'));
  const script = `mount -t tmpfs -o size=64k tmpfs "${folder}"`;
  const tried = await run('unshare', ['-Urm', 'sh', '-c', script]).catch(() => ({ code: -1 }));
  await rm(folder, { recursive: true });
  return tried.code === 0;
}
