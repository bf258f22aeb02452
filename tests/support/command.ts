import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { vi } from 'vitest';

/** A new folder with files, by their paths inside it. */
export function makeFolder(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'pitcrew-cli-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Runs the command line in a folder, inside this process: a new one takes longer to start than to lint. */
export async function pitcrewIn(folder: string, ...typed: string[]) {
  delete process.env.FORCE_COLOR;
  process.env.NO_COLOR = '1';
  const { main } = await import('../../src/cli/main.ts');
  const printed = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((chunk) => {
      printed[stream] += String(chunk);
      return true;
    }),
  );
  const before = process.cwd();
  process.chdir(folder);
  try {
    return { status: await main(typed), ...printed };
  } finally {
    process.chdir(before);
    for (const spy of spies) spy.mockRestore();
  }
}

/** Starts the command line from source in a folder, and collects what it prints. */
export function startPitcrew(folder: string, ...typed: string[]) {
  const main = new URL('../../src/cli/main.ts', import.meta.url).href;
  const script = `process.exitCode = await (await import(${JSON.stringify(main)})).main(process.argv.slice(1));`;
  const { FORCE_COLOR: _, ...inherited } = process.env;
  const env = { ...inherited, NO_COLOR: '1', NODE_OPTIONS: '' };
  const args = ['--input-type=module', '-e', script, '--', ...typed];
  const child = spawn(process.execPath, args, { cwd: folder, env });
  const printed = { text: '' };
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      printed.text += chunk.toString();
    });
  const ended = new Promise<number | null>((end) => child.on('close', end));
  return { child, printed, ended };
}
