import { spawn } from 'node:child_process';
import { processorTimeBelow, treeMemory } from './process-tree.ts';

export interface Run {
  seconds: number;
  /** Seconds of processor time of all processes together; only Linux tells. */
  processor: number | undefined;
  /** Most bytes that the process and its children held at one time, looked at many times a second; only Linux tells. */
  peak: number | undefined;
  /** What was said on the error stream. */
  said: string;
}

/** How often the memory is looked at, in milliseconds. */
const interval = 50;

/** The day that pages show must not change between two builds. */
const today = String(Math.floor(Date.now() / 1000));

/** Runs scripts in fresh processes, one after the other. Throws with their last words when one fails. */
export async function run(folder: string, commands: readonly (readonly string[])[]): Promise<Run> {
  const before = processorTimeBelow();
  const start = performance.now();
  let peak = 0;
  let said = '';
  for (const command of commands) {
    const child = spawn(process.execPath, command, {
      cwd: folder,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', SOURCE_DATE_EPOCH: today },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let words = '';
    child.stdout.on('data', (data) => {
      words = (words + data).slice(-2000);
    });
    child.stderr.on('data', (data) => {
      said += data;
    });
    const look = setInterval(() => {
      peak = Math.max(peak, treeMemory(child.pid ?? 0));
    }, interval);
    const status = await new Promise((end, fail) => child.once('error', fail).once('close', end));
    clearInterval(look);
    if (status !== 0) throw new Error((said || words).trim().split('\n').slice(-5).join(' '));
  }
  const seconds = (performance.now() - start) / 1000;
  const after = processorTimeBelow();
  const processor = before === undefined || after === undefined ? undefined : after - before;
  return { seconds, processor, peak: peak > 0 ? peak : undefined, said };
}
