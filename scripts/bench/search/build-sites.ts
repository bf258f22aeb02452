import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { generateLibrary } from '../../generate/library.ts';
import { inPeerFolder, installPeers } from '../peers.ts';
import { readTexts, type Text } from '../texts.ts';
import { pitcrew, rawPagefind, run, type System, starlight, vitepress } from './systems.ts';

export interface Site {
  system: Omit<System, 'build'>;
  /** What a server serves; or why there is nothing to serve. */
  folder?: string;
  missing?: string;
}

export interface Sites {
  texts: Text[];
  sites: Site[];
}

export const allPeers: Record<string, System> = { pagefind: rawPagefind, starlight, vitepress };

/** Builds the same library once with each system. Sites that a folder holds already are used again. */
export async function buildSites(folder: string, aids: number, peers: readonly string[]): Promise<Sites> {
  const own = join(folder, `pitcrew-${aids}`);
  if (!existsSync(join(own, 'dist'))) buildPitcrew(own, aids);
  const texts = readTexts(join(own, 'dist'));
  const sites: Site[] = [{ system: pitcrew, folder: join(own, 'dist') }];
  for (const [name, system] of Object.entries(allPeers))
    if (peers.includes(name)) sites.push(await buildPeer(system, join(folder, `${name}-${aids}`), texts));
    else sites.push({ system, missing: 'not asked for with --peers' });
  return { texts, sites };
}

function buildPitcrew(folder: string, aids: number): void {
  for (const [path, text] of generateLibrary(aids, 1)) {
    const file = join(folder, 'content', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  run(folder, resolve('bin/pitcrew.mjs'), ['build']);
}

async function buildPeer(system: System, folder: string, texts: readonly Text[]): Promise<Site> {
  const site = join(folder, 'dist');
  if (existsSync(site)) return { system, folder: site };
  try {
    if (system !== rawPagefind) installPeers();
    return await inPeerFolder(basename(folder), async (project) => {
      await system.build(project, texts);
      cpSync(join(project, 'dist'), site, { recursive: true });
      return { system, folder: site };
    });
  } catch (error) {
    return { system, missing: error instanceof Error ? error.message : String(error) };
  }
}
