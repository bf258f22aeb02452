import { Command } from 'commander';
import { findNearest } from '../library/nearest.ts';
import { libraryChecks, ruleIds } from '../lint/registry.ts';
import { explainRule } from './explain.ts';
import { lintOnce } from './lint-once.ts';
import { addLintOptions, type LintOptions } from './lint-options.ts';
import { printProse } from './print-prose.ts';
import { UsageError } from './usage-error.ts';
import { watchAndLint } from './watch.ts';

export function lintCommand(exit: (code: number) => void): Command {
  const command = new Command('lint')
    .description('Says what would trip a reader.')
    .argument('[paths...]', 'files, folders or patterns; the whole library if left out')
    .action(async (paths: string[], options: LintOptions) => exit(await runLint(paths, options)));
  return addLintOptions(command);
}

async function runLint(paths: string[], options: LintOptions): Promise<number> {
  if (options.explain !== undefined) return explainRule(knownRule(options.explain));
  if (options.printProse !== undefined) return printProse(options.printProse, options.format);
  for (const id of options.rule) knownRule(id);
  if (options.updateBaseline && options.baseline === undefined)
    throw new UsageError('--update-baseline needs a file. Name it: --baseline known-findings.json');
  return options.watch ? watchAndLint(paths, options) : lintOnce(paths, options);
}

function knownRule(id: string): string {
  const known = [...ruleIds, ...Object.keys(libraryChecks)];
  if (known.includes(id)) return id;
  const nearest = findNearest(id, known);
  throw new UsageError(
    `there is no rule \`${id}\`. ${nearest ? `Write \`${nearest}\`.` : `Use one of: ${ruleIds.join(', ')}.`}`,
  );
}
