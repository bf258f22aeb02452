import { glob, isDynamicPattern } from 'tinyglobby';
import { UsageError } from './usage-error.ts';

/**
 * Patterns in quotes reach us as they are, and Windows expands none: this turns each into the files that it fits. A
 * pattern that begins with `!` takes files away from the others. A path that exists is never read as a pattern.
 */
export async function expandGlobs(
  paths: readonly string[],
  exists: (path: string) => Promise<boolean>,
): Promise<string[]> {
  const ignore = paths.filter((path) => path.startsWith('!')).map((path) => path.slice(1));
  const wanted = paths.filter((path) => !path.startsWith('!'));
  if (wanted.length === 0 && ignore.length > 0)
    throw new UsageError(`\`${paths[0]}\` only takes files away. Name files to lint as well.`);
  const expanded: string[] = [];
  for (const path of wanted) {
    if (!isDynamicPattern(path) || (await exists(path))) expanded.push(path);
    else expanded.push(...(await expandGlob(path, ignore)));
  }
  return [...new Set(expanded)];
}

async function expandGlob(pattern: string, ignore: readonly string[]): Promise<string[]> {
  const found = await glob(pattern, { ignore: ['**/node_modules/**', ...ignore], expandDirectories: false });
  const files = found.filter((file) => /\.(?:mdx?|ya?ml)$/i.test(file)).sort();
  if (files.length === 0)
    throw new UsageError(`no Markdown or MDX file fits \`${pattern}\`. Mend the pattern, or name a folder.`);
  return files;
}
