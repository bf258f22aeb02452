import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { mdxToMdast } from 'satteri';
import type { Library, Source } from '../../src/library/library.ts';
import { linkLibrary, updateLibrary } from '../../src/library/link.ts';
import { extractProse } from '../../src/library/prose.ts';
import { lint, lintPages } from '../../src/lint/lint.ts';
import { graphRules, plantFaults } from '../generate/faults.ts';
import { generateLibrary } from '../generate/library.ts';
import { median, medianOf } from './median.ts';

/**
 * Lints a generated library as a command in a fresh process, beside markdownlint-cli2 with its default rules on the
 * same files in the same run. Times differ from machine to machine, ratios much less.
 */
export function benchLintSpeed(aids: number): void {
  const files = generateLibrary(aids, 1);
  const folder = mkdtempSync(join(tmpdir(), 'pitcrew-bench-lint-'));
  try {
    const content = join(folder, 'content');
    writeAll(content, files);
    benchCommands(folder, pagesOf(files).length);
    benchEngine(files);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const repetitions = 3;

function writeAll(folder: string, files: ReadonlyMap<string, string>): void {
  for (const path of new Set([...files.keys()].map(dirname)))
    mkdirSync(join(folder, path), { recursive: true });
  for (const [path, text] of files) writeFileSync(join(folder, path), text);
}

function pagesOf(files: ReadonlyMap<string, string>): string[] {
  return [...files].filter(([path]) => path.endsWith('.mdx')).map(([, text]) => text);
}

interface Run {
  milliseconds: number;
  /** Most memory that the process held, in bytes. */
  peak: number;
}

/** Says at its end how much memory a process held at most. */
const tellPeak = `import { writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS)));`;

function runCold(folder: string, script: string, args: readonly string[]): Run {
  const peakFile = join(folder, 'peak');
  const preload = `data:text/javascript,${encodeURIComponent(tellPeak)}`;
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', preload, resolve(script), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PEAK_FILE: peakFile },
    maxBuffer: 1024 ** 3,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const milliseconds = performance.now() - start;
  if (status !== 0 && status !== 1) throw new Error(stderr);
  return { milliseconds, peak: Number(readFileSync(peakFile, 'utf8')) * 1024 };
}

/** The two take turns, so that another load on the machine meets both. */
function benchCommands(folder: string, pages: number): void {
  const own: Run[] = [];
  const peer: Run[] = [];
  for (let i = 0; i < repetitions; i++) {
    own.push(runCold(folder, 'bin/pitcrew.mjs', ['lint', '--severity', 'note']));
    peer.push(
      runCold(folder, 'node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs', ['content/**/*.mdx']),
    );
  }
  const time = (runs: readonly Run[]) => median(runs.map(({ milliseconds }) => milliseconds));
  const peak = (runs: readonly Run[]) => median(runs.map((run) => run.peak));
  const rate = (runs: readonly Run[]) =>
    `${Math.round((pages / time(runs)) * 1000).toLocaleString('en')} files/s`;
  console.log(
    `\n${pages.toLocaleString('en')} pages, cold, medians of ${repetitions}, Node ${process.versions.node}`,
  );
  print('pitcrew lint, all rules', time(own), `${rate(own)}, peak ${megabytes(peak(own))}`);
  print('markdownlint-cli2, its defaults', time(peer), `${rate(peer)}, peak ${megabytes(peak(peer))}`);
  judge('files per second, as a multiple', time(peer) / time(own), (ratio) => ratio >= 20, 'at least 20');
  judge('peak memory in MB', peak(own) / 1e6, (size) => size < 1000, 'below 1,000');
}

function benchEngine(files: ReadonlyMap<string, string>): void {
  const pages = pagesOf(files);
  console.log('\nIn one process');
  print(
    'bare parse of the same pages',
    medianOf(repetitions, () => pages.map((text) => mdxToMdast(text))),
  );
  const graph = judgeGraph(files);
  judge(`graph rules (${graph.found} planted faults)`, graph.milliseconds, (ms) => ms < 1000, 'below 1,000');
  const library = link(files);
  lint(library);
  judge('one page judged again, in ms', rejudge(library), (time) => time < 50, 'below 50');
}

/** The time of all rules about prerequisites. They look for terms in the prose, which is read once for all rules. */
function judgeGraph(files: ReadonlyMap<string, string>): { milliseconds: number; found: string } {
  const faulty = new Map(files);
  const planted = plantFaults(faulty, 40, 1);
  const library = link(faulty);
  const before = performance.now();
  for (const page of library.pages.values()) extractProse(page.document);
  const start = performance.now();
  print('reading the prose of all pages, once for all rules', start - before);
  const found = lint(library, { only: graphRules }).length;
  return { milliseconds: performance.now() - start, found: `${found} of ${planted.length}` };
}

function link(files: ReadonlyMap<string, string>): Library {
  return linkLibrary({ folder: 'content', sources: sourcesOf(files), assets: new Map(), findings: [] });
}

function sourcesOf(files: ReadonlyMap<string, string>): Source[] {
  return [...files]
    .filter(([path]) => !path.endsWith('.svg'))
    .map(([path, text]) => ({ path, file: `content/${path}`, text }));
}

/** The median time from a change of one page to its findings, with all other pages in memory. */
function rejudge(library: Library): number {
  let now = library;
  const times = library.aids.slice(0, 50).map(({ path, document: { file, text } }, i) => {
    const source = { path, file, text: `${text}\nLine ${i} is new.\n` };
    const start = performance.now();
    now = updateLibrary(now, { changed: [source] });
    lintPages(now, new Set([file]));
    return performance.now() - start;
  });
  return median(times);
}

function print(name: string, milliseconds: number, more = ''): void {
  console.log(`${name.padEnd(52)}${milliseconds.toFixed(0).padStart(8)} ms  ${more}`);
}

function judge(name: string, value: number, isWithin: (value: number) => boolean, bar: string): void {
  const verdict = isWithin(value) ? 'met' : 'missed';
  console.log(`${name.padEnd(52)}${value.toFixed(1).padStart(8)}     bar: ${bar}, ${verdict}`);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
