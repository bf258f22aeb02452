import { readFile } from 'node:fs/promises';
import { libraryChecks, rules } from '../lint/registry.ts';
import { ruleUrl } from '../lint/rule-url.ts';
import { UsageError } from './usage-error.ts';

/** Made by `scripts/write-rule-pages.ts` from the starter library: Markdown by the id of the rule. */
const pagesFile = new URL('../../lib/rule-pages.json', import.meta.url);

/** Prints what a rule asks for and why, with its page; returns the exit code. */
export async function explainRule(id: string): Promise<number> {
  const text = await readFile(pagesFile, 'utf8').catch(() => {
    throw new UsageError(
      'lib/rule-pages.json is missing. Install the package again, or run npm run compile.',
    );
  });
  const page = (JSON.parse(text) as Record<string, string>)[id] ?? '';
  process.stdout.write(`${[...headOf(id), page.trim()].join('\n')}\n`);
  return 0;
}

function headOf(id: string): string[] {
  const rule = rules.find((each) => each.id === id);
  const description = rule?.description ?? libraryChecks[id] ?? '';
  const settings = rule
    ? `Set it in content/site.yaml: \`rules: { ${id}: off }\`, or error, warning, note.`
    : 'It cannot be turned off: a page like this cannot be judged.';
  return [`${id}  ${rule?.severity ?? 'error'}  ${ruleUrl(id)}`, '', description, settings, ''];
}
