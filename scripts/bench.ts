import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { mdxToMdast } from 'satteri';
import type { Content, Source } from '../src/library/library.ts';
import { linkLibrary } from '../src/library/link.ts';
import { readContent } from '../src/library/read.ts';
import { lint } from '../src/lint/lint.ts';
import { renderPage } from '../src/render/html.ts';
import { aidView } from '../src/views/aid.ts';

/**
 * Measures the phases of a build beside a limit taken in the same run: Sätteri's bare parse of the same pages, and
 * Pagefind alone on the same site. Times differ from machine to machine, ratios much less.
 */

const repetitions = 3;
const copies = 8;

/** The starter library several times over: each copy of a page has an id of its own. */
function multiply(content: Content): Content {
  const sources: Source[] = [];
  for (const source of content.sources) {
    sources.push(source);
    const page = /^(aids|foundations)\/(.*)\.mdx$/.exec(source.path);
    for (let copy = 1; page && copy < copies; copy++) {
      const path = `${page[1]}/${page[2]}-${copy}.mdx`;
      sources.push({ path, file: `content/${path}`, text: source.text.replace(/^was:.*$/m, '') });
    }
  }
  return { ...content, sources };
}

function median(measure: () => void): number {
  const times = Array.from({ length: repetitions }, () => {
    const start = performance.now();
    measure();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(repetitions / 2)] ?? 0;
}

interface Phase {
  name: string;
  milliseconds: number;
}

function print(limit: Phase, phases: Phase[]): void {
  for (const { name, milliseconds } of [limit, ...phases]) {
    const ratio = (milliseconds / limit.milliseconds).toFixed(1);
    console.log(`${name.padEnd(34)}${milliseconds.toFixed(0).padStart(7)} ms${ratio.padStart(8)} x`);
  }
}

async function benchPhases(): Promise<void> {
  const content = multiply(await readContent('content'));
  const pages = content.sources.filter((source) => source.path.endsWith('.mdx'));
  const library = linkLibrary(content);
  const context = { library, base: '/', media: new Map<string, string>() };
  const upkeep = {
    today: '2026-01-01',
    language: 'en',
    history: new Map<string, string>(),
    edit: undefined,
    contentFolder: 'content',
  };
  const parse = () => pages.map((page) => mdxToMdast(page.text));
  const all = [...library.pages.values()];
  console.log(`\n${pages.length} pages in memory, medians of ${repetitions}, Node ${process.versions.node}`);
  print({ name: 'bare parse (the limit)', milliseconds: median(parse) }, [
    { name: 'parse and link', milliseconds: median(() => linkLibrary(content)) },
    { name: 'parse, link and lint', milliseconds: median(() => lint(linkLibrary(content))) },
    { name: 'render to HTML', milliseconds: median(() => all.map((page) => renderPage(page, context))) },
    {
      name: 'view of each aid',
      milliseconds: median(() => library.aids.map((aid) => aidView(library, aid, upkeep))),
    },
  ]);
}

async function benchBuild(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'pitcrew-bench-'));
  const dist = join(folder, 'dist');
  cpSync('content', join(folder, 'content'), { recursive: true });
  const run = (script: string, args: string[]) => {
    const { status, stderr } = spawnSync(process.execPath, [script, ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
  };
  const build = () => run(resolve('bin/pitcrew.mjs'), ['build', '--out', dist]);
  const cold = () => {
    rmSync(join(folder, '.pitcrew'), { recursive: true, force: true });
    build();
  };
  const index = () =>
    run(resolve('node_modules/pagefind/lib/runner/bin.cjs'), [
      '--site',
      dist,
      '--output-path',
      join(folder, 'index'),
    ]);
  console.log(`\nThe starter library as a whole: lint, build and search index, medians of ${repetitions}`);
  const phases = [
    { name: 'cold: no cache', milliseconds: median(cold) },
    { name: 'again: nothing changed', milliseconds: median(build) },
  ];
  print({ name: 'Pagefind alone on the pages', milliseconds: median(index) }, phases);
  await rm(folder, { recursive: true });
}

await benchPhases();
await benchBuild();
