import { escapePath, glob, isDynamicPattern } from 'tinyglobby';
import { kindOf } from '../library/read.ts';
import { UsageError } from './usage-error.ts';

/**
 * Patterns in quotes reach us as they are, and Windows expands none: this turns each into the files that it fits. A
 * pattern that begins with `!` takes files away from the others, from folders and named files, too. A path that exists
 * is never read as a pattern. Lists in YAML count where `isInLibrary` says so: elsewhere nothing could judge them.
 */
export async function expandGlobs(
  paths: readonly string[],
  isInLibrary: (file: string) => Promise<boolean>,
): Promise<string[]> {
  const ignore: string[] = [];
  for (const path of paths.filter((each) => each.startsWith('!')))
    ignore.push(...patternsFor(path.slice(1), await kindOf(path.slice(1))));
  const wanted = paths.filter((path) => !path.startsWith('!'));
  if (wanted.length === 0 && ignore.length > 0)
    throw new UsageError(`\`${paths[0]}\` only takes files away. Name files to lint as well.`);
  if (wanted.includes('')) throw new UsageError('a path is empty. Name a file or a folder, or leave it out.');
  const expanded: string[] = [];
  for (const path of wanted) {
    const kind = await kindOf(path);
    if (kind !== 'nothing' && ignore.length === 0) expanded.push(path);
    else if (kind !== 'nothing' || isDynamicPattern(path))
      expanded.push(...(await expandGlob(patternFor(path, kind), ignore, isInLibrary)));
    else expanded.push(path);
  }
  const files = [...new Set(expanded)];
  if (files.length === 0 && wanted.length > 0)
    throw new UsageError(`nothing is left of ${wanted.join(' ')}. Take away less.`);
  return files;
}

function patternFor(path: string, kind: 'file' | 'folder' | 'nothing'): string {
  if (kind === 'nothing') return path;
  const literal = escapePath(path.replaceAll('\\', '/').replace(/(?<=.)\/+$/, ''));
  return kind === 'folder' ? `${literal}/**` : literal;
}

/** A folder that is taken away goes with all that it holds. */
function patternsFor(path: string, kind: 'file' | 'folder' | 'nothing'): string[] {
  const pattern = patternFor(path, kind);
  return kind === 'nothing' ? [pattern, `${pattern.replace(/\/+$/, '')}/**`] : [pattern];
}

async function expandGlob(
  pattern: string,
  ignore: readonly string[],
  isInLibrary: (file: string) => Promise<boolean>,
): Promise<string[]> {
  const found = await glob(pattern, { ignore: ['**/node_modules/**', ...ignore], expandDirectories: false });
  const files: string[] = [];
  for (const file of found.sort())
    if (/\.mdx?$/i.test(file) || (/\.ya?ml$/i.test(file) && (await isInLibrary(file)))) files.push(file);
  if (files.length === 0 && ignore.length === 0)
    throw new UsageError(`no Markdown or MDX file fits \`${pattern}\`. Mend the pattern, or name a folder.`);
  return files;
}
