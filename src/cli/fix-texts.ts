import { applyEdits } from '../lint/edits/apply-edits.ts';
import { type Chosen, chooseFixes } from '../lint/edits/choose-fixes.ts';
import { libraryChecks } from '../lint/registry.ts';
import type { Finding } from '../schema/finding.ts';
import type { LintResult } from './judge.ts';

interface Fixing {
  /** Judges the run with other texts, by their names in findings. */
  judge(texts: ReadonlyMap<string, string>): LintResult;
  /** The findings to mend. */
  select(result: LintResult): readonly Finding[];
}

export interface Fixed {
  result: LintResult;
  /** New texts by file. */
  texts: Map<string, string>;
  fixes: number;
  /** Files that a fix would have broken: they stay as they are from then on. */
  refused: string[];
}

/** Fixes that make room for others are rare; more rounds than this are two rules in a quarrel. */
const maxRounds = 25;

/** Makes the safe fixes, and those that become possible by them, until none is left. Writes nothing. */
export function fixTexts(first: LintResult, { judge, select }: Fixing): Fixed {
  const fixed: Fixed = { result: first, texts: new Map(), fixes: 0, refused: [] };
  const careful = new Set<string>();
  const allowed = (file: string) =>
    fixed.refused.includes(file) ? 0 : careful.has(file) ? 1 : Number.POSITIVE_INFINITY;
  for (let round = 0; round < maxRounds; round++) {
    const chosen = chooseFixes(select(fixed.result), allowed);
    if (chosen.fixes === 0) break;
    const texts = editTexts(fixed, chosen);
    const result = judge(texts);
    const broken = [...chosen.edits.keys()].filter((file) => isWorse(file, fixed.result, result));
    // Fixes that are right one by one may be wrong together: two items of a list that must not be empty.
    for (const file of broken) if (careful.has(file)) fixed.refused.push(file);
    for (const file of broken) careful.add(file);
    if (broken.length > 0) continue;
    fixed.fixes += chosen.fixes;
    fixed.texts = texts;
    fixed.result = result;
  }
  return fixed;
}

function editTexts({ texts, result }: Fixed, { edits }: Chosen): Map<string, string> {
  const edited = new Map(texts);
  for (const [file, ofFile] of edits) {
    const text = texts.get(file) ?? result.textOf(file);
    if (text !== undefined) edited.set(file, applyEdits(text, ofFile));
  }
  return edited;
}

/** True if a file parses or fits its schema less than before. */
function isWorse(file: string, before: LintResult, after: LintResult): boolean {
  const count = ({ findings }: LintResult) =>
    findings.filter((finding) => finding.file === file && finding.ruleId in libraryChecks).length;
  return count(after) > count(before);
}
