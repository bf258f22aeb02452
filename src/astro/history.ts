import { execFileSync } from 'node:child_process';

/** When each file of a folder last changed, and where the folder lies. */
interface History {
  /** Path inside the folder, with forward slashes, to the day of its last commit: `2026-11-20`. */
  dates: ReadonlyMap<string, string>;
  /** The folder inside its repository, `docs/content`; empty for the root. Undefined outside a repository. */
  prefix?: string;
  /** Why there are no dates: one sentence, to be said once. */
  notice?: string;
}

/** Control characters, so that no file name and no commit can be taken for them. */
const commitMark = '\u0001';
const fieldMark = '\u0002';

const options = [
  '--no-color',
  '--no-show-signature',
  '--name-only',
  '--no-renames',
  '--no-ext-diff',
  '--relative',
  '-z',
  '--diff-filter=d',
  '--decorate=short',
  `--format=${commitMark}%cs${fieldMark}%D${fieldMark}`,
];

/**
 * Reads the day of the last commit of every file below a folder, from git. Without git, outside a
 * repository, and in a shallow clone, whose oldest commit seems to have made every file, there are no dates.
 */
export function readHistory(folder: string): History {
  let place: Pick<History, 'prefix'> = {};
  try {
    place = { prefix: git(folder, 'rev-parse', '--show-prefix').replace(/\/?\n$/, '') };
    return { ...place, ...parseLog(git(folder, 'log', ...options, '--', '.')) };
  } catch (error) {
    return { ...place, ...without(reasonFor(error as NodeJS.ErrnoException & { stderr?: string })) };
  }
}

function git(folder: string, ...args: string[]): string {
  return execFileSync('git', ['-C', folder, ...args], {
    encoding: 'utf8',
    maxBuffer: 512 * 1024 * 1024,
    env: cleanEnvironment(),
    stdio: 'pipe',
  });
}

/** A git hook sets variables that name its own repository, and messages are read in English. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const { GIT_DIR: _dir, GIT_WORK_TREE: _tree, GIT_INDEX_FILE: _index, ...env } = process.env;
  return { ...env, LC_ALL: 'C' };
}

function parseLog(log: string): History {
  const dates = new Map<string, string>();
  for (const commit of log.split(commitMark).slice(1)) {
    const [day = '', refs = '', files = ''] = commit.split(fieldMark);
    // git names the place where a shallow clone was cut `grafted`.
    if (refs.split(', ').includes('grafted'))
      return without(
        'this clone is shallow. Fetch the whole history: git fetch --unshallow, or fetch-depth: 0 in CI',
      );
    for (const file of files.split('\0')) {
      const path = file.replace(/^\n/, '');
      if (path && !dates.has(path)) dates.set(path, day);
    }
  }
  return dates.size > 0 ? { dates } : without('nothing here is committed yet');
}

function without(reason: string): History {
  return { dates: new Map(), notice: `Dates of the last change are left out: ${reason}.` };
}

function reasonFor(error: NodeJS.ErrnoException & { stderr?: string }): string {
  if (error.code === 'ENOENT') return 'git is not installed';
  const said = error.stderr ?? '';
  if (/not a git repository/.test(said)) return 'this folder is in no git repository';
  if (/does not have any commits/.test(said)) return 'nothing here is committed yet';
  const [first = error.message] = said.trim().split('\n');
  return `git says “${first.replace(/^fatal: /, '').replace(/\.$/, '')}”`;
}
