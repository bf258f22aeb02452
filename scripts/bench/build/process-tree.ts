import { readdirSync, readFileSync } from 'node:fs';

/** What a process and all that it started hold. Only Linux tells; elsewhere there is no figure. */

/** Bytes in memory of a process and everything below it. Pages that two of them share count twice. */
export function treeMemory(pid: number): number {
  return [pid, ...childrenOf(pid)].reduce((sum, id) => sum + memoryOf(id), 0);
}

/** Processes below one, at any depth. */
function childrenOf(pid: number): number[] {
  const below = read(`/proc/${pid}/task`, (path) => readdirSync(path)) ?? [];
  const children = below.flatMap((task) =>
    (read(`/proc/${pid}/task/${task}/children`, readText) ?? '').split(' ').filter(Boolean).map(Number),
  );
  return children.flatMap((child) => [child, ...childrenOf(child)]);
}

function memoryOf(pid: number): number {
  const [, kilobytes = '0'] = /^VmRSS:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`, readText) ?? '') ?? [];
  return Number(kilobytes) * 1024;
}

/** Seconds of processor time of all processes that this one has started and that have ended. */
export function processorTimeBelow(): number | undefined {
  return readTimes('self', 15);
}

/** Seconds of processor time of a process so far. */
export function processorTime(pid: number): number | undefined {
  return readTimes(pid, 13);
}

/** Two fields of the kernel's line about a process, counted from 0, in hundredths of a second: own and system time. */
function readTimes(pid: number | 'self', first: number): number | undefined {
  const text = read(`/proc/${pid}/stat`, readText);
  if (text === undefined) return undefined;
  // The name of the program may hold blanks.
  const fields = ['', '', ...text.slice(text.lastIndexOf(')') + 2).split(' ')];
  return (Number(fields[first]) + Number(fields[first + 1])) / 100;
}

/** Undefined where there is no such file, or no longer. */
function read<Result>(path: string, how: (path: string) => Result): Result | undefined {
  try {
    return how(path);
  } catch {
    return undefined;
  }
}

function readText(path: string): string {
  return readFileSync(path, 'utf8');
}
