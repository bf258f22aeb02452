import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

export interface Run {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a command with the Node that runs the tests, without colors and without a terminal. */
export function run(
  command: string,
  args: string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
): Promise<Run> {
  const { promise, resolve, reject } = Promise.withResolvers<Run>();
  const path = `${dirname(process.execPath)}:${process.env.PATH}`;
  // Vitest sets it; Node warns where both are set.
  const { FORCE_COLOR: _, ...own } = process.env;
  const child = spawn(command, args, {
    cwd: options.cwd ?? projectFolder,
    env: {
      ...own,
      PATH: path,
      NO_COLOR: '1',
      ASTRO_TELEMETRY_DISABLED: '1',
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk;
  });
  child.on('error', reject);
  child.on('close', (code) => resolve({ code: code ?? -1, stdout, stderr }));
  return promise;
}

/** Runs this repository's own command-line tool. */
export function runPitcrew(args: string[], options?: Parameters<typeof run>[2]): Promise<Run> {
  return run(process.execPath, [join(projectFolder, 'bin/pitcrew.mjs'), ...args], options);
}
