import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { indexMarkdown } from '../astro/index-folder.ts';
import { kindOf, readContent } from '../library/read.ts';
import type { QuestionOutcome } from '../schema/findability.ts';
import { rankOf } from '../search/score-questions.ts';
import type { Searcher } from '../search/searcher.ts';
import { openIndex } from './open-index.ts';
import { type LineQuestion, readLines } from './question-file.ts';
import { say } from './say.ts';
import { UsageError } from './usage-error.ts';

/**
 * Asks a file of questions about a folder of Markdown files that nobody wrote for Pitcrew, indexed on the spot. Where
 * questions name a corpus, the folder of that name is asked: this one, or one inside it.
 */
export async function askDocuments(folder: string, file: string, limit: number): Promise<QuestionOutcome[]> {
  const questions = await readLines(file);
  if (questions.length === 0) throw new UsageError(`There are no questions in ${file}.`);
  const groups = await groupByFolder(resolve(folder), questions);
  if (groups.size === 0) throw new UsageError(`No question in ${file} is about ${folder}.`);
  const outcomes: QuestionOutcome[] = [];
  for (const [place, group] of groups)
    outcomes.push(
      ...(await withIndex(place, (searcher, paths) => {
        tellMissing(group, paths, place);
        return askInTurn(searcher, group, limit);
      })),
    );
  return outcomes;
}

/** Says which answers are no files: their questions count as missed. */
function tellMissing(questions: readonly LineQuestion[], paths: ReadonlySet<string>, folder: string): void {
  for (const { query, answers } of questions)
    for (const answer of answers.filter((path) => !paths.has(path)))
      say(`“${query}” names \`${answer}\`, which is no Markdown file in ${folder}.`);
}

async function groupByFolder(
  folder: string,
  questions: readonly LineQuestion[],
): Promise<Map<string, LineQuestion[]>> {
  const corpora = new Set(questions.map(({ corpus }) => corpus));
  const groups = new Map<string, LineQuestion[]>();
  for (const corpus of corpora) {
    const place = await placeOf(folder, corpus, corpora);
    const group = questions.filter((question) => question.corpus === corpus);
    if (place) groups.set(place, [...(groups.get(place) ?? []), ...group]);
  }
  return groups;
}

/** The folder that a corpus stands for; undefined when the named folder is the one of another corpus. */
async function placeOf(
  folder: string,
  corpus: string | undefined,
  corpora: ReadonlySet<string | undefined>,
): Promise<string | undefined> {
  if (corpus === undefined || corpus === basename(folder)) return folder;
  const inside = join(folder, corpus);
  if (!/[\\/]|^\.+$/.test(corpus) && (await kindOf(inside)) === 'folder') return inside;
  return corpora.has(basename(folder)) ? undefined : folder;
}

async function withIndex<Value>(
  folder: string,
  use: (searcher: Searcher, paths: ReadonlySet<string>) => Promise<Value>,
): Promise<Value> {
  const { sources, findings } = await readContent(folder);
  for (const { file, message } of findings) if (isMarkdown(file)) say(`${file}: ${message}`);
  const files = sources.filter(({ path }) => isMarkdown(path));
  if (files.length === 0) throw new UsageError(`There is no Markdown file in ${folder}.`);
  const site = await mkdtemp(join(tmpdir(), 'pitcrew-index-'));
  try {
    await indexMarkdown(files, site);
    return await use(await openIndex(site), new Set(files.map(({ path }) => path)));
  } finally {
    await rm(site, { recursive: true, force: true });
  }
}

function isMarkdown(path: string): boolean {
  return /\.mdx?$/.test(path);
}

async function askInTurn(
  searcher: Searcher,
  questions: readonly LineQuestion[],
  limit: number,
): Promise<QuestionOutcome[]> {
  const outcomes: QuestionOutcome[] = [];
  for (const { id, query, kind, answers } of questions) {
    const { results: found, fits, unknown } = await searcher.search(query, { limit });
    // Addresses are paths with a slash in front.
    const results = found.map(({ address }) => address.replace(/^\//, ''));
    outcomes.push({
      id,
      query,
      kind,
      answers,
      results,
      rank: rankOf(results, answers),
      fits,
      keystrokes: null,
      unknown,
    });
  }
  return outcomes;
}
