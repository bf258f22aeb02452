import { join } from 'node:path';
import { eleventy, type Generator, starlight } from '../generators.ts';
import { inPeerFolder, installPeers } from '../peers.ts';
import { readTexts, type Text } from '../texts.ts';
import { editAid, editTerm } from './edits.ts';
import { costOf, type Figures, type GrowthPoint, type SystemCost } from './figures.ts';
import { type Digests, differences, digestFiles, sizeOf, weighPages } from './folders.ts';
import {
  build,
  buildCold,
  type OwnSite,
  readCounts,
  weighedAid,
  writeContent,
  writeLibrary,
} from './own-site.ts';
import { type Run, run } from './run.ts';

export interface Plan {
  /** Where the libraries and sites stand. */
  folder: string;
  aids: number;
  /** How often each is built; odd. */
  runs: number;
  peers: readonly string[];
  /** Sizes of library by which growth is measured; none to leave it out. */
  growth: readonly number[];
}

export const allPeers: Record<string, Generator> = { starlight, eleventy };

/** The size of library whose pages others are compared with. */
const smallLibrary = 100;

/** Builds the same library with each system and again after edits. */
export async function measureBuilds(plan: Plan): Promise<Figures> {
  const { aids, runs } = plan;
  const site = writeLibrary(join(plan.folder, `pitcrew-${aids}`), aids);
  const { own, peers, repeated } = await measureCold(site, plan);
  const point = { aids, ...costOf(own), ...sizeOf(site.dist), contentBytes: bytesOf(site) };
  const edits = await measureEdits(site, runs);
  const large = weighPages(site.dist, weighedAid);
  const small = writeLibrary(join(plan.folder, `pitcrew-${smallLibrary}`), smallLibrary);
  await buildCold(small);
  return {
    aids,
    runs,
    own: costOf(own),
    peers,
    repeated,
    ...edits,
    weights: { small: weighPages(small.dist, weighedAid), large },
    growth: await measureGrowth(plan, point),
  };
}

/** The systems take turns, so that another load on the machine meets all of them. */
async function measureCold(site: OwnSite, { aids, runs, peers }: Plan) {
  const own: Run[] = [];
  const others = new Map<string, Run[] | string>();
  const digests: Digests[] = [];
  for (let turn = 0; turn < Math.max(runs, 2); turn++) {
    own.push(await buildCold(site));
    digests.push(digestFiles(site.dist));
    if (turn >= runs) break;
    const texts = readTexts(site.dist);
    for (const name of peers) {
      const before = others.get(name) ?? [];
      if (typeof before === 'string') continue;
      const done = await buildPeer(`${name}-${aids}`, allPeers[name] as Generator, texts);
      others.set(name, typeof done === 'string' ? done : [...before, done]);
    }
  }
  const costs = [...others].map(([name, done]): SystemCost => {
    const system = allPeers[name]?.name ?? name;
    return typeof done === 'string'
      ? { name: system, ...costOf([]), missing: done }
      : { name: system, ...costOf(done) };
  });
  return {
    own: own.slice(0, runs),
    peers: costs,
    repeated: [...new Set(digests.slice(1).flatMap((other) => differences(digests[0] ?? other, other)))],
  };
}

/** The time of the commands alone; or why they failed. */
async function buildPeer(
  folder: string,
  { write, commands }: Generator,
  texts: readonly Text[],
): Promise<Run | string> {
  try {
    installPeers();
    return await inPeerFolder(folder, (project) => {
      write(project, texts);
      return run(project, commands);
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function measureEdits(site: OwnSite, runs: number) {
  const unchanged = await build(site);
  const edited: Run[] = [];
  for (let turn = 0; turn < runs; turn++) {
    const { path, text } = editAid(site.files, turn);
    writeContent(site, path, text);
    edited.push(await build(site));
  }
  const { path, text, users } = editTerm(site.files, 0);
  writeContent(site, path, text);
  const term = await build(site);
  const warm = digestFiles(site.dist);
  await buildCold(site);
  const counted = (runsOf: readonly Run[]) => ({
    ...costOf(runsOf),
    rendered: readCounts(runsOf.at(-1)?.said ?? '').rendered,
  });
  return {
    unchanged: counted([unchanged]),
    edited: counted(edited),
    term: { ...counted([term]), users: users.length },
    stale: differences(warm, digestFiles(site.dist)),
  };
}

async function measureGrowth({ folder, runs, growth }: Plan, known: GrowthPoint): Promise<GrowthPoint[]> {
  const points: GrowthPoint[] = [];
  for (const aids of growth) {
    if (aids === known.aids) {
      points.push(known);
      continue;
    }
    const site = writeLibrary(join(folder, `pitcrew-${aids}`), aids);
    const done: Run[] = [];
    for (let turn = 0; turn < runs; turn++) done.push(await buildCold(site));
    points.push({ aids, ...costOf(done), ...sizeOf(site.dist), contentBytes: bytesOf(site) });
  }
  return points;
}

function bytesOf({ files }: OwnSite): number {
  return [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}
