import { readFile } from 'node:fs/promises';
import type { LintSettings } from '../lint/lint.ts';
import { plural } from '../reporters/figures.ts';
import { type Fixed, fixTexts } from './fix-texts.ts';
import { judge, type LintResult, withTexts } from './judge.ts';
import type { LintInput } from './lint-input.ts';
import { say } from './say.ts';
import { type Selection, selectFresh } from './select-findings.ts';
import { writeDiff } from './write-diff.ts';
import { writeWhole } from './write-file.ts';

interface FixRequest {
  input: LintInput;
  before: LintResult;
  settings: LintSettings;
  selection: Selection;
  options: { fixDryRun?: true };
}

/** Fixes what can be fixed safely, on the disk or as a diff on standard output; returns what is left to say. */
export async function fixInput(request: FixRequest): Promise<LintResult> {
  const { input, before, settings, selection, options } = request;
  const fixed = fixTexts(before, {
    judge: (texts) => judge(withTexts(input, texts), settings),
    select: (result) => selectFresh(result, selection).findings,
  });
  const count = `${plural(fixed.fixes, 'finding')} in ${plural(fixed.texts.size, 'file')}`;
  for (const file of fixed.refused)
    say(`${file}: left as it is, because a fix would break the page. Mend it by hand.`);
  if (options.fixDryRun) {
    process.stdout.write(formatDiff(fixed, before));
    say(`--fix would mend ${count}. Nothing was written.`);
    return fixed.result;
  }
  const passed = await writeFixed(fixed, before);
  if (passed.length === 0) say(`Fixed ${count}.`);
  for (const file of passed) say(`${file}: not fixed, because it changed meanwhile. Run the linter again.`);
  return fixed.result;
}

/** Writes the fixed texts. Passes a file over that somebody changed since it was read; returns their names. */
async function writeFixed({ texts }: Fixed, before: LintResult): Promise<string[]> {
  const passed: string[] = [];
  for (const [file, text] of texts) {
    const path = before.pathOf(file);
    const old = before.textOf(file);
    if (old === text) continue;
    if ((await readFile(path, 'utf8').catch(() => undefined)) === old) await writeWhole(path, text);
    else passed.push(file);
  }
  return passed;
}

function formatDiff({ texts }: Fixed, before: LintResult): string {
  return [...texts]
    .map(([file, text]) => writeDiff(file.replace(/^\/+/, ''), before.textOf(file) ?? '', text))
    .join('');
}
