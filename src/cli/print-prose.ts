import { stat } from 'node:fs/promises';
import { formatProse, listProse } from '../reporters/prose.ts';
import { formatStylish } from '../reporters/stylish.ts';
import { judge } from './judge.ts';
import { readInput } from './lint-input.ts';
import { UsageError } from './usage-error.ts';

/** Prints what the rules read of a file; returns the exit code. */
export async function printProse(file: string, format: string): Promise<number> {
  if (format !== 'stylish' && format !== 'json')
    throw new UsageError(`--print-prose has no form ${format}. Write --format json, or leave --format out.`);
  const isFile = await stat(file).then(
    (stats) => stats.isFile(),
    () => false,
  );
  if (!isFile || !/\.mdx?$/i.test(file))
    throw new UsageError(`${file} is no Markdown or MDX file. Name one: --print-prose content/aids/…/….mdx`);
  // Judged by itself: a page is read in the same way wherever it lies.
  const { documents, findings, textOf } = judge(await readInput([file], { content: '' }), {
    only: new Set(),
  });
  const [document] = documents;
  if (!document) {
    process.stdout.write(`${formatStylish(findings, { textOf })}\n`);
    return 1;
  }
  const text = format === 'json' ? JSON.stringify(listProse(document), null, 2) : formatProse(document);
  process.stdout.write(`${text}\n`);
  return 0;
}
