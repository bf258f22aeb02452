import { execFile } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { type LineSpan, parseDiff } from './parse-diff.ts';
import { UsageError } from './usage-error.ts';

const run = promisify(execFile);

/** What changed since a commit, in the working tree of the folder. */
export interface Changes {
  /** The lines of a file that are new or changed; `all` for a file that Git does not track; undefined if none is. */
  of(path: string): Promise<readonly LineSpan[] | 'all' | undefined>;
}

/**
 * Lines that changed since a commit, or since the branch left the one that the commit is on. A renamed file counts
 * with the lines that changed in it.
 */
export async function readChanges(ref: string): Promise<Changes> {
  const root = await git(['rev-parse', '--show-toplevel'], () => {
    throw new UsageError(
      'this folder is in no Git repository, so nobody knows what changed. Leave --changed out.',
    );
  });
  const commit = await git(
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`],
    () => {
      throw new UsageError(
        `Git knows no commit \`${ref}\` here. Fetch it first, or name a branch, a tag or a commit.`,
      );
    },
  );
  // Without a common ancestor, as in a shallow clone, the commit itself is what is left to compare with.
  const base = await git(['merge-base', commit, 'HEAD'], () => commit);
  const folder = await realpath(root);
  const diff = await git(['-C', root, ...diffCommand, base, '--']);
  const changed = parseDiff(diff);
  const tracked = new Set((await git(['-C', root, 'ls-files', '-z'])).split('\0'));
  return {
    async of(path) {
      const name = relative(folder, await realpath(path).catch(() => path))
        .split(sep)
        .join('/');
      return tracked.has(name) ? changed.get(name) : 'all';
    },
  };
}

/** Whatever the user's settings say, the output has one shape. */
const diffCommand = [
  ...['-c', 'core.quotePath=false', 'diff', '--unified=0', '--find-renames', '--text', '--no-color'],
  ...['--no-ext-diff', '--no-textconv', '--no-relative', '--src-prefix=a/', '--dst-prefix=b/'],
];

async function git(args: string[], otherwise?: () => string): Promise<string> {
  try {
    const { stdout } = await run('git', args, { maxBuffer: 2 ** 30, windowsHide: true });
    return args.includes('-z') || args.includes('diff') ? stdout : stdout.trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new UsageError('Git is not installed, so nobody knows what changed. Leave --changed out.');
    if (otherwise) return otherwise();
    throw error;
  }
}
