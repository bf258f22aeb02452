import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import { indexMarkdown } from '../src/astro/index-folder.ts';
import { openIndex, openPagefind } from '../src/cli/open-index.ts';
import { type LineQuestion, readLines } from '../src/cli/question-file.ts';
import { readContent } from '../src/library/read.ts';
import { type MarkdownFile, renderMarkdownPage, renderPlainPage } from '../src/render/foreign-page.ts';
import { rankOf, summarize } from '../src/search/score-questions.ts';

/**
 * Measures findability beside peers on documents that nobody here wrote: folders of Markdown, and `questions.jsonl`
 * beside them with the pages that answer each question. Every figure of a table comes from one run.
 *
 *   npm run bench:find -- --eval DIR
 */

interface Found {
  results: string[];
  /** False when the reader is told that nothing fits well. */
  fits: boolean;
}

type Engine = (query: string) => Promise<Found>;
type Outcome = LineQuestion & Found & { rank: number | null };

const resultCount = 10;

/** Pagefind with its own defaults, on pages as a site generator makes them. */
async function pagefindAlone(files: MarkdownFile[], site: string): Promise<Engine> {
  await indexMarkdown(files, site, renderPlainPage);
  const pagefind = await openPagefind(site, {});
  return async (query) => {
    const hits = (await pagefind.search(query)).results.slice(0, resultCount);
    const pages = await Promise.all(hits.map((hit) => hit.data()));
    return toFound(pages.map(({ url }) => url));
  };
}

/** MiniSearch with the options of VitePress 1.6, which indexes a page's sections; here a page's best section counts. */
async function miniSearch(files: MarkdownFile[]): Promise<Engine> {
  const engine = new MiniSearch<{ id: string; title: string; titles: string[]; text: string }>({
    fields: ['title', 'titles', 'text'],
    storeFields: ['title', 'titles'],
    searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2, titles: 1 } },
  });
  for (const file of files) engine.addAll(sectionsOf(file));
  return async (query) => {
    const paths = engine.search(query).map(({ id }) => String(id).replace(/#\d+$/, ''));
    return toFound([...new Set(paths)].slice(0, resultCount).map((path) => `/${path}`));
  };
}

function sectionsOf(file: MarkdownFile) {
  const html = renderPlainPage(file).replace(/^[\s\S]*?<main[^>]*>|<\/main>[\s\S]*$/g, '');
  const strip = (part: string) => part.replace(/<[^>]*>/g, ' ').replace(/&\w+;|&#\w+;/g, ' ');
  const titles: string[] = [];
  return html.split(/(?=<h[1-6]\b)/).map((part, number) => {
    const [heading = '', level = '1', inner = ''] = /^<h([1-6])[^>]*>([\s\S]*?)<\/h\1>/.exec(part) ?? [];
    titles.length = Number(level) - 1;
    const above = titles.filter(Boolean);
    titles[Number(level) - 1] = strip(inner).trim();
    return {
      id: `${file.path}#${number}`,
      title: strip(inner),
      titles: above,
      text: strip(part.slice(heading.length)),
    };
  });
}

async function pitcrew(files: MarkdownFile[], site: string): Promise<Engine> {
  await indexMarkdown(files, site, renderMarkdownPage);
  const searcher = await openIndex(site);
  return async (query) => {
    const { results, fits } = await searcher.search(query, { limit: resultCount });
    return { ...toFound(results.map(({ address }) => address)), fits };
  };
}

function toFound(addresses: string[]): Found {
  return { results: addresses.map((url) => url.replace(/^\//, '')), fits: addresses.length > 0 };
}

const engines = {
  'Pagefind as shipped': pagefindAlone,
  "VitePress's MiniSearch": miniSearch,
  Pitcrew: pitcrew,
};

async function askCorpus(folder: string, questions: LineQuestion[], outcomes: Map<string, Outcome[]>) {
  const { sources } = await readContent(folder);
  const files = sources.filter(({ path }) => /\.mdx?$/.test(path));
  for (const [name, create] of Object.entries(engines)) {
    const site = await mkdtemp(join(tmpdir(), 'pitcrew-bench-'));
    try {
      const engine = await create(files, site);
      for (const question of questions) {
        const found = await engine(question.query);
        outcomes.get(name)?.push({ ...question, ...found, rank: rankOf(found.results, question.answers) });
      }
      if (name === 'Pitcrew') await printWeight(folder, files.length, site);
    } finally {
      await rm(site, { recursive: true });
    }
  }
}

async function printWeight(folder: string, pages: number, site: string): Promise<void> {
  const vocabulary = gzipSync(await readFile(join(site, 'pagefind/vocabulary.json'))).length;
  console.log(`${folder}: ${pages} pages, vocabulary ${(vocabulary / 1000).toFixed(1)} kB gzip`);
}

function printRow(name: string, outcomes: Outcome[]): void {
  const answerable = outcomes.filter(({ answers }) => answers.length > 0);
  const { success1, success3, success5, mrr10, empty } = summarize(answerable);
  const told = (set: Outcome[]) =>
    set.length > 0 ? (100 * set.filter(({ fits }) => !fits).length) / set.length : 0;
  const unanswerable = outcomes.filter(({ answers }) => answers.length === 0);
  const figures = [success1, success3, success5, 100 * mrr10, empty, told(unanswerable), told(answerable)];
  console.log(name.padEnd(24) + figures.map((figure) => figure.toFixed(1).padStart(9)).join(''));
}

const { values } = parseArgs({ options: { eval: { type: 'string' } } });
if (values.eval === undefined) throw new Error('Name the folder: npm run bench:find -- --eval DIR');
const folder = values.eval;
const questions = await readLines(join(folder, 'questions.jsonl'));
const outcomes = new Map<string, Outcome[]>(Object.keys(engines).map((name) => [name, []]));
for (const { name } of (await readdir(folder, { withFileTypes: true })).filter((entry) =>
  entry.isDirectory(),
))
  await askCorpus(
    join(folder, name),
    questions.filter(({ corpus }) => corpus === name),
    outcomes,
  );
console.log(`\n${questions.length} questions; told: the reader is told that nothing fits well`);
const head = ['@1 %', '@3 %', '@5 %', 'MRR %', 'none %', 'told u. %', 'told a. %'];
console.log(''.padEnd(24) + head.map((name) => name.padStart(9)).join(''));
for (const [name, found] of outcomes) printRow(name, found);
