import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setAside } from './set-aside.ts';

/** The peers are no dependencies of the project: they stand in a folder of their own, filled on first use. */
export const peersFolder = resolve('scripts/bench/peers');

/** Installs what the lock file of the peers names, unless that was done. Throws with npm's last words. */
export function installPeers(): void {
  const lock = readFileSync(join(peersFolder, 'package-lock.json'), 'utf8');
  if (isInstalled(lock)) return;
  const { status, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: peersFolder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const words = stderr.trim().split('\n').slice(-3).join(' ');
  if (status !== 0) throw new Error(`npm ci in ${peersFolder}: ${words}`);
}

interface Lock {
  packages: Record<string, { version?: string; dependencies?: Record<string, string> }>;
}

/** True if every peer stands there in the version of the lock file. */
function isInstalled(lock: string): boolean {
  const { packages } = JSON.parse(lock) as Lock;
  return Object.keys(packages['']?.dependencies ?? {}).every((name) => {
    const manifest = join(peersFolder, 'node_modules', name, 'package.json');
    if (!existsSync(manifest)) return false;
    const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
    return version === packages[`node_modules/${name}`]?.version;
  });
}

/**
 * An empty folder for the project of a peer, gone once the work is done. Astro finds the templates of its packages
 * only when they stand in a folder above the project or in it.
 */
export async function inPeerFolder<Result>(
  name: string,
  work: (folder: string) => Result | Promise<Result>,
): Promise<Result> {
  const folder = join(peersFolder, 'dist', name);
  setAside(folder);
  mkdirSync(folder, { recursive: true });
  try {
    return await work(folder);
  } finally {
    setAside(folder);
  }
}
